package claim

import (
	"cmp"
	"strings"
)

// This file holds the words of which names are made.

// saidAfter and saidBefore give the participle of what happened to those
// counted by a word behind what is counted ("five people were killed") and by
// one ahead of the figure ("killing five people").
var saidAfter, saidBefore = participles(`
killed: killed dead died dying perished slain drowned | killed killing kills kill deaths death murder murdering murdered bodies died killings
injured: injured wounded hurt | injured injuring injures injure wounded wounding hurt
missing: missing unaccounted | missing
treated: treated hospitalised hospitalized | treated treating
arrested: arrested detained | arrested arresting detained detaining arrest
charged: charged accused indicted | charged charging accused
evacuated: evacuated | evacuated evacuating evacuate
displaced: displaced homeless fled flee fleeing | displaced displacing
rescued: rescued saved | rescued rescuing rescue
trapped: trapped | trapped trapping
stranded: stranded | stranded stranding
infected: infected | infected infecting
inside: inside |
on board: aboard board | carrying carried
employed: employed employees work working works | employs employing employ employed
damaged: damaged | damaged damaging
destroyed: destroyed gutted flattened razed | destroyed destroying destroys flattened flattening
collapsed: collapsed | 
burnt: burned burnt | burned burning burnt
flooded: flooded | flooded flooding
closed: closed shut | closed closing closes close
stolen: stolen | stole stealing stolen
powered: powered | power powers powering
without power: without |
fired: fired | fired firing
removed: removed | removed removing
affected: affected | affected affecting
`)

// participles reads lines "participle: words after | words before"; of a word
// that stands twice the first line counts.
func participles(lines string) (after, before map[string]string) {
	after, before = map[string]string{}, map[string]string{}
	for line := range strings.Lines(strings.TrimSpace(lines)) {
		says, rest, _ := strings.Cut(line, ":")
		behind, ahead, _ := strings.Cut(rest, "|")
		for w := range strings.FieldsSeq(behind) {
			after[w] = cmp.Or(after[w], says)
		}
		for w := range strings.FieldsSeq(ahead) {
			before[w] = cmp.Or(before[w], says)
		}
	}
	return after, before
}

// auxiliaries stand between what is counted and what happened to it.
var auxiliaries = words("was were is are have has had been being be who that which reported confirmed now still also already on in seriously slightly badly critically lightly feared believed presumed said to left all later when")

// A label names a figure when one of its words stands near it.
type label struct {
	name  string
	words map[string]bool
}

func readLabels(table string) []label {
	var out []label
	for line := range strings.Lines(strings.TrimSpace(table)) {
		name, list, _ := strings.Cut(line, ":")
		out = append(out, label{name, words(list)})
	}
	return out
}

// moneyLabels are what money is; of equally near words the earlier line counts.
var moneyLabels = readLabels(`
Fine: fine fined fines penalty
Bail: bail bond
Ransom: ransom
Damage: damage damages
Loss: loss losses lost lose loses embezzled
Revenue: revenue revenues sales turnover
Profit: profit profits earnings earned earns
Debt: debt debts owes owed
Grant: grant grants granted
Offer: offer offered offering bid bids
Cash: cash
Stock: stock
Funding: raised raising funding invested
Investment: invest investing investment investments
Spending: spend spending spent spends commit committed commitment commitments outlay outlays promised
Budget: budget
Tax: tax taxes
Salary: salary wage wages pay-packet
Reward: reward
Donation: donated donation donations
Savings: saving savings saves
Cost: cost costs costing
Market value: capitalisation capitalization
Valuation: valued valuation values
Price: price priced pays pay paid paying buy buys buying bought acquire acquires acquired acquiring acquisition purchase takeover
`)

// worths are words for what something is worth.
var worthWords = words("worth value valued valuation")

// deals are what may be worth a sum.
var deals = words("deal contract agreement purchase contracts deals partnership acquisition takeover merger project loan package")

// levels are what moves by a share or stands at one.
var levels = words("shares share stock stocks sales revenue revenues profit profits earnings price prices inflation unemployment exports imports output production index economy gdp growth turnout population wages rent rents rate rates costs demand spending deficit surplus debt traffic emissions temperature crime value currency crown dollar euro pound yen turnover margin yield yields orders")

// kinds of rates and the like that belong to the name: "main rate".
var rateWords = words("main key benchmark base interest policy exchange deposit lending mortgage tax unemployment jobless consumer house home oil gas petrol food wholesale retail average underlying core annual")

// spans are what takes time.
var spans = readLabels(`
Prison sentence: sentence sentenced prison jail jailed imprisonment imprisoned bars
Length of the contract: contract contracts
Length of the deal: deal agreement partnership pact
Length of the trial: trial hearing hearings
Length of the investigation: investigation inquiry probe
Length of the review: review
Length of the strike: strike walkout
Length of the tour: tour
Length of the career: career
Length of the flight: flight
Length of the war: war
Length of the outage: outage blackout
Delay: delay delayed
Wait: wait waited waiting
Time served: served serve serving
Time taken: took takes taken
`)

// nounsOf name what happens, or what shakes, sinks or burns, by its concept.
var nounsOf = readNouns(`
deaths: die
arrest: arrest
announcement: announce
quake: quake
fire: fire
crash: crash
shooting: shoot
vote: vote
marriage: marri
rescue: rescue
theft: steal
purchase: buy
founding: found
collapse: collapse derail
charges: charg indict
release: releas freed
arraignment: arraign
raid: raid
poll: poll
deal: deal
trial: trial
verdict: verdict
hearing: hear
meeting: meet met
election: elect
derailment: derailment
attack: attack
storm: storm
flood: flood
launch: launch
strike: strike
explosion: explos explod blast
closure: close
appointment: appoint
conviction: convict
visit: visit visited
service: servic
fall: fall
report: report
removal: oust
investigation: investig
restructuring: restructur
call: call
layoffs: layoff
collision: collis collid
aftershock: aftershock
sentence: sentenc prison
ruling: rule
protest: protest
march: march
campaign: campaign
tsunami: tsunami
hurricane: hurrican
war: war
birth: born birth
start: begin
end: end finish conclud
opening: open
publication: publish
resignation: resign
retirement: retir
return: return
departure: depart left
arrival: arriv
escape: escap
injuries: injure
win: win won victori
defeat: defeat beaten lost
match: match play game
race: race
season: season
performance: perform
hosting: host
ceremony: ceremoni
broadcast: broadcast air telecast
interview: interview
speech: speech spoke
signing: sign
nomination: nomin
divorce: divorc
split: split
recovery: recoveri recov
surgery: surgeri
treatment: treatment
discovery: discov discoveri
test: test
search: search
evacuation: flee
killing: murder
bombing: bomb
ceasefire: ceas-fir ceasefir
order: order
request: request
appeal: appeal
lawsuit: lawsuit sued
complaint: complain complaint
confirmation: confirm
warning: warn
decision: decid decis
promotion: promot
suspension: suspend suspens
transfer: transfer
delivery: deliveri deliv
payment: payment
inspection: inspect
study: studi
survey: survey
conference: confer
festival: festiv
tour: tour
draft: draft
debut: debut
premiere: premier
filming: film
landing: land
docking: dock
flight: flight
mission: mission
voyage: voyag
deadline: deadlin
expiry: expir
posting: post
update: updat
download: download
`)

func readNouns(table string) map[string]string {
	m := map[string]string{}
	for line := range strings.Lines(strings.TrimSpace(table)) {
		noun, list, _ := strings.Cut(strings.TrimSpace(line), ":")
		for term := range strings.FieldsSeq(list) {
			m[term] = noun
		}
	}
	return m
}

// pastForms are past tenses that do not end in -ed and need no object.
var pastForms = words("went came left met won lost fell rose ran began spoke wrote struck sank drove flew fought slept withdrew quit resigned")

// properties are what units measure.
var properties = map[string]string{
	"magnitude": "Magnitude", "area": "Area", "mass": "Weight", "volume": "Volume", "speed": "Speed", "temperature": "Temperature",
	"power": "Capacity", "energy": "Energy", "data": "Data",
}

// lengths are what an attribute of a length measures.
var lengths = map[string]string{
	"depth": "Depth", "height": "Height", "width": "Width", "length": "Length", "distance": "Distance", "fall": "Length of the fall",
}

// plurals are irregular, or of words that the field writes otherwise.
var plurals = map[string]string{
	"person": "people", "man": "men", "woman": "women", "child": "children", "story": "storeys", "foot": "feet", "wife": "wives",
	"fireman": "firemen", "policeman": "policemen", "life": "lives", "half": "halves", "aircraft": "aircraft", "chassis": "chassis", "series": "series",
	"police": "police", "mouse": "mice", "thief": "thieves", "staff": "staff", "personnel": "personnel", "crew": "crew", "species": "species",
}

// several is the plural of a noun.
func several(noun string) string {
	lower := strings.ToLower(noun)
	for _, end := range []string{"woman", "man", "person", "child", "wife", "story"} {
		if before, ok := strings.CutSuffix(lower, end); ok && (before == "" || end == "man" && len(before) > 2 && !strings.HasSuffix(before, "hu") && !strings.HasSuffix(before, "ger")) {
			return noun[:len(before)] + plurals[end]
		}
	}
	if p, ok := plurals[lower]; ok {
		return p
	}
	switch {
	case strings.HasSuffix(lower, "s"), strings.HasSuffix(lower, "x"), strings.HasSuffix(lower, "ch"), strings.HasSuffix(lower, "sh"):
		return noun + "es"
	case strings.HasSuffix(lower, "y") && len(lower) > 2 && !strings.ContainsRune("aeiou", rune(lower[len(lower)-2])):
		return noun[:len(noun)-1] + "ies"
	}
	return noun + "s"
}

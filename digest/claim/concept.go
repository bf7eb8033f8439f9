package claim

import (
	"strings"

	"github.com/kljensen/snowball/english"
)

// concept is the concept of a word, its stem when no table names one, and
// empty for a function word.
func concept(lower string) string {
	if functionWords[lower] {
		return ""
	}
	stem := english.Stem(lower, false)
	if c, ok := concepts[stem]; ok {
		return c
	}
	if c, ok := concepts[lower]; ok {
		return c
	}
	return stem
}

// conceptTable lists words that news uses for one thing, one concept a line,
// named by its first word. A word stands in one line only.
const conceptTable = `
die: die died dead death deaths deadly kill killed killing fatal fatally fatality fatalities slay slain slaying murder murdered homicide perish perished toll
injure: injure injured injury injuries wound wounded hurt
arrest: arrest arrested detain detained custody detention apprehend apprehended nab nabbed
flee: flee fled evacuate evacuated evacuation displace displaced refugee refugees relocate relocated relocating homeless shelter shelters sheltered sheltering uprooted
rescue: rescue rescued rescuer saved
miss: missing unaccounted
skip: miss missed misses
job: job jobs worker workers employee employees employ employs staff staffer staffers workforce position positions redundancy redundancies layoff layoffs
chip: chip chips processor processors gpu gpus accelerator accelerators semiconductor semiconductors graphics graphic
buy: buy buys bought buying acquire acquired acquiring acquisition purchase purchased takeover merger
deal: deal agreement contract partnership pact treaty
price: price cost costs worth value valued valuation pay pays paid paying
steal: steal stole stolen rob robbed robbery heist theft thieves thief snatch snatched loot haul
marry: marry married marrying wife wives marriage spouse spouses
child: child children kid kids
mother: mother mom mum mothers moms
quake: quake quakes earthquake earthquakes tremor tremors temblor temblors
fire: fire fires blaze blazes
prison: prison jail jailed imprisoned sentence sentenced
oust: oust ousted eject ejected excommunicate excommunicated expel expelled dismissed sacked
found: found founded establish established launch launched
begin: begin began begun start started starts
announce: announce announced announcement unveil unveiled unveiling disclose disclosed reveal revealed
home: home homes house houses dwelling dwellings residence residences household households
market: market markets
fund: fund funding funded raised backed invest invested investment
grant: grant grants
cash: cash
debt: debt debts
tax: tax taxes
fine: fine fined penalty
budget: budget
save: save saving savings
revenue: revenue revenues sales turnover
profit: profit profits earnings earned
loss: loss losses lost lose
march: march marched marchers protest protesters protested demonstrate demonstrators demonstration crowd rally rallied
damage: damage damaged damages
destroy: destroy destroyed flatten flattened wreck wrecked level levelled leveled gutted
collapse: collapse collapsed topple toppled
live: live living lived population inhabitants inhabitant
hospital: hospitalised hospitalized treated patient patients inpatients outpatients
ship: ship ferry boat vessel
aground: aground grounding grounded
rise: rise rose risen rising climb climbed gain gained jump jumped surge surged increase increased grow grew growth grown soared
fall: fall fell fallen falling plunge plunged slip slipped slipping
cut: cut cuts cutting reduce reduced reduction slash slashed axe axed lay laid
share: share shares stock stocks
officer: officer officers police policeman policemen
firefighter: firefighter firefighters fireman firemen
american: america american americans us u.s united
computing: compute computing computation computer
expand: expand expansion scale
spend: spend spending spent outlay outlays commit committed commitment commitments
concern: concern concerned worry worried worries fear fears
poll: poll survey
school: school schools pupil pupils student students
strand: strand stranded stuck
burn: burn burnt burned
crash: crash crashed
shoot: shoot shot shots shooting gunfire bullet bullets rounds
border: border frontier
country: country countries nation nations
close: close closes closed closing closure shut shuts shutting
vote: vote votes voted voting ballot
company: company firm group
lawyer: lawyer attorney solicitor
storey: storey storeys story stories floor floors
`

// concepts maps a stem or a word to its concept.
var concepts = readConcepts(conceptTable)

func readConcepts(table string) map[string]string {
	m := map[string]string{}
	for line := range strings.Lines(table) {
		name, list, ok := strings.Cut(strings.TrimSpace(line), ":")
		if !ok {
			continue
		}
		for _, w := range strings.Fields(list) {
			m[w] = name
			if stem := english.Stem(w, false); m[stem] == "" {
				m[stem] = name
			}
		}
	}
	return m
}

// functionWords say nothing about what is measured. Words of speech are among
// them: who says a figure is no part of what it measures.
var functionWords = words(`a an the this that these those of in on at by to from for with without into onto over under about around
 and or but nor so if then than as while when where which who whom whose what why how because although though
 is are was were be been being am do does did done have has had having will would shall should can could may might must
 he she it they them him her his hers its their theirs we us our i me my you your
 not no yes only just also too even still yet already again very more most less least much many some any all both each every few several other another
 said say says saying told tell tells according added reported reports report stated claims claimed estimates estimated quoted called
 up down out off there here now mr mrs ms dr st one
 nearly almost roughly approximately some exactly least most
 dozen dozens hundred hundreds thousand thousands million millions billion billions trillion bn m tn percent per cent`)

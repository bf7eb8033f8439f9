package claim

import (
	"cmp"
	"slices"
	"strings"

	"digestbot/digest/figure"
)

// This file names a claim's measure shortly and plainly: "people killed",
// "age of Robert Buckley", "price paid, SeaMicro". A name is made of what is
// counted, of what happened to it, and of the name or the noun that its
// sentences share. It is a label for people: nothing is decided by it.

// nominal names a concept by a noun.
var nominal = map[string]string{
	"die": "death", "injure": "injury", "arrest": "arrest", "flee": "evacuation", "rescue": "rescue",
	"buy": "purchase", "deal": "deal", "steal": "theft", "oust": "removal", "found": "founding", "begin": "start",
	"announce": "announcement", "rise": "rise", "fall": "fall", "cut": "cuts", "spend": "spending", "expand": "expansion",
	"march": "march", "burn": "fire", "fire": "fire", "crash": "crash", "shoot": "shooting", "vote": "vote", "prison": "sentence",
	"quake": "earthquake", "marry": "marriage", "strand": "stranding", "poll": "poll", "job": "jobs", "damage": "damage",
	"destroy": "destruction", "collapse": "collapse", "close": "closure", "share": "shares", "revenue": "revenue",
	"profit": "profit", "charg": "charge", "appoint": "appointment", "releas": "release", "complet": "completion", "trial": "trial",
	"electr": "electricity", "investig": "investigation", "review": "review", "renounc": "renunciation",
}

// outcomeWords say what happened to those counted.
var outcomeWords = map[string]string{
	"die": "killed", "injure": "injured", "arrest": "arrested", "flee": "displaced", "rescue": "rescued", "miss": "missing", "trap": "trapped",
	"strand": "stranded", "march": "at the march", "live": "living there", "hospital": "treated", "damage": "damaged", "destroy": "destroyed",
	"collapse": "collapsed", "marry": "married", "skip": "missed",
}

// sumWords say what a sum of money is.
var sumWords = map[string]string{
	"price": "price", "funding": "funding", "theft": "value of the theft", "market": "size of the market", "cash": "part in cash",
	"loss": "loss", "saving": "saving", "grant": "grant", "debt": "debt", "tax": "tax", "fine": "fine", "budget": "budget",
	"revenue": "revenue", "profit": "profit", "damage": "damage", "spending": "spending",
}

// lengthWords say which length is measured.
var lengthWords = map[string]string{"depth": "depth", "height": "height", "width": "width", "fall": "length of the fall", "length": "length"}

// unitWords name what a unit measures.
var unitWords = map[string]string{"magnitude": "magnitude", "degree": "temperature", "degree celsius": "temperature", "degree fahrenheit": "temperature"}

// about names the measure of a group.
func about(g *group) string {
	lead := leader(g)
	name, topic := keywords(g)
	switch lead.Kind {
	case figure.Count, figure.Ordinal, figure.Score:
		return counted(lead, name, topic)
	case figure.Age:
		return aged(g, lead)
	case figure.Date:
		return "date of " + the(cmp.Or(nominal[lead.outcome], topic), name, "event")
	case figure.Time:
		return "time of " + the(topic, name, "event")
	case figure.Duration:
		return "length of " + the(topic, name, "period")
	case figure.Percent, figure.Points, figure.Multiple:
		return shared(lead, name, topic)
	case figure.Money:
		return with(cmp.Or(sumWords[lead.outcome], value(topic), tidy(lead.About), "sum"), name)
	}
	if w := lengthWords[lead.outcome]; w != "" {
		return with(w, name)
	}
	if w := unitWords[lead.Unit]; w != "" {
		return with(w, name)
	}
	if lead.anchor != "" {
		return "distance from " + capital(lead.anchor)
	}
	return with(cmp.Or(tidy(lead.About), topic, lead.Unit, string(lead.Kind)), name)
}

// the gives a topic its article and the name that goes with it.
func the(topic, name, otherwise string) string {
	return with("the "+cmp.Or(topic, otherwise), name)
}

// with adds a name that a label does not have yet.
func with(label, name string) string {
	if name == "" || strings.Contains(strings.ToLower(label), strings.ToLower(name)) {
		return label
	}
	return label + ", " + name
}

func value(topic string) string {
	if topic == "deal" || topic == "purchase" || topic == "theft" {
		return topic + " value"
	}
	return topic
}

// counted names a count: "people killed", "Nvidia graphics processors".
func counted(lead *node, name, topic string) string {
	label := cmp.Or(tidy(lead.About), lead.Noun, lead.Unit)
	if w := outcomeWords[lead.outcome]; w != "" {
		switch {
		case label == "" || tolls[strings.ToLower(label)] || strings.EqualFold(label, "others") || label == w:
			label = "people"
		case strings.Contains(strings.ToLower(label), w):
			return label
		}
		return label + " " + w
	}
	if label == "" {
		return with("number given with "+cmp.Or(topic, "it"), name)
	}
	if len(strings.Fields(label)) < 3 {
		return with(label, name)
	}
	return label
}

// aged says whose age it is.
func aged(g *group, lead *node) string {
	best := ""
	for _, n := range g.nodes {
		if len(n.name) > len(best) {
			best = n.name
		}
	}
	switch {
	case best != "":
		return "age of " + capital(best)
	case lead.About != "":
		return "age of the " + tidy(lead.About)
	}
	return "age"
}

// shared names a share or a change in percent.
func shared(lead *node, name, topic string) string {
	switch {
	case isChange(lead.Mention):
		return with("change in "+cmp.Or(tidy(lead.About), topic, "it"), name)
	case lead.About != "":
		return "share: " + tidy(lead.About)
	}
	return with("share: "+cmp.Or(topic, "part of a whole"), name)
}

// capital writes each word of a name with a capital.
func capital(name string) string {
	fields := strings.Fields(name)
	for i, f := range fields {
		r := []rune(f)
		fields[i] = strings.ToUpper(string(r[0])) + string(r[1:])
	}
	return strings.Join(fields, " ")
}

// leader is the node whose noun phrase is the most common of the group; of
// equals the first.
func leader(g *group) *node {
	votes := map[string]int{}
	for _, n := range g.nodes {
		votes[strings.ToLower(n.About)] += len(n.reports)
	}
	return slices.MinFunc(g.nodes, func(a, b *node) int {
		return cmp.Or(
			cmp.Compare(truth(b.About != ""), truth(a.About != "")),
			cmp.Compare(votes[strings.ToLower(b.About)], votes[strings.ToLower(a.About)]),
			cmp.Compare(a.rank, b.rank))
	})
}

// tidy cuts a noun phrase to its last words.
func tidy(phrase string) string {
	fields := strings.Fields(strings.Trim(phrase, " ,.;:-—–’'\"“”"))
	if len(fields) > 5 {
		fields = fields[len(fields)-5:]
	}
	return strings.Join(fields, " ")
}

// keywords are the name and the topic that weigh most in a group's sentences
// and stand in at least half of them. A name is a whole run of capitalised
// words as the texts write it; a topic is a concept that has a noun.
func keywords(g *group) (name, topic string) {
	type tally struct {
		weight float64
		nodes  int
	}
	names, topics := map[string]*tally{}, map[string]*tally{}
	vote := func(m map[string]*tally, key string, weight float64) {
		if m[key] == nil {
			m[key] = &tally{}
		}
		m[key].weight += weight
		m[key].nodes++
	}
	nodes := g.some()
	for _, n := range nodes {
		seen := map[string]bool{}
		for i, w := range n.words {
			if i >= n.from && i < n.to || seen[w.term] || w.term == "" {
				continue
			}
			weight := reach / float64(reach+n.passage.distance(i, n.from, n.to))
			if noun := nominal[w.term]; noun != "" {
				seen[w.term] = true
				vote(topics, noun, weight)
			}
			if w.proper() && (i == 0 || !n.words[i-1].proper()) {
				seen[w.term] = true
				vote(names, n.properRun(i, n.Sentence), weight)
			}
		}
	}
	best := func(m map[string]*tally) string {
		var top string
		for key, t := range m {
			if 2*t.nodes < len(nodes) {
				continue
			}
			if top == "" || t.weight > m[top].weight || t.weight == m[top].weight && key < top {
				top = key
			}
		}
		return top
	}
	return best(names), best(topics)
}

// properRun is the run of capitalised words that starts at word i, verbatim.
func (p *passage) properRun(i int, sentence string) string {
	j := i
	for j+1 < len(p.words) && p.words[j+1].proper() && p.words[j+1].clause == p.words[i].clause && p.words[j+1].start-p.words[j].start-len(p.words[j].text) <= 1 {
		j++
	}
	end := p.words[j].start + len(p.words[j].text)
	if end > len(sentence) {
		return p.words[i].text
	}
	return sentence[p.words[i].start:end]
}

// calendarWords are capitalised, but name no one.
var calendarWords = words("monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec yesterday today tomorrow week month year day morning night last next late early end")

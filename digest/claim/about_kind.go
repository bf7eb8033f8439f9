package claim

import (
	"strings"

	"digestbot/digest/figure"
)

// This file has the grammar of names, one method a kind of figure.

// count names what is counted, and what happened to it: "People killed".
func (n naming) count() string {
	happened := n.poll(plurality, (*node).happened)
	noun := n.counted()
	switch {
	case noun == "" || strings.Contains(noun, "death"), strings.Contains(noun, "toll"):
		if strings.Contains(noun, "toll") || happened == "killed" || strings.HasPrefix(noun, "death") {
			return "people killed"
		}
		if noun == "" && n.nodes[0].measure.noun == "person" {
			noun = "people"
		}
	}
	if noun == "" {
		return ""
	}
	if n.nodes[0].measure.outcome == "live" && bearers[noun] {
		if home := n.poll(plurality, (*node).complement); strings.HasPrefix(home, "in ") {
			return "people living " + home
		}
		return "inhabitants"
	}
	if jobs[noun] && n.poll(plurality, (*node).jobCut) != "" {
		if o := n.poll(most, (*node).owner); o != "" {
			return o + " job cuts"
		}
		return "job cuts"
	}
	if ofThings[happened] && people[n.nodes[0].measure.noun] {
		happened = ""
	}
	if happened == "treated" {
		if of := n.poll(plurality, (*node).treatedFor); of != "" {
			return noun + " treated for " + of
		}
	}
	if happened == "" && riders[noun] && n.poll(plurality, (*node).carried) != "" {
		happened = "on board"
	}
	if happened != "" && !strings.Contains(noun, happened) && !(happened == "employed" && jobs[noun] && noun != "people") {
		return noun + " " + happened
	}
	if of := n.poll(most, (*node).ofWhat); of != "" {
		return noun + " of " + of
	}
	if o := n.poll(most, (*node).possessor); o != "" && !strings.Contains(noun, o) {
		return o + " " + noun
	}
	return noun
}

var (
	bearers = words("people person inhabitants population members residents canadians americans")
	jobs    = words("jobs positions posts roles people workers employees staff")
)

// counted is the noun of most nodes with the words before it that most of
// them share.
func (n naming) counted() string {
	head := n.poll(0.4, func(v *node) string {
		if h := v.counts(); !bearers[h] {
			return h
		}
		return ""
	})
	if head == "" {
		head = n.poll(plurality, (*node).counts)
	}
	if head == "" && n.poll(most, func(v *node) string {
		if people[v.measure.noun] {
			return "people"
		}
		return ""
	}) != "" {
		head = "people"
	}
	if head == "" {
		return ""
	}
	for long := 3; long > 1; long-- {
		phrase := n.pollOf(head, func(v *node) string {
			from, to, ok := v.phrase()
			if !ok || v.head(from, to) != head || to-from < long {
				return ""
			}
			return v.modifiers(to-long, to, head)
		})
		if phrase != "" {
			return phrase
		}
	}
	return head
}

// counts is what a figure counts, in the plural; empty when the text does not say.
func (n *node) counts() string {
	if n.Noun == "" {
		return ""
	}
	if n.measure.noun == "child" && n.family(n.from) {
		return "children"
	}
	if strings.HasSuffix(n.Noun, "ed") || strings.HasSuffix(n.Noun, "ous") {
		return "" // a participle or an adjective
	}
	if from, to, ok := n.phrase(); ok {
		if n.proper(to-1) && !strings.EqualFold(n.form(to-1), n.Noun[strings.LastIndexByte(n.Noun, ' ')+1:]) && !strings.HasSuffix(n.words[to-1].text, "s") {
			return ""
		}
		return n.head(from, to)
	}
	if last := n.Noun[strings.LastIndexByte(n.Noun, ' ')+1:]; !functionWords[last] && strings.ToLower(last) == last {
		return several(last)
	}
	return ""
}

// pollOf polls the nodes that count head.
func (n naming) pollOf(head string, ask func(*node) string) string {
	var same []*node
	for _, v := range n.nodes {
		if from, to, ok := v.phrase(); ok && v.head(from, to) == head {
			same = append(same, v)
		}
	}
	return naming{same}.poll(0.4, ask)
}

// head is the noun of a phrase, in the plural.
func (n *node) head(from, to int) string {
	h := n.plain(to - 1)
	if noun := n.Noun[strings.LastIndexByte(n.Noun, ' ')+1:]; strings.EqualFold(h, noun) {
		return several(h)
	}
	return h
}

// modifiers is a phrase with its head; empty when its first word is none that
// belongs to the name.
func (n *node) modifiers(from, to int, head string) string {
	var parts []string
	for i := from; i < to-1; i++ {
		w := n.words[i]
		if w.number || functionWords[w.text] && w.text != "us" || calendarWords[w.text] || !n.adjoins(i) || n.possessive(i) || i < n.from && i+1 < n.from {
			return ""
		}
		parts = append(parts, n.plain(i))
	}
	if from > 0 && n.proper(from) && n.proper(from-1) && n.adjoins(from-1) {
		return "" // a name cut in two
	}
	return strings.Replace(strings.Join(append(parts, head), " "), "United States ", "US ", 1)
}

// happened is the participle of what happened to those counted.
func (n *node) happened() string {
	end := n.after()
	clause, passive := n.clauseOf(max(end-1, 0)), false
	for i := end; i < len(n.words) && i < end+6; i++ {
		w := n.words[i]
		if w.clause != clause && !auxiliaries[w.text] {
			break
		}
		for _, p := range participles {
			if p.after[w.text] && (passive || !n.acts(i)) {
				return p.says
			}
		}
		passive = passive || being[w.text]
		if !auxiliaries[w.text] {
			break
		}
		clause = w.clause
	}
	i := n.leading()
	if i > 0 && n.words[i].text == "of" {
		i--
	}
	if i < 0 || n.words[i].clause != n.clauseOf(n.from) {
		return ""
	}
	for _, p := range participles {
		if p.before[n.words[i].text] {
			return p.says
		}
	}
	return ""
}

// being are the words that make a participle passive.
var being = words("was were is are been being be left")

// acts says that the verb at i has an object: "two quakes flattened houses".
func (n *node) acts(i int) bool {
	if i+1 >= len(n.words) || !n.adjoins(i) {
		return false
	}
	next := n.words[i+1]
	return next.number || next.term != "" && !calendarWords[next.text] || next.text == "the" || next.text == "a" || next.text == "his" || next.text == "its"
}

// treatedFor is what those counted are treated for.
func (n *node) treatedFor() string {
	for i := n.from; i+2 < len(n.words); i++ {
		if n.words[i].text == "treated" && n.words[i+1].text == "for" && n.words[i+2].term != "" {
			end := i + 2
			for end < i+4 && !ends(n, end) {
				end++
			}
			return n.lastWords(i+2, end+1)
		}
	}
	return ""
}

// carried says that those counted travel: "with 180 passengers".
func (n *node) carried() string {
	if i := n.leading(); i >= 0 && n.words[i].text == "with" {
		return "on board"
	}
	return ""
}

// ofThings are participles that are not said of people.
var ofThings = words("damaged destroyed collapsed burnt flooded closed stolen powered")

var riders = words("passengers crew")

// jobCut says that the jobs counted are cut.
func (n *node) jobCut() string {
	for i := max(0, n.from-8); i < min(len(n.words), n.to+6); i++ {
		if w := n.words[i].text; n.words[i].term == "cut" || w == "layoff" || w == "layoffs" || w == "redundancies" {
			return "cut"
		}
	}
	return ""
}

// ofWhat is the bare noun that follows what is counted: "counts of murder".
func (n *node) ofWhat() string {
	i := n.after()
	if i <= n.from || i+1 >= len(n.words) || n.words[i].text != "of" || !n.adjoins(i-1) || !n.adjoins(i) {
		return ""
	}
	w := n.words[i+1]
	if w.term == "" || w.number || n.proper(i+1) {
		return ""
	}
	if !ends(n, i+1) {
		return ""
	}
	return n.plain(i + 1)
}

// ends says that a noun phrase ends with word i.
func ends(n *node, i int) bool {
	return i+1 >= len(n.words) || !n.adjoins(i) || functionWords[n.words[i+1].text] || strings.HasSuffix(n.words[i+1].text, "ed") || strings.HasSuffix(n.words[i+1].text, "ing")
}

// nearest is the first of the labels' names whose words stand nearest to a
// figure in its clause, at most reach words away; its word's place as well.
func (n *node) nearest(labels []label, reach int) (name string, at int) {
	best := reach + 1
	for i, w := range n.words {
		if i >= n.from && i < n.to && !n.trailing(i) {
			continue
		}
		d := n.distance(i, n.from, n.to)
		if d >= best {
			continue
		}
		for _, l := range labels {
			if l.words[w.text] {
				best, name, at = d, l.name, i
				break
			}
		}
	}
	return name, at
}

// trailing says that word i of the figure is no number of it.
func (n *node) trailing(i int) bool { return !n.words[i].number && n.words[i].term != "" }

// money names what a sum is.
func (n naming) money() string {
	name := n.poll(plurality, (*node).sum)
	if value := n.poll(most, func(v *node) string {
		if strings.HasPrefix(v.sum(), "Value") {
			return "value"
		}
		return ""
	}); value != "" && !strings.HasPrefix(name, "Value") || name == "" {
		if n.poll(most, func(v *node) string {
			return v.has("stole", "stolen", "stealing", "steal", "heist", "robbers", "thieves", "theft")
		}) != "" {
			return "value of the loot"
		}
		if level := n.owned(); value == "" && (strings.HasSuffix(level, "shares") || strings.HasSuffix(level, "stock")) {
			if n.nodes[0].Role == figure.By {
				return n.change()
			}
			return "price of " + level
		}
		return value
	}
	if n.poll(most, (*node).perShare) != "" {
		if name != "Offer" {
			name = "Price"
		}
		return name + " per share"
	}
	if strings.Contains(name, " ") {
		return name
	}
	if o := n.poll(most, (*node).possessor); o != "" && ownedSums[name] && len(strings.Fields(o)) < 3 {
		return o + " " + strings.ToLower(name)
	}
	return name
}

// ownedSums are sums of which a name is the owner, not the object.
var ownedSums = map[string]bool{"Revenue": true, "Profit": true, "Loss": true, "Debt": true, "Budget": true, "Spending": true, "Valuation": true, "Market value": true, "Funding": true}

// sum is what one sum of money is: its purpose, or what is worth it.
func (n *node) sum() string {
	const near = 8
	if l := n.behind(); l != "" {
		return l
	}
	worth := ""
	for i := max(0, n.from-4); i < min(len(n.words), n.to+3); i++ {
		if worthWords[n.words[i].text] && n.distance(i, n.from, n.to) <= 4 {
			worth = n.valued(i)
			if worth != "" {
				return worth
			}
		}
	}
	name, at := n.nearest(moneyLabels, near)
	if name == "Stock" && n.words[at].text != "stock" {
		return ""
	}
	deal, d := "", near+1
	for i, w := range n.words {
		if deals[w.text] && !(i < len(n.words)-1 && n.possessive(i)) {
			if x := n.distance(i, n.from, n.to); x < d {
				deal, d = w.text, x
			}
		}
	}
	if deal != "" && (name == "" || d < n.distance(at, n.from, n.to)) {
		return "Value of the " + deal
	}
	return name
}

// behind is the label of the noun that follows a sum: "in cash", "of debt".
func (n *node) behind() string {
	clause := n.clauseOf(max(n.to-1, 0))
	for i := n.to; i < len(n.words) && i < n.to+4 && n.words[i].clause == clause; i++ {
		if n.words[i].text == "to" || n.words[i].text == "for" {
			break
		}
		for _, l := range moneyLabels {
			if l.words[n.words[i].text] && l.name != "Price" && l.name != "Valuation" {
				return l.name
			}
		}
	}
	return ""
}

// valued is what the word "worth" or "valued" at i is said of.
func (n *node) valued(i int) string {
	if n.words[i].text == "value" && i > 0 && n.words[i-1].text == "market" {
		return "Market value"
	}
	if i > n.from { // "$5 million worth of diamonds"
		if i+2 < len(n.words) && n.words[i+1].text == "of" && n.words[i+2].term != "" {
			j := i + 2
			for j+1 < len(n.words) && n.adjoins(j) && j < i+4 && !ends(n, j) {
				j++
			}
			if !n.proper(j) {
				return "Value of the " + n.plain(j)
			}
		}
		return ""
	}
	j := i - 1
	for j >= 0 && (auxiliaries[n.words[j].text] || n.words[j].text == "be") {
		j--
	}
	if j < 0 || n.words[j].term == "" || n.words[j].number || strings.HasSuffix(n.words[j].text, "ly") {
		return ""
	}
	if n.words[j].text == "net" {
		return "Net worth"
	}
	if n.named(j) {
		return "Value of " + n.nameBefore(j)
	}
	if n.proper(j) {
		return ""
	}
	return "Value of the " + n.plain(j)
}

// perShare says that a sum is for one share.
func (n *node) perShare() string {
	for i := n.to; i+1 < len(n.words) && i < n.to+3; i++ {
		if w := n.words[i].text; (w == "a" || w == "per" || w == "each" || w == "for") && strings.HasPrefix(n.words[i+1].text, "share") {
			return "per share"
		}
	}
	return ""
}

// percent names a change, a share or a rate.
func (n naming) percent() string {
	if n.poll(most, func(v *node) string {
		if v.Role == figure.By || (v.Change == figure.Up || v.Change == figure.Down) && v.Role != figure.To && v.Role != figure.Share {
			return "by"
		}
		return ""
	}) != "" {
		return n.change()
	}
	if level := n.owned(); strings.HasSuffix(level, "shares") || strings.HasSuffix(level, "stock") {
		return n.change()
	}
	if whole := n.poll(plurality, (*node).wholeOf); whole != "" {
		return "share of " + whole
	}
	return n.owned()
}

// owned is the level that most figures are of, with its owner.
func (n naming) owned() string {
	level := n.poll(plurality, func(v *node) string { name, _ := v.level(); return name })
	if level == "" {
		return ""
	}
	if moneyWords[level] {
		return "the " + level
	}
	owner := n.poll(plurality, func(v *node) string {
		name, owner := v.level()
		if name == level {
			return owner
		}
		return ""
	})
	if owner == "" && held[level] {
		owner = n.poll(most, (*node).owner)
	}
	if owner != "" && !strings.Contains(level, " ") && len(strings.Fields(owner)) < 3 {
		return owner + " " + level
	}
	return level
}

var (
	moneyWords = words("crown dollar euro pound yen currency economy")
	held       = words("shares share stock stocks sales revenue profit profits earnings")
)

// change names a rise or a fall.
func (n naming) change() string {
	direction := n.poll(most, func(v *node) string {
		switch v.Change {
		case figure.Up:
			return "rise"
		case figure.Down:
			return "fall"
		}
		return v.moved()
	})
	level := n.owned()
	switch {
	case direction != "" && level != "":
		return direction + " of " + definite(level)
	case level != "":
		return "change in " + definite(level)
	case direction != "":
		return direction
	}
	return "change"
}

// moved is the direction of the verb before a change: "raised its rate by".
func (n *node) moved() string {
	for i := n.from - 1; i >= 0 && n.words[i].clause == n.clauseOf(n.from) && i > n.from-10; i-- {
		switch {
		case raising[n.words[i].text]:
			return "rise"
		case lowering[n.words[i].text]:
			return "fall"
		}
	}
	return ""
}

var (
	raising  = words("raise raises raised raising lifts lifted lifting increases increased increase rose rises rise risen climbed climbs gained gains up")
	lowering = words("cut cuts cutting lowers lowered lowering reduces reduced reduce fell falls fall fallen dropped drops lost sank down")
)

// definite puts the article before a level that needs one: "the main rate".
func definite(level string) string {
	for _, end := range []string{"rate", "index", "price", "deficit", "surplus", "wage", "margin"} {
		if strings.HasSuffix(level, end) && level == strings.ToLower(level) {
			return "the " + level
		}
	}
	return level
}

// points names points of a rate, an index or a game.
func (n naming) points() string {
	if n.poll(plurality, func(v *node) string { return string(v.Change) }) != "" || n.nodes[0].Role == figure.By {
		return n.change()
	}
	return ""
}

// multiple names how many times as much there is.
func (n naming) multiple() string {
	if level := n.owned(); level != "" {
		return "multiple of " + level
	}
	return ""
}

// level is the nearest word for what rises, falls or stands at a share, and
// the name whose it is: "shares" and "Amazon", "main rate" and none.
func (n *node) level() (name, owner string) {
	at, best := -1, 11
	for i, w := range n.words {
		if !levels[w.text] || i >= n.from && i < n.to {
			continue
		}
		d := n.distance(i, n.from, n.to)
		if i > n.to+1 {
			d += 3 // the subject stands before its figure
		}
		if d < best {
			at, best = i, d
		}
	}
	if at < 0 {
		return "", ""
	}
	name = n.words[at].text
	if i := at - 1; n.adjoins(i) && rateWords[n.words[i].text] {
		return n.words[i].text + " " + name, ""
	}
	switch {
	case at == 1 && capital(n.form(0)) && n.words[0].term != "":
		return name, n.form(0)
	case at > 0 && n.named(at-1):
		return name, n.nameBefore(at - 1)
	}
	if j := at + 2; j < len(n.words) && (n.words[at+1].text == "of" || n.words[at+1].text == "in") {
		if n.words[j].text == "the" {
			j++
		}
		if n.named(j) {
			owner, _ = n.nameAt(j)
		}
	}
	return name, owner
}

// wholeOf is what a share is a share of: the words after "of".
func (n *node) wholeOf() string {
	i := n.to
	if i-1 > n.from && n.words[i-1].text == "of" {
		i--
	}
	for j := n.from + 1; j < n.to; j++ {
		if n.words[j].text == "of" {
			i = j
		}
	}
	if i >= len(n.words) || n.words[i].text != "of" {
		return ""
	}
	var parts []string
	for i++; i < len(n.words) && len(parts) < 3; i++ {
		w := n.words[i]
		if w.text == "the" || w.text == "its" || w.text == "their" || w.text == "all" || w.text == "his" || w.text == "her" || w.text == "a" {
			if len(parts) > 0 {
				break
			}
			continue
		}
		if w.number || calendarWords[w.text] || functionWords[w.text] && !n.proper(i) {
			break
		}
		if n.possessive(i) && !n.proper(i) {
			parts = nil // "of the company’s total sales"
			continue
		}
		parts = append(parts, n.plain(i))
		if ends(n, i) {
			break
		}
	}
	return strings.Join(parts, " ")
}

// duration names what lasts.
func (n naming) duration() string {
	if n.poll(most, func(v *node) string {
		if v.ago {
			return "ago"
		}
		return ""
	}) != "" {
		if e := n.poll(most, (*node).happening); e != "" {
			return "time since the " + e
		}
		return "time since then"
	}
	if name := n.poll(most, func(v *node) string {
		if !v.hyphenated() {
			return ""
		}
		if from, to, ok := v.phrase(); ok && from == v.to && !v.proper(to-1) {
			return "length of the " + v.lastWords(from, to)
		}
		return ""
	}); name != "" {
		if strings.HasSuffix(name, "sentence") || strings.HasSuffix(name, "prison term") {
			return "prison sentence"
		}
		return name
	}
	return n.poll(plurality, func(v *node) string { name, _ := v.nearest(spans, 7); return name })
}

// hyphenated says that a figure is written as an attribute: "seven-month".
func (n *node) hyphenated() bool { return strings.Contains(n.Figure.Text, "-") }

// lastWords are the last two words of a phrase, in plain casing.
func (n *node) lastWords(from, to int) string {
	var parts []string
	for i := max(from, to-2); i < to; i++ {
		if !n.words[i].number && !functionWords[n.words[i].text] {
			parts = append(parts, n.plain(i))
		}
	}
	return strings.Join(parts, " ")
}

// age names whose age it is.
func (n naming) age() string {
	surname := n.poll(plurality, func(v *node) string {
		name := v.person()
		return name[strings.LastIndexByte(name, ' ')+1:]
	})
	if surname != "" {
		full := ""
		votes := map[string]int{}
		for _, v := range n.nodes {
			name := v.person()
			if name[strings.LastIndexByte(name, ' ')+1:] != surname || !strings.Contains(name, " ") {
				continue
			}
			if votes[name] += len(v.reports); full == "" || votes[name] > votes[full] {
				full = name
			}
		}
		if full != "" {
			return "age of " + full
		}
		return "age of " + surname
	}
	if noun := n.poll(plurality, func(v *node) string {
		if from, to, ok := v.phrase(); ok && from >= v.from && !v.proper(to-1) && v.words[to-1].term != "" {
			return v.plain(to - 1)
		}
		return ""
	}); noun != "" {
		return "age of the " + noun
	}
	return ""
}

// person is the person whose age it is, as the sentence writes the name.
func (n *node) person() string {
	if i := n.from - 1; i >= 0 && n.named(i) && !n.possessive(i) {
		return lastNames(n.nameBefore(i))
	}
	if n.from == 1 && capital(n.form(0)) && n.words[0].term != "" && !n.adjoins(0) && n.In == Text {
		return n.form(0) // "Hale, 61,"
	}
	clause := n.clauseOf(max(n.to-1, 0))
	for i := n.to; i < len(n.words) && i < n.to+5 && n.words[i].clause == clause; i++ {
		if n.named(i) {
			name, end := n.nameAt(i)
			if end < len(n.words) && n.words[end].clause == clause && n.adjoins(end-1) && natives[n.words[end].text] {
				return "" // "New Bedford man"
			}
			return lastNames(name)
		}
		if functionWords[n.words[i].text] {
			break
		}
	}
	return ""
}

// natives are nouns for a person before which a name is a place.
var natives = words("man woman boy girl resident teenager student mother father police officer driver native worker mom mum gang couple businessman lawyer")

// lastNames is a name without what stands before the given name.
func lastNames(name string) string {
	parts := strings.Fields(name)
	for len(parts) > 1 && (titles[strings.ToLower(parts[0])] || honorifics[strings.ToLower(parts[0])] || demonyms[strings.ToLower(parts[0])]) {
		parts = parts[1:]
	}
	return strings.Join(parts, " ")
}

// measured names the property that a unit measures.
func (n naming) measured() string {
	lead := n.nodes[0]
	dim := toBase(lead.Unit).dimension
	if dim != "length" {
		name := properties[dim]
		if strings.HasPrefix(strings.ToLower(lead.Unit), "degree") {
			name = "Temperature"
		}
		if dim == "speed" && n.poll(most, func(v *node) string { return v.has("wind", "winds", "gusts", "gusting") }) != "" {
			name = "Wind speed"
		}
		if dim == "area" && n.poll(most, func(v *node) string { return v.has("burned", "burnt", "burning", "scorched", "charred") }) != "" {
			name = "Area burnt"
		}
		return name
	}
	which := n.poll(plurality, func(v *node) string { return v.measure.outcome })
	name := lengths[which]
	if which == "distance" || name == "" {
		if from := n.poll(most, (*node).fromWhere); from != "" {
			return "distance from " + from
		}
	}
	switch {
	case name != "":
		return name
	case short[strings.ToLower(lead.Unit)]:
		return "size"
	}
	return "distance"
}

// short are units in which things are measured rather than ways.
var short = words("inch centimetre millimetre")

// fromWhere is the place from which a distance is measured.
func (n *node) fromWhere() string {
	for i := n.to; i+1 < len(n.words) && i < n.to+6; i++ {
		if bearings[n.words[i].text] {
			j := i + 1
			if n.words[j].text == "the" {
				j++
			}
			if j < len(n.words) && n.named(j) {
				name, _ := n.nameAt(j)
				return name
			}
		}
	}
	return ""
}

// has is the first of the words given that stands in the sentence.
func (n *node) has(list ...string) string {
	for _, w := range n.words {
		for _, l := range list {
			if w.text == l {
				return "yes"
			}
		}
	}
	return ""
}

// ordinal names what stands in a row.
func (n naming) ordinal() string {
	return n.poll(plurality, func(v *node) string {
		if from, to, ok := v.phrase(); ok && from >= v.to && v.Noun != "" && v.words[to-1].text != "time" {
			return v.plain(to - 1)
		}
		return ""
	})
}

// date names the day of what happened.
func (n naming) date() string {
	unit := n.poll(plurality, (*node).grain)
	if unit == "" {
		unit = "date"
	}
	if e := n.poll(most, (*node).happening); e != "" {
		return unit + " of the " + e
	}
	return unit
}

// grain says how fine a date is.
func (n *node) grain() string {
	day := false
	for i := n.from; i < n.to && i < len(n.words); i++ {
		w := n.words[i]
		day = day || weekdays[w.text] || w.text == "today" || w.text == "yesterday" || w.text == "tomorrow" || w.text == "night" || w.text == "morning" || w.text == "overnight"
		day = day || w.number && len(w.text) <= 2
	}
	switch {
	case day:
		return "day"
	case n.to-n.from == 1 && n.from < len(n.words) && n.words[n.from].number && len(n.words[n.from].text) == 4:
		return "year"
	}
	return "date"
}

// happening is the noun of what happens nearest to a figure in its clause.
func (n *node) happening() string {
	best, cost := "", 9
	for i, w := range n.words {
		noun := nounsOf[w.term]
		if w.text == "public" && i > 0 && n.words[i-1].text == "made" {
			noun = nounsOf["announce"]
		}
		if noun == "" || i >= n.from && i < n.to || w.name {
			continue
		}
		if d := n.distance(i, n.from, n.to); d < cost {
			best, cost = noun, d
		}
	}
	return best
}

// time names the hour of what happened.
func (n naming) time() string {
	if e := n.poll(most, (*node).happening); e != "" {
		return "time of the " + e
	}
	return ""
}

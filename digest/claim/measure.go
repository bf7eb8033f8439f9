package claim

import (
	"cmp"
	"slices"
	"sort"
	"strconv"
	"strings"

	"digestbot/digest/figure"
)

// A measure is what a figure is a figure of, as far as its sentence tells.
type measure struct {
	dimension string
	noun      string    // concept of what is counted; empty when the text does not say
	persons   bool      // the noun is of persons
	outcome   string    // what happened to them: "die", "injure"; empty when none is named
	besides   bool      // it counts the others, or those to come
	part      bool      // it counts a part of those that its sentence speaks of
	belongs   []int     // numbers of the terms of what those counted belong to, sorted
	oneOfMany bool      // one of three or more dates of its sentence
	ago       bool      // it is how long ago something was
	anchor    string    // the place from which a distance is measured
	name      string    // the person or thing that the figure is attached to: "36-year-old Ann Hale"
	years     []int     // years named with it, sorted
	days      []string  // days named with it, sorted: "wednesday", "yesterday"
	dates     []string  // days of the calendar named with it, sorted: "dec 30"
	ages      []float64 // ages in its sentence
	ordinals  []string  // what it is in a row, sorted: "first", "latest"
	basis     []string  // what it includes or is measured against, sorted
	context   context   // the words around it
	expected  bool      // it was forecast, not measured
	number    string    // the value, for finding equal ones
	*passage            // the sentence
	from, to  int       // the words of the figure in it
}

// outcomes are concepts of which one excludes the other: the dead are not the hurt.
var outcomes = words("die injure arrest flee rescue miss trap strand march live hospital damage destroy collapse marry skip")

// attributes are concepts that say which length of a thing is measured.
var attributes = map[string]string{
	"depth": "depth", "deep": "depth", "height": "height", "high": "height", "tall": "height", "width": "width", "wide": "width",
	"fall": "fall", "fell": "fall", "falling": "fall", "fallen": "fall", "from": "distance", "away": "distance", "west": "distance",
	"east": "distance", "north": "distance", "south": "distance", "southeast": "distance", "southwest": "distance", "northeast": "distance",
	"northwest": "distance", "off": "distance", "within": "distance", "long": "length", "length": "length",
}

// bases are words that make a figure one of another series.
var bases = map[string]string{
	"debt": "debt", "quarter": "quarter", "quarterly": "quarter", "annualised": "annualised", "annualized": "annualised",
	"adjusted": "adjusted", "net": "net", "gross": "gross", "real": "real", "nominal": "nominal",
	"per": "per", "average": "average", "median": "average", "combined": "combined", "together": "combined",
	"month": "month", "monthly": "month", "daily": "daily", "weekly": "weekly",
}

// expecting are words of forecasts: a forecast and its outcome are two measures.
var expecting = words("expected forecast forecasts forecasted predicted predicts predict projected projects projection consensus unnamed rumoured rumored speculation speculated")

// measure surveys one mention, which stands in the sentence p.
func (r *reader) measure(m *Mention, p *passage) measure {
	from, to := p.span(m.Offset, m.end())
	u := measure{dimension: dimension(&m.Figure), noun: r.nounOf(m, p, from), number: numberKey(m), passage: p, from: from, to: to}
	u.persons = people[u.noun]
	switch {
	case m.Kind == figure.Count && p.home(from):
		u.outcome = "live"
	case m.Kind == figure.Count && !p.family(from):
		u.outcome = p.outcome(from, to, u.noun)
		if u.outcome == "" && p.before(from).term == "loss" && u.persons {
			u.outcome = "die" // "they lost 40 men"
		}
	case m.Kind == figure.Measured:
		u.outcome = p.attribute(from, to)
	case m.Kind == figure.Money:
		u.outcome = p.purpose(from, to)
	case m.Kind == figure.Date:
		u.outcome = p.event(from, to)
	case m.Kind == figure.Percent:
		u.outcome = cmp.Or(r.whole(m), p.purpose(from, to))
	}
	u.name = p.attached(from, to, m.Kind)
	u.besides = p.besides(from, to)
	if m.Kind == figure.Count {
		u.part, u.belongs = p.partial(from, to), p.belong(to)
	}
	u.anchor = p.anchor(from, to, m.Kind)
	u.ago = to < len(p.words) && (p.words[to].text == "ago" || p.words[to].text == "earlier")
	u.context = p.context(from, to)
	u.scope(p, from, to)
	return u
}

// numberKey is a key that equal figures of one dimension share.
func numberKey(m *Mention) string {
	if isCalendar(m.Kind) {
		return strings.ToLower(m.Figure.Text)
	}
	return strconv.FormatFloat(read(&m.Figure).point, 'g', 6, 64)
}

// ofWhom names what is counted in "a mother of 12" or "a city of 160,000".
var ofWhom = map[string]string{"mother": "child", "father": "child", "parent": "child", "dad": "child", "citi": "people", "town": "people", "villag": "people", "popul": "people", "crowd": "people", "parti": "people", "gang": "people", "group": "people", "famili": "people"}

// nounOf is the concept of what a mention counts.
func (r *reader) nounOf(m *Mention, p *passage, from int) string {
	if m.Kind == figure.Count && from >= 2 && p.words[from-1].text == "of" {
		if c, ok := ofWhom[p.words[from-2].term]; ok {
			return c
		}
	}
	if m.Noun == "" {
		return r.tollOf(m)
	}
	return r.term(lastWord(m.Noun))
}

// tollOf is the noun of a count that stands without one: what is killed,
// injured or on the march are persons.
func (r *reader) tollOf(m *Mention) string {
	if m.Kind != figure.Count {
		return ""
	}
	for w := range strings.FieldsSeq(strings.ToLower(m.About)) {
		if tolls[w] {
			return "person"
		}
	}
	if outcomes[r.term(wordBefore(m))] || tolls[r.term(wordBefore(m))] {
		return "person"
	}
	if holdsAny(m.inView(), tolls) && m.About != "" && (wordBefore(m) == "to" || wordBefore(m) == "at") {
		return "person"
	}
	return ""
}

// tolls are words for a number of persons.
var tolls = words("toll tolls crowd dead deaths fatalities casualties injured wounded missing turnout attendance")

// span is the range of words that a figure covers; an empty one where it
// would stand when it covers no word.
func (p *passage) span(start, end int) (from, to int) {
	from = sort.Search(len(p.words), func(i int) bool { return p.words[i].start >= start })
	if from > 0 && p.words[from-1].start+len(p.words[from-1].text) > start {
		from-- // the figure starts inside a word: "$38bn", "10U"
	}
	to = from
	for to < len(p.words) && p.words[to].start < end {
		to++
	}
	return from, to
}

// outcome is the nearest outcome in the clause of the words from to to, before
// them rather than after at equal distance; without one in the clause, the
// nearest in the sentence.
func (p *passage) outcome(from, to int, noun string) string {
	best, cost := "", 1<<30
	for i := range p.words {
		w := &p.words[i]
		if !w.outcome || i >= from && i < to && w.term == noun && noun == "march" { // protesters need not march
			continue
		}
		d := p.distance(i, from, to)
		if d < cost {
			best, cost = w.term, d
		}
	}
	if cost > 14 {
		return ""
	}
	return best
}

// before is the word before the word at from; one without text or term when
// there is none.
func (p *passage) before(from int) word {
	if from == 0 || from > len(p.words) {
		return word{lexeme: &lexeme{}}
	}
	return p.words[from-1]
}

// attribute is the nearest word that says which length is measured: "a depth
// of 22 miles", "75 kilometres west of". What falls has fallen, wherever from.
func (p *passage) attribute(from, to int) string {
	best, cost := "", beside+1
	for i, w := range p.words {
		a, ok := attributes[w.text]
		if !ok || i >= from && i < to {
			continue
		}
		d := max(from-i, i-to+1)
		if a == "fall" {
			d -= 2
		}
		if d < cost {
			best, cost = a, d
		}
	}
	return best
}

// purposes are concepts that say what a sum of money is.
var purposes = map[string]string{
	"price": "price", "buy": "price", "deal": "price", "revenue": "revenue", "profit": "profit", "loss": "loss", "market": "market",
	"fund": "funding", "grant": "grant", "cash": "cash", "debt": "debt", "tax": "tax", "fine": "fine", "budget": "budget", "save": "saving",
	"damage": "damage", "steal": "theft", "spend": "spending",
}

// events are concepts of what happens on a day.
var events = words("die injure arrest flee rescue buy steal marry oust announce damage destroy collapse crash shoot vote fall prison close charg releas appoint renounc complet raid publish sign")

// event is the nearest word for something that happens on a day.
func (p *passage) event(from, to int) string {
	best, cost := "", 2*beside+1
	for i := range p.words {
		w := &p.words[i]
		if !w.event {
			continue
		}
		d := p.distance(i, from, to)
		if w.clause == p.clauseOf(from) { // however long what stands between: "arrested Ann Hale and … on Friday"
			d = (d + 1) / 2
		}
		if d < cost {
			best, cost = w.term, d
		}
	}
	return best
}

// whole is the concept of what a share is a share of; empty when the text
// does not say, or the figure is no share.
func (r *reader) whole(m *Mention) string {
	if m.Noun == "" || m.Role == figure.By {
		return ""
	}
	t := r.nounOf(m, nil, 0)
	return cmp.Or(purposes[t], t)
}

// worth are words that go with any sum.
var worth = words("worth value valued valuation deal agreement contract partnership pact")

// purpose is the nearest word that says what a sum of money is.
func (p *passage) purpose(from, to int) string {
	best, cost := "", 2*beside+1
	for i, w := range p.words {
		if a, ok := purposes[w.term]; ok && !worth[w.text] {
			if d := p.distance(i, from, to); d < cost {
				best, cost = a, d
			}
		}
	}
	return best
}

// home says that a count is of those who live in a place: "home to 800",
// "a city of 160,000".
func (p *passage) home(from int) bool {
	if from < 2 {
		return false
	}
	a, b := p.words[from-2].text, p.words[from-1].text
	return a == "home" && (b == "to" || b == "by") || b == "of" && places[a]
}

// family says that a count is of somebody's children: what happened to the
// mother of twelve did not happen to the twelve.
func (p *passage) family(from int) bool {
	return from >= 2 && p.words[from-1].text == "of" && ofWhom[p.words[from-2].term] == "child"
}

var places = words("city town village community population island suburb district")

// distance is how far word i lies from the words from to to, each clause
// border counting as several words.
func (p *passage) distance(i, from, to int) int {
	const border = 5
	switch {
	case i < from:
		d := from - i
		return d + border*(p.clauseOf(from)-p.words[i].clause)
	case i >= to:
		d := i - to + 1
		if to > from {
			return d + border*(p.words[i].clause-p.words[to-1].clause)
		}
		return d + border*(p.words[i].clause-p.clauseOf(from))
	}
	return 0
}

func (p *passage) clauseOf(i int) int {
	switch {
	case i < len(p.words):
		return p.words[i].clause
	case len(p.words) > 0:
		return p.words[len(p.words)-1].clause
	}
	return 0
}

// attached is the person to whom an age belongs by its place: the name right
// before it ("Ann Hale, 36") or the first one after it in its clause
// ("36-year-old climber Ann Hale"), given name and surname where both stand.
// Other figures have none.
func (p *passage) attached(from, to int, kind figure.Kind) string {
	if kind != figure.Age {
		return ""
	}
	if i := from - 1; i >= 0 && p.words[i].proper() && !strings.Contains(p.words[i].text, "year") {
		if i > 0 && p.words[i-1].proper() && p.words[i-1].clause == p.words[i].clause {
			return p.words[i-1].text + " " + p.words[i].text
		}
		return p.words[i].text
	}
	for i := to; i < len(p.words) && i < to+5; i++ {
		if p.words[i].clause != p.clauseOf(max(to-1, 0)) {
			break
		}
		if p.words[i].proper() {
			given := p.words[i].text
			for i+1 < len(p.words) && p.words[i+1].proper() && p.words[i+1].clause == p.words[i].clause {
				i++
			}
			if p.words[i].text != given {
				return given + " " + p.words[i].text
			}
			return given
		}
	}
	return ""
}

// besides says that a figure counts beside what was counted before: "three
// others", "another 20", "two more".
func (p *passage) besides(from, to int) bool {
	for i := max(0, from-1); i < min(to+1, len(p.words)); i++ {
		if i == to && p.words[i].clause != p.clauseOf(max(to-1, 0)) {
			break
		}
		switch p.words[i].text {
		case "other", "others", "another", "additional", "further":
			return true
		case "more":
			if i >= to || i > from {
				return true
			}
		}
	}
	return false
}

// bearings stand between a distance and the place from which it is measured.
var bearings = words("of from to off the")

// anchor is the first name after a distance: "48 miles southwest of Hartford".
func (p *passage) anchor(from, to int, kind figure.Kind) string {
	if kind != figure.Measured {
		return ""
	}
	for i := to; i < len(p.words) && i < to+6; i++ {
		if p.words[i].proper() && i > 0 && bearings[p.words[i-1].text] {
			for i+1 < len(p.words) && p.words[i+1].proper() && p.words[i+1].clause == p.words[i].clause {
				i++
			}
			return p.words[i].text
		}
	}
	return ""
}

// proper says that a word may be part of a person's name.
func (w word) proper() bool {
	return w.name && w.term != "" && !calendarWords[w.text] && !demonyms[w.text]
}

// demonyms are written with a capital and name nobody.
var demonyms = words(`australian american british english englishman englishwoman french german canadian chinese indian italian japanese russian spanish
 scottish irish welsh israeli iraqi iranian afghan pakistani turkish mexican brazilian dutch belgian swiss swedish norwegian danish polish greek korean
 european african asian arab indonesian briton frenchman zealander scot texan californian muslim christian jewish catholic democrat republican dr mr mrs ms miss`)

// aside is how far a word that limits a figure may stand from it.
const aside = 30

// scope notes what limits a figure: years, days, places in a row, and bases
// that are named near it.
func (u *measure) scope(p *passage, from, to int) {
	for i := range p.words {
		w := &p.words[i]
		if !w.limits {
			continue
		}
		u.expected = u.expected || expecting[w.text]
		d := p.distance(i, from, to)
		if d > aside || i >= from && i < to {
			continue
		}
		if b, ok := bases[w.text]; ok && d <= aside/2 {
			u.basis = append(u.basis, b)
		}
		if y, _ := numeral(w.text); w.number && len(w.text) == 4 && y >= 1500 && y < 2200 {
			u.years = append(u.years, int(y))
		}
		if weekdays[w.text] {
			u.days = append(u.days, w.text)
		}
		if n := i + 1; months[clip(w.text, 3)] > 0 && calendarWords[w.text] && n < len(p.words) && p.words[n].number && len(p.words[n].text) < 3 {
			u.dates = append(u.dates, clip(w.text, 3)+" "+p.words[n].text)
		}
		if rows[w.text] && d <= beside {
			u.ordinals = append(u.ordinals, w.text)
		}
	}
	slices.Sort(u.basis)
	slices.Sort(u.years)
	slices.Sort(u.days)
	slices.Sort(u.ordinals)
	slices.Sort(u.dates)
	u.basis, u.years = slices.Compact(u.basis), slices.Compact(u.years)
	u.days, u.ordinals = slices.Compact(u.days), slices.Compact(u.ordinals)
}

// months are the first three letters of their names.
var months = map[string]int{"jan": 1, "feb": 2, "mar": 3, "apr": 4, "may": 5, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "oct": 10, "nov": 11, "dec": 12}

// limiting says that a word can limit a figure in one of these ways.
func limiting(w string) bool {
	_, basis := bases[w]
	return basis || weekdays[w] || rows[w] || expecting[w] || calendarWords[w] || len(w) == 4 && isDigit(w[0])
}

var (
	weekdays = words("monday tuesday wednesday thursday friday saturday sunday")
	rows     = words("first second third fourth fifth latest previous last next earlier later")
)

package claim

import (
	"math"
	"slices"
	"sort"
	"strconv"
	"strings"

	"digestbot/digest/figure"
)

// A measure is what a figure is a figure of, as far as its sentence tells.
type measure struct {
	dimension string
	noun      string   // concept of what is counted; empty when the text does not say
	outcome   string   // what happened to them: "die", "injure"; empty when none is named
	name      string   // the person or thing that the figure is attached to: "36-year-old Ann Hale"
	years     []int    // years named with it, sorted
	basis     []string // what it includes or is measured against, sorted
	context   vector   // the words around it, nearer ones heavier
	near      vector   // those of them right beside it
	names     vector   // the names in its sentence
	expected  bool     // it was forecast, not measured
	number    string   // the value, for finding equal ones
	*passage           // the sentence
	from, to  int      // the words of the figure in it
}

// A vector is weighted terms in the order of their numbers.
type vector []weighted

type weighted struct {
	term   int
	weight float64
}

// outcomes are concepts of which one excludes the other: the dead are not the hurt.
var outcomes = words("die injure arrest flee rescue miss trap strand march")

// bases are words that make a figure one of another series.
var bases = map[string]string{
	"debt": "debt", "quarter": "quarter", "quarterly": "quarter", "annualised": "annualised", "annualized": "annualised",
	"adjusted": "adjusted", "net": "net", "gross": "gross", "real": "real", "nominal": "nominal",
	"per": "per", "average": "average", "median": "average", "combined": "combined", "together": "combined",
	"month": "month", "monthly": "month", "daily": "daily", "weekly": "weekly",
}

// expecting are words of forecasts: a forecast and its outcome are two measures.
var expecting = words("expected forecast forecasts forecasted predicted predicts predict projected projects projection consensus")

// A surveyor finds the measures of a story's mentions.
type surveyor struct {
	*reader
	numbers   map[string]int // of terms
	seen      []int          // in how many sentences a term stands
	sentences int
}

func newSurveyor() *surveyor {
	return &surveyor{reader: newReader(), numbers: map[string]int{}}
}

// count learns how common the words of a sentence are. Each distinct sentence
// counts once, so that copies do not make their words common.
func (s *surveyor) count(sentence string) {
	if _, ok := s.passages[sentence]; ok {
		return
	}
	s.sentences++
	last := map[int]bool{}
	for _, w := range s.passage(sentence).words {
		if w.term == "" {
			continue
		}
		n, ok := s.numbers[w.term]
		if !ok {
			n = len(s.seen)
			s.numbers[w.term] = n
			s.seen = append(s.seen, 0)
		}
		if !last[n] {
			last[n] = true
			s.seen[n]++
		}
	}
}

// rarity is the weight of a term: high when few sentences of the story have it.
func (s *surveyor) rarity(term int) float64 {
	return math.Log(1 + float64(s.sentences)/float64(s.seen[term]))
}

// measure surveys one mention.
func (s *surveyor) measure(m Mention) measure {
	p := s.passage(m.Sentence)
	from, to := p.span(m.Offset, m.end())
	u := measure{dimension: dimension(m.Figure), noun: s.nounOf(m), number: numberKey(m), passage: p, from: from, to: to}
	if m.Kind == figure.Count {
		u.outcome = p.outcome(from, to)
	}
	u.name = p.attached(from, to, m.Kind)
	u.context, u.near, u.names = s.context(p, from, to)
	u.scope(p, from, to, m)
	u.expected = holdsAny(m.Sentence, expecting)
	return u
}

// numberKey is a key that equal figures of one dimension share.
func numberKey(m Mention) string {
	if isCalendar(m.Kind) {
		return strings.ToLower(m.Figure.Text)
	}
	return strconv.FormatFloat(read(m.Figure).point, 'g', 6, 64)
}

// nounOf is the concept of what a mention counts.
func (s *surveyor) nounOf(m Mention) string {
	noun := m.Noun
	if i := strings.LastIndexByte(noun, ' '); i >= 0 {
		noun = noun[i+1:]
	}
	if noun == "" {
		return ""
	}
	return s.term(noun)
}

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
func (p *passage) outcome(from, to int) string {
	best, cost := "", 1<<30
	for i, w := range p.words {
		if !outcomes[w.term] {
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
// ("36-year-old climber Ann Hale"). The surname stands for the person. Other
// figures have none.
func (p *passage) attached(from, to int, kind figure.Kind) string {
	if kind != figure.Age {
		return ""
	}
	if i := from - 1; i >= 0 && p.words[i].proper() && !strings.Contains(p.words[i].text, "year") {
		return p.words[i].text
	}
	for i := to; i < len(p.words) && i < to+5; i++ {
		if p.words[i].clause != p.clauseOf(max(to-1, 0)) {
			break
		}
		if p.words[i].proper() {
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

// reach is the distance at which a word weighs half.
const reach = 6

// beside is how far a word may lie from a figure to be right beside it.
const beside = 4

// context weighs the words around a figure by rarity and nearness. The words
// of the figure itself belong to it, its number does not.
func (s *surveyor) context(p *passage, from, to int) (context, near, names vector) {
	weights := map[int]float64{}
	close, called := map[int]float64{}, map[int]float64{}
	for i, w := range p.words {
		if w.term == "" || i >= from && i < to && w.number {
			continue
		}
		n, ok := s.numbers[w.term]
		if !ok {
			continue
		}
		d, rarity := p.distance(i, from, to), s.rarity(n)
		weights[n] = max(weights[n], rarity*reach/float64(reach+d))
		if d <= beside {
			close[n] = rarity
		}
		if w.name && !calendarWords[w.text] {
			called[n] = rarity
		}
	}
	return sorted(weights), sorted(close), sorted(called)
}

func sorted(weights map[int]float64) vector {
	v := make(vector, 0, len(weights))
	for n, x := range weights {
		v = append(v, weighted{n, x})
	}
	slices.SortFunc(v, func(a, b weighted) int { return a.term - b.term })
	return v
}

// scope notes the years and bases that are named near a figure.
func (u *measure) scope(p *passage, from, to int, m Mention) {
	for i, w := range p.words {
		d := p.distance(i, from, to)
		if b, ok := bases[w.text]; ok && d <= 8 && !slices.Contains(u.basis, b) {
			u.basis = append(u.basis, b)
		}
		if w.number && len(w.text) == 4 && (i < from || i >= to) {
			if y, _ := numeral(w.text); y >= 1500 && y < 2200 && !slices.Contains(u.years, int(y)) {
				u.years = append(u.years, int(y))
			}
		}
	}
	slices.Sort(u.basis)
	slices.Sort(u.years)
}

// alike is the cosine of two contexts, 0 to 1.
func (v vector) alike(w vector) float64 {
	dot := v.dot(w)
	if dot == 0 {
		return 0
	}
	return dot / math.Sqrt(v.dot(v)*w.dot(w))
}

// within is how much of the lighter context the two share, 0 to 1.
func (v vector) within(w vector) float64 {
	least := min(v.sum(), w.sum())
	if least == 0 {
		return 0
	}
	shared := 0.0
	v.meet(w, func(a, b float64) { shared += min(a, b) })
	return shared / least
}

func (v vector) dot(w vector) float64 {
	sum := 0.0
	v.meet(w, func(a, b float64) { sum += a * b })
	return sum
}

func (v vector) sum() float64 {
	sum := 0.0
	for _, x := range v {
		sum += x.weight
	}
	return sum
}

// meet calls f for every term that both vectors have.
func (v vector) meet(w vector, f func(a, b float64)) {
	for i, j := 0, 0; i < len(v) && j < len(w); {
		switch {
		case v[i].term < w[j].term:
			i++
		case v[i].term > w[j].term:
			j++
		default:
			f(v[i].weight, w[j].weight)
			i++
			j++
		}
	}
}

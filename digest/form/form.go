// Package form tells the form of a feed from its news. Preprints, releases,
// notices, filings, advertisements, warnings and boards of links come in entries
// that follow a template: what most entries of one feed have in common, runs of
// words and the names of fields, says nothing of any of them. Learn finds it,
// Apply takes it out of an article, Settle tells a counter that moved from news.
package form

import (
	"cmp"
	"hash/fnv"
	"slices"

	"github.com/digestbot/digestbot/digest/article"
)

// A Form is what the entries of one feed have in common, and which numbers of
// theirs only count. The zero value is that of a feed of which nothing is known,
// and of one of ordinary news. It is not changed once made.
type Form struct {
	templated bool
	runs      []uint32        // hashes of runs and words, those of the last poll first
	set       map[uint32]bool // the same
	counters  []uint32        // places of numbers that count, see placeOf
}

// Templated reports whether the entries of the feed follow a template.
func (f Form) Templated() bool { return f.templated }

// The constants of learning. What ordinary news of one outlet shares is far
// below: docs/quality-form.md has the distribution.
const (
	leastEntries = 3   // entries from which a form can be learnt; two will do whose titles tell them apart
	runLength    = 3   // tokens in a run
	inFew        = .15 // of the entries hold a run of the form, at least leastEntries: a feed may follow several templates
	inMost       = .6  // of the entries hold a word of the form, and follow a template where there is one
	inNearlyAll  = .8  // of the entries hold the name of a field, where fields alone make a template
	leastFields  = 2   // names of fields that make a template, among the first fieldTokens of an entry
	fieldTokens  = 40
	filledShare  = .3 // of an entry's runs are the form's, if it follows a template

	headTokens = 240  // of an entry that are learnt from
	tailBytes  = 1000 // and as many bytes of its end: there stands what is added to every text
	mostRuns   = 600  // of a form that are kept
)

// Learn returns the form of a feed after a poll that gave entries, where before
// is what was known of it. Entries of one content count once; of one
// nothing is learnt, of two only if their titles tell them apart. The time is linear in the number of entries, and of each
// no more than its beginning and end are read.
func Learn(before Form, entries []article.Article) Form {
	list := distinct(entries)
	if len(list) < 2 || len(list) < leastEntries && !ToldApart(list[0], list[1], 1) {
		return before
	}
	l := newLesson(list)
	if !l.templated() {
		return Form{counters: before.counters}
	}
	runs := l.form(list)
	known := setOf(runs)
	for _, r := range before.runs {
		if !known[r] && len(runs) < mostRuns {
			runs = append(runs, r)
		}
	}
	return newForm(runs, before.counters)
}

func newForm(runs, counters []uint32) Form {
	return Form{templated: len(runs) > 0, runs: runs, set: setOf(runs), counters: counters}
}

func setOf(list []uint32) map[uint32]bool {
	set := make(map[uint32]bool, len(list))
	for _, h := range list {
		set[h] = true
	}
	return set
}

// distinct are the entries without those that repeat one.
func distinct(entries []article.Article) []article.Article {
	seen := make(map[uint64]bool, len(entries))
	var list []article.Article
	for _, a := range entries {
		h := fnv.New64a()
		h.Write([]byte(a.Title))
		h.Write([]byte{0})
		h.Write([]byte(a.Text))
		if sum := h.Sum64(); !seen[sum] {
			seen[sum] = true
			list = append(list, a)
		}
	}
	return list
}

// A lesson is what a poll's entries hold, counted.
type lesson struct {
	entries int
	holders []uint64 // run and entry, each once, in order
	names   map[uint32]bool
	runs    []int // by entry: how many different runs it has
}

func newLesson(list []article.Article) *lesson {
	l := &lesson{entries: len(list), runs: make([]int, len(list)), names: map[uint32]bool{}}
	l.holders = make([]uint64, 0, 40*len(list))
	var tokens []token
	for i, a := range list {
		tokens = tokensOf(a, tokens[:0])
		for k := range len(tokens) - runLength + 1 {
			run, ok := runAt(tokens, k)
			if !ok {
				continue
			}
			if tokens[k+2].kind == label && k < fieldTokens {
				l.names[run] = true
			}
			l.holders = append(l.holders, uint64(run)<<32|uint64(i))
		}
	}
	slices.Sort(l.holders)
	l.holders = slices.Compact(l.holders)
	for _, h := range l.holders {
		l.runs[uint32(h)]++
	}
	return l
}

// tokensOf appends the tokens of an entry's title, beginning and end, between ends.
func tokensOf(a article.Article, list []token) []token {
	list = scan(a.Title, append(list, token{kind: end}), headTokens)
	list = bound(list, end, 0)
	list = scan(a.Text, list, len(list)+headTokens)
	if last := list[len(list)-1]; len(a.Text)-last.end > 0 && last.end > 0 {
		from := max(last.end, len(a.Text)-tailBytes)
		list = scan(a.Text[from:], append(list, token{kind: end}), len(list)+tailBytes)
	}
	return bound(list, end, 0)
}

// runAt returns the hash of the run of tokens that starts at a place; ok is false
// for a run without a word.
func runAt(list []token, at int) (hash uint32, ok bool) {
	h := uint32(hashStart)
	for _, t := range list[at : at+runLength] {
		h = mix(h, t.shape())
		ok = ok || t.kind == word
	}
	return h, ok
}

func mix(h, x uint32) uint32 {
	h = (h ^ x) * 0x9E3779B1
	return h ^ h>>15
}

// few is how many entries hold a run of the form.
func (l *lesson) few() int {
	return max(min(leastEntries, l.entries), int(inFew*float64(l.entries)+.999))
}

// templated reports whether the entries follow templates: most share a good part
// of their runs with others, or nearly all have the same fields.
func (l *lesson) templated() bool {
	shared := make([]int, l.entries)
	names := 0
	l.each(func(run uint32, holders []uint64) {
		if len(holders) < l.few() {
			return
		}
		if l.names[run] && float64(len(holders)) >= inNearlyAll*float64(l.entries) {
			names++
		}
		for _, h := range holders {
			shared[uint32(h)]++
		}
	})
	filled := 0
	for i, n := range shared {
		if n > 0 && float64(n) >= filledShare*float64(l.runs[i]) {
			filled++
		}
	}
	return names >= leastFields || float64(filled) >= inMost*float64(l.entries)
}

// each calls f with every run and those that hold it.
func (l *lesson) each(f func(run uint32, holders []uint64)) {
	for from, to := 0, 0; from < len(l.holders); from = to {
		for to = from; to < len(l.holders) && l.holders[to]>>32 == l.holders[from]>>32; to++ {
		}
		f(uint32(l.holders[from]>>32), l.holders[from:to])
	}
}

// form lists the runs of a template, those of most entries first, then the words
// that stand in most entries, and the runs that have the same numbers in several.
func (l *lesson) form(list []article.Article) []uint32 {
	counts := map[uint32]int{}
	l.each(func(run uint32, holders []uint64) {
		if len(holders) >= l.few() {
			counts[run] = len(holders)
		}
	})
	type holders struct{ n, last int } // the last entry is counted from 1
	exact := make(map[uint32]holders, 16*len(list))
	count := func(h uint32, entry int) {
		if was := exact[h]; was.last != entry+1 {
			exact[h] = holders{was.n + 1, entry + 1}
		}
	}
	var tokens []token
	for i, a := range list {
		tokens = tokensOf(a, tokens[:0])
		for k, t := range tokens {
			switch {
			case t.kind == word:
				count(wordHash(t), i)
			case t.kind == number:
				count(numberHash(tokens, k), i)
			}
		}
	}
	most := max(l.few(), int(inMost*float64(l.entries)+.999))
	for h, held := range exact {
		if held.n >= most {
			counts[h] = held.n
		}
	}
	runs := make([]uint32, 0, len(counts))
	for h := range counts {
		runs = append(runs, h)
	}
	slices.SortFunc(runs, func(a, b uint32) int { return cmp.Or(cmp.Compare(counts[b], counts[a]), cmp.Compare(a, b)) })
	return runs[:min(len(runs), mostRuns)]
}

// wordHash names a word that stands in most entries, wherever it stands.
func wordHash(t token) uint32 { return mix(hashStart, t.hash) }

// numberHash names a number between the same words.
func numberHash(list []token, i int) uint32 { return mix(placeOf(list, i), list[i].hash) }

// Without learns the form of every outlet from the articles at hand, and returns
// them in their order with what remains of each, see Apply. It is for articles
// whose feeds are not known from poll to poll.
func Without(articles []article.Article) []article.Article {
	bySource := map[string][]article.Article{}
	for _, a := range articles {
		bySource[a.Source] = append(bySource[a.Source], a)
	}
	forms := make(map[string]Form, len(bySource))
	for source, entries := range bySource {
		forms[source] = Learn(Form{}, entries)
	}
	families := Families(forms)
	all := make([]article.Article, len(articles))
	for i, a := range articles {
		all[i] = forms[a.Source].Apply(families[a.Source], a)
	}
	return all
}

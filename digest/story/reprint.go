package story

import (
	"cmp"
	"slices"
	"strings"

	"github.com/digestbot/digestbot/digest/article"
	"github.com/digestbot/digestbot/digest/cores"
)

// Two texts are one when most of the shorter's runs of words stand in the longer
// (containment: Broder, On the Resemblance and Containment of Documents, 1997).
const (
	copyShare   = .5 // of the shorter text's runs that stand in the longer
	leastRuns   = 12 // a shorter text says too little to be called a copy, unless it is the same text
	teaserShare = .3 // a shorter part of a text must be its beginning
	leastWords  = 6  // equal items of fewer words are one only within an outlet: "Live updates"
)

// Merge puts near-identical texts together: the same item read twice (by ID,
// address or content) and texts reprinted under other titles, with trimmed
// ends, other bylines or changed quotes. Every article stands in exactly one
// report. The order of the articles does not matter; reports come oldest first,
// those without a date last. The time is linear in the length of the texts.
func Merge(articles []article.Article, rules Rules) []Report {
	articles = sortedBy(articles, older)
	m := merger{articles: articles, sets: newSets(len(articles)), apart: apartArticles(articles, rules)}
	m.sameItem()
	m.sameText()
	return m.reports()
}

// older orders articles by date, those without one last; the rest makes the order total.
func older(a, b article.Article) int {
	if a.Published.IsZero() != b.Published.IsZero() {
		if a.Published.IsZero() {
			return 1
		}
		return -1
	}
	return cmp.Or(a.Published.Compare(b.Published), cmp.Compare(a.ID, b.ID), cmp.Compare(a.URL, b.URL),
		cmp.Compare(a.Source, b.Source), cmp.Compare(a.Title, b.Title), cmp.Compare(a.Text, b.Text))
}

// sortedBy returns a list in order: itself when it is, to spare the memory, otherwise a copy.
func sortedBy[T any](list []T, order func(a, b T) int) []T {
	if slices.IsSortedFunc(list, order) {
		return list
	}
	list = slices.Clone(list)
	slices.SortFunc(list, order)
	return list
}

type merger struct {
	articles []article.Article
	sets     sets
	apart    pairSet
}

func (m *merger) join(i, j int) {
	if m.apart.allow(m.sets, int32(i), int32(j)) {
		m.sets.union(i, j)
	}
}

// sameItem joins articles with one ID, one address or one content.
func (m *merger) sameItem() {
	contents := make([]uint64, len(m.articles))
	cores.Each(len(m.articles), func(i int) { contents[i] = contentOf(m.articles[i]) })
	shared := m.sharedAddresses()
	byID, byURL, byContent := map[string]int{}, map[[2]string]int{}, map[uint64]int{}
	for i, a := range m.articles {
		joinFirst(m, byID, a.ID, i)
		switch {
		case shared[[2]string{a.URL, a.Source}]:
			joinFirst(m, byURL, [2]string{a.URL, a.Title}, i)
		case a.URL != "":
			joinFirst(m, byURL, [2]string{a.URL}, i)
		}
		joinFirst(m, byContent, contents[i], i)
	}
}

// fewTitles is how many titles an address may have in one outlet and still be that of one article, edited.
const fewTitles = 2

// sharedAddresses finds the addresses, each with an outlet, that this outlet gives
// to several articles: the front page, a list. In a feed whose entries follow a
// template two titles are two entries.
func (m *merger) sharedAddresses() map[[2]string]bool {
	titles := map[[2]string]map[string]bool{}
	shared := map[[2]string]bool{}
	seen := make(map[string]int, len(m.articles))
	for i, a := range m.articles {
		first, again := seen[a.URL]
		if !again {
			seen[a.URL] = i
		}
		if a.URL == "" || !again {
			continue
		}
		key := [2]string{a.URL, a.Source}
		if titles[key] == nil {
			titles[key] = map[string]bool{}
			if m.articles[first].Source == a.Source {
				titles[key][m.articles[first].Title] = true
			}
		}
		titles[key][a.Title] = true
		if n := len(titles[key]); n > fewTitles || n > 1 && article.OneForm(a, m.articles[first]) {
			shared[key] = true
		}
	}
	return shared
}

// joinFirst joins article i with the first that has the same key. Those without a key join none.
func joinFirst[K comparable](m *merger, seen map[K]int, key K, i int) {
	var none K
	if key == none {
		return
	}
	if first, ok := seen[key]; ok {
		m.join(first, i)
	} else {
		seen[key] = i
	}
}

// saysLittle reports whether hardly a word of an entry is its own.
func saysLittle(a article.Article) bool {
	title, text := a.Telling()
	return len(strings.Fields(title))+len(strings.Fields(text)) < leastWords
}

// contentOf returns a hash of an article's title and text, without regard to case, punctuation and
// spaces; 0 when there are no words. If there are few, the outlet counts, too.
func contentOf(a article.Article) uint64 {
	h, words := uint64(hashStart), 0
	for _, s := range [2]string{a.Title, a.Given()} {
		inside := false
		for i := range len(s) {
			c := s[i]
			if 'A' <= c && c <= 'Z' {
				c |= 0x20
			}
			if letter := c >= 0x80 || asciiLetter(c) || isASCIIDigit(c); !letter {
				inside = false
				continue
			}
			if !inside {
				words++
				inside = true
			}
			h = (h ^ uint64(c)) * hashPrime
		}
	}
	switch {
	case words == 0:
		return 0
	case words < leastWords, a.Templated() && saysLittle(a):
		return mix(h) ^ hashWord([]byte(a.Source))
	}
	return h
}

// sameText joins texts that share their runs of words. Of the texts that hold one run only
// neighbours, and each with the first, are compared: a chain and a star connect all copies,
// and a thousand of them do not cost a million comparisons.
func (m *merger) sameText() {
	var first []uint32
	of := -1 // whose runs first holds
	met := slices.Clone(m.sets)
	var copies [][2]int
	var apart edges
	for _, p := range m.sharedRuns() {
		i, j := int(p>>32), int(uint32(p))
		if met.find(i) == met.find(j) {
			continue
		}
		if of != i {
			first, of = sorted(runsOf(telling(m.articles[i]), nil)), i
		}
		second := sorted(runsOf(telling(m.articles[j]), nil))
		copied := m.isCopy(i, j, first, second)
		if copied {
			copies = append(copies, [2]int{i, j})
		}
		switch {
		case oneTemplate(m.articles[i], m.articles[j], first, second, copied):
			apart.add(i, j)
		case copied:
			met.union(i, j)
		}
	}
	m.nameKin(apart.triangles(len(m.articles)))
	for _, c := range copies {
		if a, b := m.articles[c[0]], m.articles[c[1]]; !article.OneForm(a, b) || oneEntry(a, b) {
			m.join(c[0], c[1])
		}
	}
}

// oneEntry reports whether two copies that follow one template are one entry in two feeds.
func oneEntry(a, b article.Article) bool {
	return a.Source != b.Source && a.Title == b.Title && fillings(a.Given(), b.Given()).other == 0
}

// telling is the text of an article without the form of its feed.
func telling(a article.Article) string {
	_, text := a.Telling()
	return text
}

// isCopy says that one of the texts of articles i and j, with the runs a and b, is a reprint of the other.
func (m *merger) isCopy(i, j int, a, b []uint32) bool {
	if len(a) > len(b) {
		a, b, i, j = b, a, j, i
	}
	if len(a) < leastRuns || float64(common(a, b)) < copyShare*float64(len(a)) {
		return false
	}
	if f := fillings(telling(m.articles[i]), telling(m.articles[j])); f.otherEvent() || f.otherFigures() {
		return false
	}
	if float64(len(a)) >= teaserShare*float64(len(b)) {
		return true
	}
	start := sorted(runsOf(firstWords(telling(m.articles[j]), 2*(len(a)+runWords)), nil))
	return float64(common(a, start)) >= copyShare*float64(len(a))
}

// firstWords returns the text up to its n-th word.
func firstWords(text string, n int) string {
	end := len(text)
	scanWords(text, nil, func(w word) bool {
		end = w.end
		n--
		return n > 0
	})
	return text[:end]
}

func common(a, b []uint32) int {
	n := 0
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i] < b[j]:
			i++
		case a[i] > b[j]:
			j++
		default:
			n, i, j = n+1, i+1, j+1
		}
	}
	return n
}

// reports builds the reports, oldest first.
func (m *merger) reports() []Report {
	agencies := make([]string, len(m.articles))
	cores.Each(len(m.articles), func(i int) { agencies[i] = agencyOf(m.articles[i]) })
	at := make([]int, len(m.articles))
	var reports []Report
	for i, a := range m.articles {
		root := m.sets.find(i) // the oldest of its set
		if root == i {
			at[i] = len(reports)
			reports = append(reports, Report{Article: a, Agency: agencies[i]})
			continue
		}
		r := &reports[at[root]]
		r.Copies = append(r.Copies, a)
		if r.Agency == "" {
			r.Agency = agencies[i]
		}
	}
	return reports
}

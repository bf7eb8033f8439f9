package story

import (
	"cmp"
	"math"
	"runtime"
	"slices"
	"strings"

	"digestbot/digest/article"
	"digestbot/digest/cores"
)

// Two texts are one when most of the shorter's runs of words stand in the longer
// (containment: Broder, On the Resemblance and Containment of Documents, 1997).
const (
	runWords    = 4  // words in a run; shorter ones recur by chance, longer ones break at every edit
	copyShare   = .5 // of the shorter text's runs that stand in the longer
	leastRuns   = 12 // a shorter text says too little to be called a copy, unless it is the same text
	sampleEvery = 4  // one run in so many is indexed, the same ones in every text
	oftenMet    = 16 // copies meet in at least one in so many indexed runs, though other texts may stand between them
	teaserShare = .3 // a shorter part of a text must be its beginning
	leastWords  = 6  // equal items of fewer words are one only within an outlet: "Live updates"
)

// Merge puts near-identical texts together: the same item read twice (by ID,
// address or content) and texts reprinted under other titles, with trimmed
// ends, other bylines or changed quotes. Every article stands in exactly one
// report. The order of the articles does not matter; reports come oldest first,
// those without a date last. The time is linear in the length of the texts.
func Merge(articles []article.Article, rules Rules) []Report {
	articles = slices.Clone(articles)
	slices.SortFunc(articles, older)
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
	byID, byURL, byContent := map[string]int{}, map[string]int{}, map[uint64]int{}
	for i, a := range m.articles {
		joinFirst(m, byID, a.ID, i)
		joinFirst(m, byURL, a.URL, i)
		joinFirst(m, byContent, contents[i], i)
	}
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

// contentOf returns a hash of an article's title and text, without regard to case, punctuation and
// spaces; 0 when there are no words. If there are few, the outlet counts, too.
func contentOf(a article.Article) uint64 {
	h, words := uint64(hashStart), 0
	for _, s := range [2]string{a.Title, a.Text} {
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
	case words < leastWords:
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
	for _, p := range m.sharedRuns() {
		i, j := int(p>>32), int(uint32(p))
		if m.sets.find(i) == m.sets.find(j) {
			continue
		}
		if of != i {
			first, of = sorted(runsOf(m.articles[i].Text, nil)), i
		}
		if m.isCopy(i, j, first, sorted(runsOf(m.articles[j].Text, nil))) {
			m.join(i, j)
		}
	}
}

// sharedRuns lists the pairs of texts to be compared, as two positions in one number, in order:
// those that meet in enough of the indexed runs for the shorter to be a copy.
func (m *merger) sharedRuns() []uint64 {
	indexed := make([]int32, len(m.articles)) // how many of a text's runs are indexed
	all := blocks(len(m.articles))
	parts := make([][]uint64, len(all))
	cores.EachWorker(len(all), func() func(int) {
		var runs []uint32
		return func(k int) {
			for i := all[k].from; i < all[k].to; i++ {
				if m.sets[i] != i {
					continue // its twin stands for it
				}
				runs = sampled(runsOf(m.articles[i].Text, runs[:0]))
				indexed[i] = int32(len(runs))
				for _, r := range runs {
					parts[k] = append(parts[k], uint64(r)<<32|uint64(i))
				}
			}
		}
	})
	met := meetings(parts)
	var pairs []uint64
	for from, to := 0, 0; from < len(met); from = to {
		for to = from; to < len(met) && met[to] == met[from]; to++ {
		}
		if int32(to-from)*oftenMet >= min(indexed[met[from]>>32], indexed[uint32(met[from])]) {
			pairs = append(pairs, met[from])
		}
	}
	return pairs
}

// sampled keeps the runs that are indexed, each once.
func sampled(runs []uint32) []uint32 {
	if len(runs) >= sampleEvery*leastRuns {
		runs = slices.DeleteFunc(runs, func(r uint32) bool { return r%sampleEvery != 0 })
	}
	return sorted(runs)
}

// sorted sorts runs and drops those that recur.
func sorted(runs []uint32) []uint32 {
	slices.Sort(runs)
	return slices.Compact(runs)
}

// meetings lists, for every run that several texts hold, the pairs of neighbours among these texts and
// of each with the first. Every number of parts is a run and a text; the pairs come in order.
func meetings(parts [][]uint64) []uint64 {
	shares := make([][]uint64, runtime.GOMAXPROCS(0))
	cores.Each(len(shares), func(k int) {
		var holders []uint64
		for _, part := range parts {
			for _, h := range part {
				if int(h>>32)%len(shares) == k {
					holders = append(holders, h)
				}
			}
		}
		slices.Sort(holders)
		for i, first := 1, 0; i < len(holders); i++ {
			if holders[i]>>32 != holders[first]>>32 {
				first = i
				continue
			}
			at := holders[i] & math.MaxUint32
			shares[k] = append(shares[k], holders[first]<<32|at)
			if i-1 > first {
				shares[k] = append(shares[k], holders[i-1]<<32|at)
			}
		}
	})
	met := slices.Concat(shares...)
	slices.Sort(met)
	return met
}

// isCopy says that one of the texts of articles i and j, with the runs a and b, is a reprint of the other.
func (m *merger) isCopy(i, j int, a, b []uint32) bool {
	if len(a) > len(b) {
		a, b, i, j = b, a, j, i
	}
	if len(a) < leastRuns || float64(common(a, b)) < copyShare*float64(len(a)) {
		return false
	}
	if float64(len(a)) >= teaserShare*float64(len(b)) {
		return true
	}
	start := sorted(runsOf(firstWords(m.articles[j].Text, 2*(len(a)+runWords)), nil))
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

// runsOf appends the hashes of the text's runs of words to runs, which is empty.
// Lines that outlets add, and quotes where enough is left without them, do not count.
func runsOf(text string, runs []uint32) []uint32 {
	const enough = 40
	if runs = appendRuns(runs, text, true); len(runs) >= enough {
		return runs
	}
	return appendRuns(runs[:0], text, false)
}

func appendRuns(runs []uint32, text string, skipQuotes bool) []uint32 {
	var buf []byte
	for line := range strings.Lines(text) {
		if addedLine(line) {
			continue
		}
		var last [runWords]uint64
		n := 0
		quoted, at := false, 0
		buf = scanWords(line, buf, func(w word) bool {
			if skipQuotes {
				if q, ok := quoteIn(line, at, w.start); ok {
					quoted, n = q, 0
				}
				at = w.end
				if quoted {
					return true
				}
			}
			copy(last[:], last[1:])
			last[runWords-1] = hashWord(w.lower)
			if n++; n >= runWords {
				h := uint64(0)
				for _, x := range last {
					h = (h ^ x) * 0x9E3779B97F4A7C15
					h ^= h >> 29
				}
				runs = append(runs, uint32(h>>32))
			}
			return true
		})
	}
	return runs
}

// quoteIn says whether a quotation opens or closes between two words, line[from:to]. A
// straight mark opens one before a word and after a space.
func quoteIn(line string, from, to int) (open, found bool) {
	for i, r := range line[from:to] {
		switch r {
		case '“', '„', '«':
			open, found = true, true
		case '”', '»':
			open, found = false, true
		case '"':
			at := from + i
			open, found = at+1 == to && (at == 0 || line[at-1] == ' ' || line[at-1] == '('), true
		}
	}
	return open, found
}

// The constants of FNV-1a.
const hashStart, hashPrime = 14695981039346656037, 1099511628211

// hashWord is FNV-1a.
func hashWord(w []byte) uint64 {
	h := uint64(hashStart)
	for _, c := range w {
		h = (h ^ uint64(c)) * hashPrime
	}
	return h
}

// addedLines are the beginnings of lines that outlets put into a text that is not theirs.
var addedLines = []string{
	"read also", "also read", "read more", "read next", "related", "see also", "more on", "more from", "advertisement",
	"sign up", "subscribe", "follow us", "watch:", "photo", "image", "copyright", "©", "share this", "click here", "download", "by ",
}

func addedLine(line string) bool {
	line = strings.TrimSpace(line)
	for _, start := range addedLines {
		if len(line) >= len(start) && len(line) < 200 && strings.EqualFold(line[:len(start)], start) {
			return true
		}
	}
	return false
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

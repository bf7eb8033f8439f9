package story

import (
	"cmp"
	"slices"
	"strings"

	"digestbot/digest/article"
)

// Two texts are one when the shorter's runs of words stand in the longer.
const (
	runWords    = 4  // words in a run; shorter ones recur by chance, longer ones break at every edit
	copyShare   = .5 // of the shorter text's runs
	leastRuns   = 12 // a shorter text says too little to be called a copy, unless it is the same text
	sampleEvery = 4  // one run in so many is indexed, the same in every text
	teaserShare = .3 // a shorter part of a text must be its beginning
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
	byID, byURL, byContent := map[string]int{}, map[string]int{}, map[string]int{}
	joinBy := func(seen map[string]int, key string, i int) {
		if key == "" {
			return
		}
		if first, ok := seen[key]; ok {
			m.join(first, i)
		} else {
			seen[key] = i
		}
	}
	for i, a := range m.articles {
		joinBy(byID, a.ID, i)
		joinBy(byURL, a.URL, i)
		joinBy(byContent, content(a), i)
	}
}

// content is what must be equal for two items to be one, whatever their IDs. A title of
// few words says too little, except within one outlet.
func content(a article.Article) string {
	c := strings.ToLower(strings.Join(strings.Fields(a.Title+" "+a.Text), " "))
	if c != "" && strings.Count(c, " ") < 5 {
		c = a.Source + "\x00" + c
	}
	return c
}

// sameText joins texts that share their runs of words.
func (m *merger) sameText() {
	runs := make([][]uint32, len(m.articles))
	holders := map[uint32][]int32{}
	for i, a := range m.articles {
		if m.sets.find(i) != i {
			continue // its twin stands for it
		}
		runs[i] = runsOf(a.Text)
		for _, r := range runs[i] {
			if r%sampleEvery == 0 || len(runs[i]) < 4*leastRuns {
				holders[r] = append(holders[r], int32(i))
			}
		}
	}
	tried := map[[2]int32]bool{}
	for i := range runs {
		for _, r := range runs[i] {
			list := holders[r]
			at, ok := slices.BinarySearch(list, int32(i))
			if !ok || at == 0 {
				continue
			}
			for _, j := range []int32{list[0], list[at-1]} { // enough: a chain and a star
				pair := [2]int32{j, int32(i)}
				if tried[pair] {
					continue
				}
				tried[pair] = true
				if m.isCopy(runs, int(j), i) {
					m.join(int(j), i)
				}
			}
		}
	}
}

func (m *merger) isCopy(runs [][]uint32, i, j int) bool {
	a, b := runs[i], runs[j]
	if len(a) > len(b) {
		a, b, i, j = b, a, j, i
	}
	if len(a) < leastRuns || float64(overlap(a, b)) < copyShare*float64(len(a)) {
		return false
	}
	if float64(len(a)) >= teaserShare*float64(len(b)) {
		return true
	}
	start := runsOf(firstWords(m.articles[j].Text, 2*(len(a)+runWords)))
	return float64(overlap(a, start)) >= copyShare*float64(len(a))
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

func overlap(a, b []uint32) int {
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

// runsOf returns the hashes of the text's runs of words, sorted, each once.
// Lines that outlets add, and quotes where enough is left without them, do not count.
func runsOf(text string) []uint32 {
	const enough = 40
	if own := hashRuns(text, true); len(own) >= enough {
		return own
	}
	return hashRuns(text, false)
}

func hashRuns(text string, skipQuotes bool) []uint32 {
	var runs []uint32
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
				for _, r := range line[at:w.start] {
					switch r {
					case '"':
						quoted, n = !quoted, 0
					case '“':
						quoted, n = true, 0
					case '”':
						quoted, n = false, 0
					}
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
	slices.Sort(runs)
	return slices.Compact(runs)
}

// hashWord is FNV-1a.
func hashWord(w []byte) uint64 {
	h := uint64(14695981039346656037)
	for _, c := range w {
		h = (h ^ uint64(c)) * 1099511628211
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
	at := map[int]int{}
	var reports []Report
	for i, a := range m.articles {
		root := m.sets.find(i)
		k, ok := at[root]
		if !ok {
			at[root] = len(reports)
			reports = append(reports, Report{Article: a})
			k = len(reports) - 1
		} else {
			reports[k].Copies = append(reports[k].Copies, a)
		}
		if reports[k].Agency == "" {
			reports[k].Agency = agencyOf(a)
		}
	}
	return reports
}

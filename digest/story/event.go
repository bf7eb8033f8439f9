package story

import (
	"cmp"
	"math"
	"slices"
)

// tune holds the constants of the comparison.
var tune = struct {
	Threshold, Lede, Later, Prior, Name, Bigram, K, NumW, TitleW float64
	MaxTerms                                                     int
}{.22, 60, .3, 400, 1.5, .5, 1, 0, 1, 200}

// A term is a word, a pair of words of a name, and its weight in a text.
type term struct {
	id     uint64
	weight float32
}

// A profile is what the comparison keeps of a report: its terms, by ID, as a unit vector.
type profile struct {
	terms []term
	words int // how many words were read
}

type counted struct {
	text    string
	count   float64
	capital int // how often with a capital where none is needed
	inside  int // how often not first in a sentence
	pair    bool
}

// readTerms counts the terms of a report's title and text.
func readTerms(r *Report) (map[string]*counted, int) {
	terms := map[string]*counted{}
	words := 0
	var buf []byte
	read := func(text string, at func() float64) {
		prev := ""
		prevEnd := -2
		buf = scanWords(text, buf, func(w word) bool {
			words++
			s := stem(w.lower)
			if w.number {
				s = string(w.lower)
			}
			c := terms[s]
			if c == nil {
				c = &counted{text: s}
				terms[s] = c
			}
			weight := at()
			if w.number {
				weight *= tune.NumW
			}
			c.count += weight
			if !w.opens {
				c.inside++
				if w.capital {
					c.capital++
				}
			}
			if w.capital && prev != "" && w.start == prevEnd+1 {
				p := prev + " " + s
				c := terms[p]
				if c == nil {
					c = &counted{text: p, pair: true}
					terms[p] = c
				}
				c.count += weight
			}
			prev = ""
			if w.capital {
				prev, prevEnd = s, w.end
			}
			return true
		})
	}
	read(r.Title, func() float64 { return tune.TitleW })
	n := 0
	read(r.Text, func() float64 {
		n++
		if n <= int(tune.Lede) {
			return 1
		}
		return tune.Later
	})
	return terms, words
}

// profiles weighs the terms of all reports.
func profiles(reports []Report) []profile {
	counts := make([]map[string]*counted, len(reports))
	all := make([]profile, len(reports))
	df := map[string]int{}
	for i := range reports {
		counts[i], all[i].words = readTerms(&reports[i])
		for t := range counts[i] {
			df[t]++
		}
	}
	for i := range all {
		var sum float64
		for t, c := range counts[i] {
			if c.count == 0 {
				continue
			}
			p, ok := background[t]
			if !ok {
				p = unlisted
			}
			p = (float64(df[t]) + tune.Prior*p) / (float64(len(reports)) + tune.Prior)
			w := -math.Log(p) * c.count / (c.count + tune.K)
			if c.pair {
				w *= tune.Bigram
			} else if c.capital*2 > c.inside {
				w *= tune.Name
			}
			if w <= 0 {
				continue
			}
			all[i].terms = append(all[i].terms, term{hashWord([]byte(t)), float32(w)})
		}
		slices.SortFunc(all[i].terms, func(a, b term) int { return cmp.Compare(a.id, b.id) })
		for _, t := range all[i].terms {
			sum += float64(t.weight) * float64(t.weight)
		}
		norm := float32(1 / math.Sqrt(sum))
		for k := range all[i].terms {
			all[i].terms[k].weight *= norm
		}
	}
	return all
}

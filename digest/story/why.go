package story

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

const (
	// sharedShown is how many words a reason lists.
	sharedShown = 6
	// missesShown is how many near misses a story keeps.
	missesShown = 3
)

// stories builds the stories from the components' results, by their oldest report.
func stories(reports []Report, p *profiles, results []result) []Story {
	all := make([][]Story, len(results))
	words := newSpelling(p)
	each(len(results), func(k int) { all[k] = results[k].stories(reports, words) })
	flat := slices.Concat(all...)
	slices.SortFunc(flat, func(a, b Story) int { return older(a.Reports[0].Article, b.Reports[0].Article) })
	return flat
}

func (r result) stories(reports []Report, words spelling) []Story {
	all := make([]Story, len(r.clusters))
	at := map[int32]int{}
	for k, c := range r.clusters {
		all[k].ID = reports[c[0]].ID
		for _, i := range c {
			all[k].Reports = append(all[k].Reports, reports[i])
			at[i] = k
		}
	}
	reason := func(l link) Reason {
		return Reason{
			Article: reports[l.b].ID, With: reports[l.a].ID, Score: min(1, l.comparison.likeness),
			Shared: words.asWritten(l.shared, reports[l.b]), Rule: l.rule,
		}
	}
	for _, l := range r.joins {
		why := &all[at[l.a]].Why
		why.Joins = append(why.Joins, reason(l))
	}
	for _, l := range r.misses {
		for _, side := range []int32{l.a, l.b} {
			why := &all[at[side]].Why
			if len(why.NearMisses) == missesShown {
				continue
			}
			m := reason(l)
			m.Veto = l.veto(reports, words)
			if side == l.b {
				m.Article, m.With = m.With, m.Article
			}
			why.NearMisses = append(why.NearMisses, m)
		}
	}
	return all
}

// veto says in words why two stories were kept apart: what weighed most against the join.
func (l link) veto(reports []Report, words spelling) string {
	c := l.comparison
	switch {
	case l.rule:
		return "kept apart by a rule"
	case c.contradiction > contradictionFrom:
		return fmt.Sprintf("different names: %s against %s", words.list(l.onlyA, reports[l.a]), words.list(l.onlyB, reports[l.b]))
	case c.likeness >= c.needed:
		return fmt.Sprintf("written %d days apart", c.days)
	case c.likeness >= enough:
		return fmt.Sprintf("less alike (%.2f) than the reports of each are among themselves (%.2f needed)", c.likeness, c.needed)
	}
	return fmt.Sprintf("too little in common (%.2f, %.2f needed)", c.likeness, c.needed)
}

// A spelling gives words back their letters: the shortest form of each, in lower case.
type spelling []string

func newSpelling(p *profiles) spelling {
	s := make(spelling, len(p.anchor))
	for k, rd := range p.readers {
		for i, l := range rd.lexemes {
			word := p.global[k][i]
			if word != unique && (s[word] == "" || shorter(l.form, s[word])) {
				s[word] = l.form
			}
		}
	}
	return s
}

func (s spelling) list(c contrast, r Report) string {
	var words []uint32
	for _, a := range c {
		if a.strength > 0 {
			words = append(words, a.word)
		}
	}
	return strings.Join(s.asWritten(words, r), ", ")
}

// asWritten returns the words as the report writes them: in lower case if it ever does so.
func (s spelling) asWritten(words []uint32, r Report) []string {
	text := r.Title + " " + r.Text[:min(len(r.Text), 4000)]
	var all []string
	for _, w := range words {
		form := s[w]
		for _, other := range [2]string{capitalised(form), strings.ToUpper(form)} {
			if !strings.Contains(text, form) && strings.Contains(text, other) {
				form = other
			}
		}
		all = append(all, form)
	}
	return all
}

func capitalised(word string) string {
	r, size := utf8.DecodeRuneInString(word)
	return string(unicode.ToUpper(r)) + word[size:]
}

// sharedWords are the words that weigh most in the likeness of two clusters, heaviest first.
func sharedWords(a, b *cluster) []uint32 {
	var words [sharedShown]uint32
	var weights [sharedShown]float32
	for i, j := 0, 0; i < len(a.sum) && j < len(b.sum); {
		switch {
		case a.sum[i].word < b.sum[j].word:
			i++
		case a.sum[i].word > b.sum[j].word:
			j++
		default:
			word, weight := a.sum[i].word, a.sum[i].weight*b.sum[j].weight
			for k := range weights {
				if weight > weights[k] {
					weight, weights[k] = weights[k], weight
					word, words[k] = words[k], word
				}
			}
			i++
			j++
		}
	}
	n := 0
	for n < sharedShown && weights[n] > 0 {
		n++
	}
	return slices.Clone(words[:n])
}

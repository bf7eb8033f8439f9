package story

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/digestbot/digestbot/digest/cores"
)

const (
	sharedKept  = 16 // heaviest words that two clusters share, of which a reason lists
	sharedShown = 6  // those that both of its reports hold
	missesShown = 3  // near misses that a story keeps
)

// stories builds the stories from the components' results, by their oldest report.
func stories(reports []Report, p *profiles, results []result) []Story {
	byComponent := make([][]Story, len(results))
	pr := &printer{p, reports}
	cores.Each(len(results), func(k int) { byComponent[k] = results[k].stories(pr) })
	oldest := make([]*Story, len(reports)) // by position: the story that begins with the report
	n := 0
	for k, r := range results {
		for c, cluster := range r.clusters {
			oldest[cluster[0]] = &byComponent[k][c]
			n++
		}
	}
	all := make([]Story, 0, n)
	for _, s := range oldest {
		if s != nil {
			all = append(all, *s)
		}
	}
	return all
}

func (r result) stories(p *printer) []Story {
	all := make([]Story, len(r.clusters))
	at := map[int32]*Story{} // by report
	for k, c := range r.clusters {
		all[k].ID = p.reports[c[0]].ID
		all[k].Reports = make([]Report, 0, len(c))
		for _, i := range c {
			all[k].Reports = append(all[k].Reports, p.reports[i])
			at[i] = &all[k]
		}
	}
	for _, l := range r.joins {
		why := &at[l.a].Why
		why.Joins = append(why.Joins, l.reason(p))
	}
	for k := range all {
		if w := weakest(all[k].Why.Joins); w >= 0 {
			all[k].Why.Joins[w].Weakest = true
		}
	}
	full := func(s *Story) bool { return len(s.Why.NearMisses) == missesShown }
	for _, l := range r.misses {
		if full(at[l.a]) && full(at[l.b]) {
			continue
		}
		m := l.reason(p)
		if len(m.Shared) == 0 && !l.rule {
			continue // nothing that readers would see
		}
		m.Veto = l.veto(p)
		for _, s := range []*Story{at[l.a], at[l.b]} {
			if !full(s) {
				s.Why.NearMisses = append(s.Why.NearMisses, m)
			}
			m.Article, m.With = m.With, m.Article
		}
	}
	return all
}

// reason is what people are told of a link, but for a veto.
func (l link) reason(p *printer) Reason {
	r := Reason{Article: p.reports[l.b].ID, With: p.reports[l.a].ID, Shared: p.sharedWords(l), Rule: l.rule}
	if !l.rule {
		r.Score = probability(l.comparison.odds)
	}
	return r
}

// weakest returns the place of the least likely of a story's joins, or -1 where there is one only or people decided all.
func weakest(joins []Reason) int {
	if len(joins) < 2 {
		return -1 // an only link is no weaker than another
	}
	least := -1
	for i, j := range joins {
		if !j.Rule && (least < 0 || j.Score < joins[least].Score) {
			least = i
		}
	}
	return least
}

// veto says in words why two stories were kept apart: what without which they would have been joined.
func (l link) veto(p *printer) string {
	c := l.comparison
	decides := func(sign int) bool { return c.odds < 0 && c.odds-fitted[sign]*c.signs[sign] >= 0 }
	likely := fmt.Sprintf(" (%.0f%% likely to be one event)", 100*probability(c.odds))
	switch {
	case l.rule:
		return "kept apart by a rule"
	case c.form:
		return "the same words with other names and numbers"
	case c.roundup:
		return "a roundup of several stories"
	case c.signs[contrast] > 0 && decides(contrast):
		return fmt.Sprintf("one side tells of %s, the other of %s", strings.Join(p.printed(l.onlyA, l.a), ", "), strings.Join(p.printed(l.onlyB, l.b), ", "))
	case decides(daysBetween):
		return fmt.Sprintf("written %d days apart", c.days) + likely
	case decides(oneOutlet):
		return "too little in common for two reports of one outlet" + likely
	case decides(kinship):
		return "less alike than the reports of one story are to each other" + likely
	}
	return "too little in common" + likely
}

// commonShare is the share of articles from which on a word tells readers nothing: "people", "said".
const commonShare = .06

// sharedWords lists the words that weigh most in a link, heaviest first: those that both reports hold.
func (p *printer) sharedWords(l link) []string {
	var both []uint32
	for _, word := range l.shared {
		if p.share[word] < commonShare && p.holds(l.a, word) && p.holds(l.b, word) {
			both = append(both, word)
		}
	}
	words := p.printed(both, l.b)
	if len(words) < min(len(both), sharedShown) {
		words = p.printed(both, l.b, l.a)
	}
	return words[:min(len(words), sharedShown)]
}

func (p *profiles) holds(report int32, word uint32) bool {
	_, ok := slices.BinarySearchFunc(p.all[report].terms, word, func(t term, word uint32) int { return cmp.Compare(t.word, word) })
	return ok
}

// sharedWords are the words that weigh most in the likeness of two clusters, heaviest first.
func sharedWords(a, b *cluster) []uint32 {
	var words [sharedKept]uint32
	var weights [sharedKept]float32
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
	for n < sharedKept && weights[n] > 0 {
		n++
	}
	return slices.Clone(words[:n])
}

package summary

import (
	"math"
	"slices"
	"strings"

	"digestbot/digest/article"
	"digestbot/digest/claim"
)

// This file reads the reports: into sentences, which are weighed and judged.

// read splits the reports into sentences, weighs their words and judges which
// sentences can be lines.
func (d *desk) read() {
	var texts [][]article.Sentence
	for _, r := range d.story.Reports {
		texts = append(texts, mended(r.Text, article.Sentences(r.Text)))
	}
	d.learn(texts)
	for i, r := range d.story.Reports {
		d.readReport(i, r.Article, texts[i])
	}
	for i := range d.reports {
		for j := range d.reports[i].sentences {
			s := &d.reports[i].sentences[j]
			s.support = d.support(s)
		}
	}
}

// learn counts words over all reports, before any sentence is judged.
func (d *desk) learn(texts [][]article.Sentence) {
	counts, sentences, all := map[string]int{}, map[string]int{}, 0
	for i, r := range d.story.Reports {
		seen := map[string]bool{}
		note := func(text string, isTitle bool) {
			words := split(text)
			d.words.add(words, titleCased(words))
			all++
			d.length += len(words)
			if len(words) > 0 && !isTitle {
				d.opens[strings.ToLower(words[0].text)] = true
			}
			for _, w := range words {
				s := d.stems.stem(w.text)
				if s == "" {
					continue
				}
				sentences[s]++
				if !w.capital() {
					d.inflected[s] = true
				}
				if !seen[s] {
					seen[s] = true
					counts[s]++
				}
			}
		}
		note(r.Title, true)
		for j, s := range texts[i] {
			note(s.Text, j == 0 && s.Text == r.Title)
		}
		d.reports = append(d.reports, reading{Article: r.Article, raw: texts[i], holds: map[string][]int{}})
	}
	others := max(1, len(d.reports)-1)
	for s, n := range counts {
		d.rarity[s] = math.Log(1 + float64(all)/float64(sentences[s]))
		if len(d.reports) == 1 {
			d.weight[s] = 0.5
		} else if n > 1 {
			d.weight[s] = float64(n-1) / float64(others)
		}
	}
}

// readReport judges the sentences of one report.
func (d *desk) readReport(report int, a article.Article, text []article.Sentence) {
	free := unquoted(text)
	marks := d.marks[place{a.ID, claim.Text}]
	r := &d.reports[report]
	for i, s := range text {
		short, front := trim(s.Text)
		if i == 0 && titled(a, s.Text) || furniture(short) {
			continue
		}
		c := sentence{report: report, index: r.length, raw: i, fitness: 1}
		r.length++
		d.hold(r, short, c.index)
		if !free[i] || i > 0 && torn(text[i-1].Text, s.Text) || i+1 < len(text) && torn(s.Text, text[i+1].Text) {
			continue // without a speaker, or the second half of a sentence
		}
		c.text = stopped(d.calm(short))
		if i > 0 && free[i-1] {
			if whole := d.repaired(c.text, text[i-1]); whole != "" {
				c.text = whole
			}
		}
		d.judge(&c, s, front, marks)
		if c.fitness > 0 {
			r.sentences = append(r.sentences, c)
		}
	}
}

// hold notes which stems the index-th sentence of a report holds.
func (d *desk) hold(r *reading, text string, index int) {
	for _, w := range split(text) {
		stem := d.stems.stem(w.text)
		if at := r.holds[stem]; stem != "" && (len(at) == 0 || at[len(at)-1] != index) {
			r.holds[stem] = append(at, index)
		}
	}
}

// judge fills in what a sentence states and how fit it is to be a line.
func (d *desk) judge(c *sentence, s article.Sentence, front int, marks []mark) {
	words := split(c.text)
	for _, w := range words {
		if stem := d.stems.stem(w.text); stem != "" && !slices.Contains(c.stems, stem) {
			c.stems = append(c.stems, stem)
		}
	}
	from, to := s.Start+front, s.Start+len(s.Text)
	for _, m := range marks {
		switch {
		case m.start < from || m.end > to:
		case m.claim < 0:
			if m.side > 0 {
				c.fitness = 0
			}
		default:
			c.stated = append(c.stated, statement{m.claim, m.side, m.mention})
		}
	}
	d.restate(c, words)
	c.fitness *= d.fitness(c, words)
}

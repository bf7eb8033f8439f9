package summary

import (
	"math"
	"slices"
	"strings"

	"digestbot/digest/article"
	"digestbot/digest/claim"
	"digestbot/digest/text"
)

// This file reads the reports: into sentences, which are weighed and judged.

// read splits the reports into sentences, weighs their words and judges which
// sentences can be lines.
func (d *desk) read() {
	var texts [][]text.Span
	for _, r := range d.story.Reports {
		texts = append(texts, text.Sentences(beginning(r.Text)))
	}
	d.learn(texts)
	d.sample = spread(len(d.reports), maxReports)
	for _, i := range d.sample {
		d.readReport(i, d.story.Reports[i].Article, texts[i])
	}
	for _, i := range d.sample {
		for j := range d.reports[i].sentences {
			d.weigh(&d.reports[i].sentences[j])
		}
	}
}

// maxReports bounds the reports that lines are taken from and support is
// measured in, since comparing reports takes quadratic time. A share measured
// in 200 of many is true within 7 points, 19 times of 20.
const maxReports = 200

// spread gives n indexes, or most of them at even distances, the last among them.
func spread(n, most int) []int {
	var all []int
	for k := range min(n, most) {
		all = append(all, n-1-k*n/min(n, most))
	}
	slices.Reverse(all)
	return all
}

// learn counts words over all reports, before any sentence is judged.
func (d *desk) learn(texts [][]text.Span) {
	reports, sentences, all := map[string]int{}, map[string]int{}, 0 // that use a stem
	for i, r := range d.story.Reports {
		report := reading{Article: r.Article, raw: texts[i], holds: map[string][]int{}}
		d.note(&report, r.Title, -1)
		for j, s := range texts[i] {
			d.note(&report, s.Text, j)
		}
		for s, at := range report.holds {
			reports[s]++
			sentences[s] += len(at)
		}
		all += 1 + len(texts[i])
		d.reports = append(d.reports, report)
	}
	others := max(1, len(d.reports)-1)
	for s, n := range reports {
		d.rarity[s] = math.Log(1 + float64(all)/float64(sentences[s]))
		if len(d.reports) == 1 {
			d.weight[s] = 0.5
		} else if n > 1 {
			d.weight[s] = float64(n-1) / float64(others)
		}
	}
}

// note takes the words of a report's title (-1) or of its index-th sentence down.
func (d *desk) note(r *reading, text string, index int) {
	words := split(text)
	d.words.add(words, titleCased(words))
	d.length += len(words)
	if index >= 0 && len(words) > 0 && text != r.Title {
		d.opens[strings.ToLower(words[0].text)] = true
	}
	for _, w := range words {
		s := d.stems.stem(w.text)
		if s == "" {
			continue
		}
		if !w.capital() {
			d.inflected[s] = true
		}
		if at := r.holds[s]; len(at) == 0 || at[len(at)-1] != index {
			r.holds[s] = append(at, index)
		}
	}
}

// readReport judges the sentences of one report.
func (d *desk) readReport(report int, a article.Article, text []text.Span) {
	free := unquoted(text)
	marks := d.marks[place{a.ID, claim.Text}]
	r := &d.reports[report]
	index := 0
	for i, s := range text {
		short, front := trim(s.Text)
		if i == 0 && titled(a, s.Text) || furniture(short) {
			continue
		}
		c := sentence{report: report, index: index, raw: i, fitness: 1}
		index++
		if !free[i] || i > 0 && cutShort(text[i-1].Text) {
			continue // without a speaker, or the second half of a sentence that a line break cut
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

// judge fills in what a sentence states and how fit it is to be a line.
func (d *desk) judge(c *sentence, s text.Span, front int, marks []mark) {
	words := split(c.text)
	for _, w := range words {
		if s := d.stems.stem(w.text); s != "" && !slices.Contains(c.stems, s) {
			c.stems = append(c.stems, s)
		}
	}
	from, to := s.Start+front, s.Start+len(s.Text)
	for _, m := range marks {
		switch {
		case m.start < from || m.end > to:
		case m.claim < 0:
			c.fitness = 0
		default:
			c.stated = append(c.stated, statement{m.claim, m.side, m.mention})
		}
	}
	d.restate(c, words)
	c.fitness *= d.fitness(c, words)
}

// readBytes is how much of a report lines are taken from: the news stands at the
// beginning, and comparing sentences with each other takes quadratic time.
const readBytes = 64 << 10

// beginning cuts a text at the last line or word that ends within readBytes.
func beginning(text string) string {
	if len(text) <= readBytes {
		return text
	}
	head := text[:readBytes]
	if i := strings.LastIndexAny(head, " \n"); i > 0 {
		return head[:i]
	}
	return strings.ToValidUTF8(head, "")
}

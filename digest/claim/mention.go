package claim

import (
	"cmp"
	"sort"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/digestbot/digestbot/digest/article"
	"github.com/digestbot/digestbot/digest/figure"
	"github.com/digestbot/digestbot/digest/story"
	"github.com/digestbot/digestbot/digest/text"
)

// A Mention is a figure as one article states it.
type Mention struct {
	figure.Figure
	Article  string    // ID of the article
	Report   int       // index of its report in the story: copies share it, and count as one witness
	Outlet   string    // of its report: what one outlet says in several reports counts once
	In       Field     // where the figure stands
	Sentence string    // the sentence around it, verbatim; in a title the whole title
	Offset   int       // where the figure starts in Sentence, in bytes
	Before   string    // the sentence before it in the same field, verbatim; empty when there is none
	At       time.Time // when it was true: as the sentence says, else when the article was published; zero when unknown
	whose    *holder   // of an age; nil of other figures
}

// Field is the part of an article; the values are part of the output format.
type Field string

const (
	Title Field = "title"
	Text  Field = "text"
)

// From lists the figures of every article of a story, titles first, in the
// order of the reports and of their texts. A notice on the article itself, as
// that it was corrected, states nothing. A title that its text repeats at
// the start is read once, as text. Lines that only date the page are no
// statements of the report; they date an article that has no time of its own.
// It is linear in the length of the texts.
func From(s story.Story) []Mention {
	var all []Mention
	for i, r := range s.Reports {
		for _, a := range r.Articles() {
			first := len(all)
			if !strings.HasPrefix(strings.TrimSpace(a.Text), a.Title) {
				all = appendField(all, a, i, Title, a.Title)
			}
			all = appendField(all, a, i, Text, a.Text)
			for n := range all[first:] {
				all[first+n].Outlet = r.Source
			}
			all = append(all[:first], undated(all[first:], a.Published)...)
			readHolders(a, all[first:])
		}
	}
	return all
}

// appendField appends the figures of one field of an article.
func appendField(all []Mention, a article.Article, report int, in Field, source string) []Mention {
	figures := figure.Find(source)
	if len(figures) == 0 {
		return all
	}
	sentences := text.Sentences(source)
	notices := text.Notices(source, sentences)
	for _, f := range figures {
		m := Mention{Figure: f, Article: a.ID, Report: report, In: in}
		i := sort.Search(len(sentences), func(i int) bool { return sentences[i].Start > f.Byte }) - 1
		if i >= 0 && notices[i] {
			continue
		}
		if i >= 0 {
			m.Sentence = sentences[i].Text
			m.Offset = f.Byte - sentences[i].Start
		}
		if i >= 1 {
			m.Before = sentences[i-1].Text
		}
		all = append(all, m)
	}
	return all
}

// undated takes out the figures of lines that only date the page, and sets the
// time of the others: that of the article, else of the first such line.
func undated(mentions []Mention, published time.Time) []Mention {
	kept := mentions[:0]
	for _, m := range mentions {
		if !isCalendar(m.Kind) || !dateline(m.Sentence) {
			kept = append(kept, m)
			continue
		}
		if published.IsZero() && m.Kind == figure.Date && m.When.Year != 0 && m.When.Month != 0 && m.When.Day != 0 {
			published = time.Date(m.When.Year, time.Month(m.When.Month), m.When.Day, 12, 0, 0, 0, time.UTC)
		}
	}
	for i, m := range kept {
		kept[i].At = asOf(m.Figure, published)
	}
	return kept
}

// dateline says that a line holds nothing but a date or a time and the words
// that pages put beside it.
func dateline(line string) bool {
	if len(line) > 120 {
		return false
	}
	others := 0
	for _, w := range strings.FieldsFunc(strings.ToLower(line), func(r rune) bool { return r < 'a' || r > 'z' }) {
		if len(w) > 2 && !calendarWords[w] && !pageWords[w] {
			others++
		}
	}
	return others == 0
}

// pageWords stand beside the date of a page.
var pageWords = words("published posted updated update last first modified created edt est pdt pst cst cdt gmt utc bst cet akst cest ist aest nzst written date time edited filed online print")

// asOf is when a figure was true: at the clock time that the sentence names on
// the day of the article, else when the article was published.
func asOf(f figure.Figure, published time.Time) time.Time {
	if isCalendar(f.Kind) || published.IsZero() || f.When.Clock == 0 || f.When.Zone != "" {
		return published
	}
	y, m, d := published.Date()
	at := time.Date(y, m, d, 0, f.When.Clock-1, 0, 0, published.Location())
	if at.After(published) {
		return published // the clock of another day or another zone
	}
	return at
}

// end is where a mention's figure ends in its sentence, in bytes.
func (m *Mention) end() int { return min(m.Offset+len(m.Figure.Text), len(m.Sentence)) }

// view is how far from a figure its sentence is searched for words, in bytes.
const view = 1000

// around is what stands before and after a figure in its sentence, in view.
func (m *Mention) around() (before, after string) {
	from, to := min(m.Offset, len(m.Sentence)), m.end()
	return m.Sentence[max(0, from-view):from], m.Sentence[to:min(len(m.Sentence), to+view)]
}

// inView is the part of its sentence around a figure.
func (m *Mention) inView() string {
	return m.Sentence[max(0, min(m.Offset, len(m.Sentence))-view):min(len(m.Sentence), m.end()+view)]
}

func pointers(mentions []Mention) []*Mention {
	out := make([]*Mention, len(mentions))
	for i := range mentions {
		out[i] = &mentions[i]
	}
	return out
}

func copied(mentions []*Mention) []Mention {
	out := make([]Mention, len(mentions))
	for i, m := range mentions {
		out[i] = *m
	}
	return out
}

// oldest orders mentions by time, then by where they stand.
func oldest(a, b *Mention) int { return cmp.Or(earlier(a, b), place(a, b)) }

// earlier orders mentions by time, what has none last.
func earlier(a, b *Mention) int {
	switch {
	case a.At.IsZero() == b.At.IsZero():
		return a.At.Compare(b.At)
	case a.At.IsZero():
		return 1
	}
	return -1
}

// place orders mentions by article, field and position.
func place(a, b *Mention) int {
	return cmp.Or(cmp.Compare(a.Article, b.Article), -cmp.Compare(a.In, b.In), cmp.Compare(a.Start, b.Start), cmp.Compare(a.End, b.End))
}

// witnesses counts those who state mentions independently of each other: copies
// of a report are one, and so are the reports of one outlet.
func witnesses(mentions []*Mention) int {
	type witness struct {
		outlet string
		report int // of an outlet without a name
	}
	seen := map[witness]bool{}
	for _, m := range mentions {
		w := witness{outlet: m.Outlet}
		if m.Outlet == "" {
			w.report = m.Report
		}
		seen[w] = true
	}
	return len(seen)
}

// length is the length of a text in code points.
func length(s string) int { return utf8.RuneCountInString(s) }

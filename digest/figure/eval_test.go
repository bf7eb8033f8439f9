package figure

import (
	"bufio"
	"encoding/json"
	"math"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"
	"unicode/utf8"
)

// goldMention is a figure that a reader marked in an article.
type goldMention struct {
	Doc   string `json:"doc"`
	Text  string `json:"text"`
	Start int    `json:"start"`
	Value struct {
		Lo, Hi *float64
		Unit   string
		Kind   string
	} `json:"value"`
}

// TestMentions holds the share of the marked figures of real articles that
// Find finds: an overlapping span, the same number, a unit of the same kind.
// Dates, clock times and relative times are counted apart.
func TestMentions(t *testing.T) {
	dir := os.Getenv("EVAL_DIR")
	if dir == "" {
		t.Skip("EVAL_DIR is not set: no labelled articles to measure on")
	}
	var numbers, times tally
	for _, name := range []string{"gold_seeds.json", "gold_dev.json"} {
		var gold struct {
			Clusters []struct {
				ID     string
				Claims []struct{ Mentions []goldMention }
			}
		}
		readJSON(t, filepath.Join(dir, "claims", name), &gold)
		for _, c := range gold.Clusters {
			texts := readArticles(t, filepath.Join(dir, "claims", c.ID+".jsonl"))
			for _, claim := range c.Claims {
				for _, m := range claim.Mentions {
					ok := false
					end := m.Start + utf8.RuneCountInString(m.Text)
					for _, f := range Find(texts[m.Doc]) {
						if f.Start < end && m.Start < f.End && m.matches(f) {
							ok = true
							break
						}
					}
					n := &numbers
					if m.timely() {
						n = &times
					}
					n.add(ok)
					if !ok {
						t.Logf("missed %s %s %q %s", c.ID, m.Doc, m.Text, m.Value.Unit)
					}
				}
			}
		}
	}
	t.Logf("numbers %d of %d, %.1f%%; dates and times %d of %d, %.1f%%", numbers.hit, numbers.all, numbers.percent(), times.hit, times.all, times.percent())
	if numbers.percent() < 97.5 || times.percent() < 99 {
		t.Errorf("fewer mentions found than before: 97.5%% of the numbers, 99%% of the dates and times")
	}
}

// A quantity is a figure in the convention of NewsQuant.
type quantity struct {
	lo, hi       float64 // equal for a single number
	unit, change string
}

// TestNewsQuant holds what was reached on labelled news sentences, by the
// published protocol: every labelled quantity is compared with every one found
// in its sentence.
func TestNewsQuant(t *testing.T) {
	dir := os.Getenv("EVAL_DIR")
	if dir == "" {
		t.Skip("EVAL_DIR is not set: no labelled sentences to measure on")
	}
	var gold []struct {
		Text       string
		Quantities []struct {
			Change, Value string
			Unit          string `json:"normalized_unit"`
		}
	}
	readJSON(t, filepath.Join(dir, "figures", "newsquant_dev.json"), &gold)
	var labelled, predicted, values, units, changes int
	for _, s := range gold {
		got := newsQuant(Find(s.Text))
		labelled, predicted = labelled+len(s.Quantities), predicted+len(got)
		left := len(s.Quantities)
		for _, g := range s.Quantities {
			want := parseQuantity(g.Value)
			for _, q := range got {
				if !near(want.lo, q.lo) || !near(want.hi, q.hi) {
					continue
				}
				if left > 0 {
					values, left = values+1, left-1
				}
				if strings.EqualFold(g.Unit, q.unit) {
					units++
				}
				if g.Change == q.change {
					changes++
				}
			}
		}
	}
	f1 := func(hits int) float64 { return 200 * float64(hits) / float64(labelled+predicted) }
	t.Logf("F1 of value %.1f, value and unit %.1f, value and change %.1f", f1(values), f1(units), f1(changes))
	if f1(values) < 95 || f1(units) < 86 || f1(changes) < 91 {
		t.Errorf("worse than before: 95, 86 and 91")
	}
}

func near(a, b float64) bool { return math.Abs(a-b) <= 1e-8+1e-5*math.Abs(b) }

func parseQuantity(s string) quantity {
	a, b, ok := strings.Cut(s, "-")
	if !ok || a == "" {
		a, b = s, s
	}
	lo, _ := strconv.ParseFloat(a, 64)
	hi, _ := strconv.ParseFloat(b, 64)
	return quantity{lo: lo, hi: hi}
}

// newsQuant converts figures to the conventions of the labels: no dates and
// ordinals, vague numbers as a range up to ten times, from and to as a range,
// a hedge before a direction.
func newsQuant(figures []Figure) []quantity {
	spelling := map[string]string{"": "-", "person": "people", "time": "count"}
	var all []quantity
	var from *Figure
	chained := false
	for _, f := range figures {
		if f.Kind == Date || f.Kind == Time || f.Kind == Ordinal || f.Bound == Vague && f.Value < 12 {
			continue
		}
		q := quantity{f.Value, f.Upper, f.Unit, string(f.Change)}
		if s, ok := spelling[q.unit]; ok {
			q.unit = s
		}
		ranged := f.Bound == Range || f.Bound == Vague || f.Kind == Score
		switch f.Bound {
		case Approx, Above, Below:
			q.change = string(f.Bound)
		case Vague:
			q.hi = 10 * q.lo
		}
		if f.Role == To && from != nil && !ranged {
			if !chained {
				all = all[:len(all)-1]
			}
			all = append(all, quantity{from.Value, f.Value, q.unit, "="})
			from, chained = &f, true
			continue
		}
		all = append(all, q)
		from, chained = nil, false
		if f.Role == From && !ranged {
			from = &f
		}
	}
	return all
}

type tally struct{ hit, all int }

func (n *tally) add(ok bool) {
	n.all++
	if ok {
		n.hit++
	}
}

func (n tally) percent() float64 { return 100 * float64(n.hit) / float64(max(n.all, 1)) }

func readJSON(t *testing.T, file string, v any) {
	t.Helper()
	b, err := os.ReadFile(file)
	if err == nil {
		err = json.Unmarshal(b, v)
	}
	if err != nil {
		t.Fatal(err)
	}
}

func readArticles(t *testing.T, file string) (texts map[string]string) {
	t.Helper()
	f, err := os.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	texts = map[string]string{}
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 1<<24)
	for lines.Scan() {
		var a struct{ ID, Text string }
		if err := json.Unmarshal(lines.Bytes(), &a); err != nil {
			t.Fatal(err)
		}
		texts[a.ID] = a.Text
	}
	return texts
}

func (m goldMention) timely() bool {
	switch m.Value.Unit {
	case "date", "clock", "year", "month", "weeks before":
		return true
	case "days":
		return strings.Contains(m.Text, "after") || strings.Contains(m.Text, "less than a week")
	}
	return false
}

func (m goldMention) matches(f Figure) bool {
	if m.timely() {
		return m.sameTime(f)
	}
	if m.Value.Unit == "ordinal" {
		return f.Kind == Ordinal && f.Value == *m.Value.Lo
	}
	factor := m.factor(f)
	if factor == 0 {
		return false
	}
	for _, gold := range []*float64{m.Value.Lo, m.Value.Hi} {
		if gold == nil {
			continue
		}
		for _, x := range []float64{f.Value, f.Upper} {
			if math.Abs(x*factor-*gold) <= 0.02*math.Abs(*gold) {
				return true
			}
		}
	}
	return f.Bound == Vague && m.Value.Lo != nil && m.Value.Hi != nil && f.Low < *m.Value.Hi && *m.Value.Lo < f.High
}

// factor converts the figure to the unit of the mention; 0 when they are of different kinds.
func (m goldMention) factor(f Figure) float64 {
	unit, _, _ := strings.Cut(f.Unit, " per ")
	in := func(x float64, ok bool) float64 {
		if ok {
			return x
		}
		return 0
	}
	switch m.Value.Unit {
	case "USD", "EUR", "GBP":
		return in(1, unit == map[string]string{"USD": "dollar", "EUR": "euro", "GBP": "pound sterling"}[m.Value.Unit])
	case "years":
		return in(1, unit == "year" || unit == "year of age") + in(1.0/12, unit == "month") + in(1.0/52, unit == "week")
	case "months", "weeks", "days", "hours", "minutes", "seconds", "degrees", "miles":
		return in(1, unit == strings.TrimSuffix(m.Value.Unit, "s") || m.Value.Unit == "degrees" && (unit == "celsius" || unit == "fahrenheit"))
	case "metres":
		return in(1, unit == "metre") + in(0.3048, unit == "foot")
	case "km":
		return in(1, unit == "kilometre") + in(1.609, unit == "mile")
	case "feet":
		return in(1, unit == "foot")
	case "percent":
		return in(1, unit == "percentage") + in(100, unit == "fraction")
	case "fraction":
		return in(1, unit == "fraction")
	case "magnitude":
		return in(1, unit == "magnitude")
	case "GW":
		return in(1, unit == "gigawatt")
	case "times":
		return in(1, unit == "time")
	case "rack units":
		return in(1, strings.HasPrefix(unit, "rack"))
	}
	return in(1, f.Kind == Count && (f.Unit != "" || m.Value.Unit == "number"))
}

func (m goldMention) sameTime(f Figure) bool {
	w, lo := f.When, 0
	if m.Value.Lo != nil {
		lo = int(*m.Value.Lo)
	}
	if lo == 0 && m.Value.Hi != nil {
		lo = int(*m.Value.Hi)
	}
	switch m.Value.Unit {
	case "clock":
		return f.Kind == Time && (w.Clock-1)/60*100+(w.Clock-1)%60 == lo
	case "year":
		return w.Year == lo || w.Year == 0 && w.Relative != "" || f.Kind == Duration
	case "month":
		return w.Month == lo
	case "date":
		if f.Kind != Date {
			return false
		}
		day := time.Date(lo/10000, time.Month(lo/100%100), lo%100, 0, 0, 0, 0, time.UTC)
		switch {
		case w.Day > 0:
			return w.Day == day.Day() && w.Month == int(day.Month())
		case w.Month > 0:
			return w.Month == int(day.Month())
		case w.Weekday != "":
			return w.Weekday == strings.ToLower(day.Weekday().String())
		case w.Year > 0:
			return w.Year == day.Year()
		}
		return w.Relative != ""
	}
	return f.Kind == Date && w.Relative != "" || f.Kind == Date && w.Weekday != "" || f.Kind == Duration
}

package claim

import (
	"math"
	"strings"
	"testing"
	"time"

	"github.com/digestbot/digestbot/digest/figure"
)

// number makes a mention of a figure by hand.
func number(text string, value float64, unit string, kind figure.Kind, change ...func(*Mention)) Mention {
	m := Mention{Figure: figure.Figure{Span: figure.Span{Text: text}, Kind: kind, Value: value, Upper: value, Low: value, High: value, Bound: figure.Exact, Role: figure.Level, Unit: unit}}
	for _, f := range change {
		f(&m)
	}
	return m
}

func personCount(text string, value float64, change ...func(*Mention)) Mention {
	return number(text, value, "person", figure.Count, change...)
}

func dollars(text string, value float64, change ...func(*Mention)) Mention {
	return number(text, value, "dollar", figure.Money, change...)
}

func bounded(b figure.Bound, low, high float64) func(*Mention) {
	return func(m *Mention) {
		m.Bound, m.Low, m.High, m.Upper = b, low, high, math.Max(m.Value, math.Min(high, 1e300))
	}
}

func over(m *Mention)    { m.Bound, m.High = figure.Above, math.Inf(1) }
func under(m *Mention)   { m.Bound, m.Low = figure.Below, math.Inf(-1) }
func about10(m *Mention) { m.Bound = figure.Approx }

func TestRelate(t *testing.T) {
	for _, tt := range []struct {
		name string
		a, b Mention
		want relation
	}{
		{"words and digits", personCount("Twelve people", 12), personCount("12 people", 12), equal},
		{"small counts are exact", personCount("12", 12), personCount("13", 13), disjoint},
		{"one trailing zero is exact", personCount("280", 280), personCount("283", 283), disjoint},
		{"rounded", dollars("$38 billion", 38e9), dollars("$38.2bn", 38.2e9), compatible},
		{"rounded to another number", dollars("$38.2bn", 38.2e9), dollars("$38.9bn", 38.9e9), disjoint},
		{"neighbours in the last digit", dollars("$7.6bn", 7.6e9), dollars("$7.7bn", 7.7e9), disjoint},
		{"cut, not rounded", dollars("$43,885,000", 43885000), dollars("$43 million", 43e6), compatible},
		{"a bare number covers no more than 5%", dollars("$5bn", 5e9), dollars("$5.7bn", 5.7e9), disjoint},
		{"nor do zeros", personCount("50,000", 50000), personCount("55,000", 55000), disjoint},
		{"scale", number("4.2 million euros", 4.2e6, "euro", figure.Money), number("4.2 billion euros", 4.2e9, "euro", figure.Money), disjoint},
		{"one number, two hedges", dollars("$38bn", 38e9), dollars("about $38 billion", 38e9, about10), compatible},
		{"about covers one place", personCount("about 1,000", 1000, about10), personCount("1,080", 1080), compatible},
		{"about covers no more than 10%", personCount("about 1,000", 1000, about10), personCount("about 800", 800, about10), disjoint},
		{"floor below", personCount("more than 250", 250, over), personCount("262", 262), compatible},
		{"floor above", personCount("at least 182", 182, over), personCount("157", 157), disjoint},
		{"two floors", personCount("at least six", 6, over), personCount("at least seven", 7, over), compatible},
		{"two ceilings", personCount("up to 30", 30, under), personCount("up to 40", 40, under), compatible},
		{"ceiling of one quantity", personCount("up to 5,000", 5000, under), personCount("4,000", 4000), compatible},
		{"over a ceiling", personCount("up to 40", 40, under), personCount("52", 52), disjoint},
		{"lost maximum", at(0, 9, "Prices fell by up to 12%.", number("up to 12%", 12, "percentage", figure.Percent, under, by)), number("12%", 12, "percentage", figure.Percent, by), disjoint},
		{"range holds", personCount("30 to 40", 30, bounded(figure.Range, 30, 40)), personCount("35", 35), compatible},
		{"range misses", personCount("30 to 40", 30, bounded(figure.Range, 30, 40)), personCount("45", 45), disjoint},
		{"vague apart", personCount("thousands", 1000, bounded(figure.Vague, 2000, 9999)), personCount("hundreds of thousands", 1e5, bounded(figure.Vague, 200000, 999999)), disjoint},
		{"vague holds", personCount("hundreds", 100, bounded(figure.Vague, 200, 999)), personCount("640", 640), compatible},
		{"vague has soft edges", personCount("hundreds", 100, bounded(figure.Vague, 200, 999)), personCount("about 1,050", 1050, about10), compatible},
		{"metric", number("60 miles", 60, "mile", figure.Measured), number("about 100 km", 100, "kilometre", figure.Measured, about10), compatible},
		{"metric, both bare", number("60 miles", 60, "mile", figure.Measured), number("97 km", 97, "kilometre", figure.Measured), compatible},
		{"feet taken for metres", number("200 feet", 200, "foot", figure.Measured), number("200 metres", 200, "metre", figure.Measured), disjoint},
		{"Fahrenheit", number("68F", 68, "degree fahrenheit", figure.Measured), number("20C", 20, "degree celsius", figure.Measured), equal},
		{"basis points", number("25 basis points", 25, "basis point", figure.Points), number("a quarter of a point", 0.25, "percentage point", figure.Points), equal},
		{"weekday and date", date("Thursday", figure.When{Weekday: "thursday"}), date("19 June 2031", figure.When{Year: 2031, Month: 6, Day: 19}), equal},
		{"month holds day", date("June 2031", figure.When{Year: 2031, Month: 6}), date("19 June 2031", figure.When{Year: 2031, Month: 6, Day: 19}), compatible},
		{"two years", date("2002", figure.When{Year: 2002}), date("2003", figure.When{Year: 2003}), disjoint},
		{"two weekdays", date("Tuesday", figure.When{Weekday: "tuesday"}), date("Wednesday", figure.When{Weekday: "wednesday"}), disjoint},
	} {
		for _, pair := range [][2]Mention{{tt.a, tt.b}, {tt.b, tt.a}} {
			if got := relate(&pair[0], &pair[1]); got != tt.want {
				t.Errorf("%s: %q and %q: got %d, want %d", tt.name, pair[0].Figure.Text, pair[1].Figure.Text, got, tt.want)
			}
		}
	}
}

func by(m *Mention) { m.Role = figure.By }

func date(text string, w figure.When) Mention {
	return Mention{Figure: figure.Figure{Span: figure.Span{Text: text}, Kind: figure.Date, When: w, Bound: figure.Exact}}
}

// at places a mention in a report, an article of the same number, and an hour.
func at(report, hour int, sentence string, m Mention) Mention {
	m.Report, m.Article, m.In = report, string(rune('a'+report)), Text
	m.At = time.Date(2031, 3, 2, hour, 0, 0, 0, time.UTC)
	m.Sentence = sentence
	m.Offset = max(0, strings.Index(sentence, m.Figure.Text))
	return m
}

func by2(claimant string, m Mention) Mention {
	m.Claimant = claimant
	return m
}

func TestJudge(t *testing.T) {
	for _, tt := range []struct {
		name     string
		mentions []Mention
		want     Verdict
		between  string
	}{
		{"one report", []Mention{at(0, 9, "12 died.", personCount("12", 12))}, Single, ""},
		{"one report twice", []Mention{at(0, 9, "12 died.", personCount("12", 12)), at(0, 9, "The 12 died.", personCount("12", 12))}, Single, ""},
		{"two reports", []Mention{at(0, 9, "12 died.", personCount("12", 12)), at(1, 9, "Twelve people died.", personCount("Twelve", 12))}, Agreed, ""},
		{"hedged", []Mention{at(0, 9, "12 died.", personCount("12", 12)), at(1, 9, "About 12 died.", personCount("About 12", 12, about10))}, Compatible, ""},
		{"same hour", []Mention{at(0, 9, "12 died.", personCount("12", 12)), at(1, 9, "15 died.", personCount("15", 15))}, Disputed, ""},
		{"rising toll", []Mention{at(0, 9, "12 died.", personCount("12", 12)), at(1, 18, "15 died.", personCount("15", 15))}, Superseded, ""},
		{"rising price", []Mention{at(0, 9, "It cost $12m.", dollars("$12m", 12e6)), at(1, 18, "It cost $15m.", dollars("$15m", 15e6))}, Disputed, ""},
		{"falling toll", []Mention{at(0, 9, "31 died.", personCount("31", 31)), at(1, 18, "27 died.", personCount("27", 27))}, Disputed, ""},
		{"corrected toll", []Mention{at(0, 9, "31 died.", personCount("31", 31)), at(1, 18, "The toll was revised to 27.", personCount("27", 27))}, Superseded, ""},
		{"withdrawn", []Mention{at(0, 9, "The quake, originally rated 44, did harm.", personCount("44", 44)), at(1, 9, "It was rated 42.", personCount("42", 42))}, Superseded, ""},
		{"claimants", []Mention{at(0, 9, "90 marched.", by2("organisers", personCount("90", 90))), at(1, 9, "22 marched.", by2("police", personCount("22", 22)))}, Disputed, "between police and organisers"},
		{"one claimant", []Mention{at(0, 9, "12 died.", by2("the coastguard", personCount("12", 12))), at(1, 9, "15 died.", by2("the coastguard", personCount("15", 15)))}, Disputed, "both quoting the coastguard"},
		{"one claimant, thrice", []Mention{at(0, 9, "12 died.", by2("the coastguard", personCount("12", 12))), at(1, 9, "15 died.", by2("the coastguard", personCount("15", 15))), at(2, 9, "21 died.", by2("the coastguard", personCount("21", 21)))}, Disputed, "all quoting the coastguard"},
		{"one report against itself", []Mention{at(0, 9, "60 branches close.", personCount("60", 60)), at(0, 9, "46 branches close.", personCount("46", 46))}, Disputed, "within one report"},
	} {
		got := Judge([]Claim{{Sides: []Side{{Mentions: tt.mentions}}}})[0]
		if got.Verdict != tt.want || got.Between != tt.between {
			t.Errorf("%s: got %s %q, want %s %q", tt.name, got.Verdict, got.Between, tt.want, tt.between)
		}
		if len(got.Mentions()) != len(tt.mentions) {
			t.Errorf("%s: %d of %d mentions left", tt.name, len(got.Mentions()), len(tt.mentions))
		}
		if len(got.Why) == 0 {
			t.Errorf("%s: no reason", tt.name)
		}
	}
}

func TestHints(t *testing.T) {
	for _, tt := range []struct {
		a, b Mention
		want string
	}{
		{dollars("$4.2 million", 4.2e6), dollars("$4.2 billion", 4.2e9), "exactly a thousand times apart: one side may be a slip"},
		{personCount("1,250", 1250), personCount("12,500", 12500), "exactly ten times apart: one side may be a slip"},
		{personCount("187", 187), personCount("178", 178), "two digits are swapped: one side may be a slip"},
		{personCount("182", 182), personCount("152", 152), "one digit apart: one side may be a slip"},
		{personCount("12", 12), personCount("15", 15), ""},
		{number("200 feet", 200, "foot", figure.Measured), number("200 metres", 200, "metre", figure.Measured), "the same number in two units: one side may be a slip"},
	} {
		if got := slip(&tt.a, &tt.b); got != tt.want {
			t.Errorf("%s, %s: got %q, want %q", tt.a.Figure.Text, tt.b.Figure.Text, got, tt.want)
		}
	}
}

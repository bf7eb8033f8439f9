package message

import (
	"strings"
	"testing"
	"time"
	_ "time/tzdata" // the machine may have no zones
	"unicode/utf8"
)

func TestClean(t *testing.T) {
	for in, want := range map[string]string{
		"plain":                            "plain",
		"  a\t b\r\nc\u2028d ":             "a b c d",
		"\x1b[31mred\x07\x01\x02":          "[31mred",
		"abc\u202edef\u2066x\u2069\u200e":  "abcdefx",
		"soft\u00adhyphen\ufeff\u200b":     "softhyphen",
		"12\u00a0%":                        "12\u00a0%",
		"👩‍👩‍👧":                            "👩‍👩‍👧",
		"e" + strings.Repeat("\u0301", 40): "e" + strings.Repeat("\u0301", maxMarks),
		"bad \xff bytes":                   "bad \ufffd bytes",
	} {
		if got := clean(in); got != want {
			t.Errorf("clean(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestClip(t *testing.T) {
	for _, c := range []struct {
		in   string
		max  int
		want string
	}{
		{"short", 5, "short"},
		{"a few words here", 12, "a few words…"},
		{"unbreakable", 6, "unbre…"},
		{"ends, here", 6, "ends…"},
		{"👩‍👩‍👧👩‍👩‍👧", 8, "👩‍👩‍👧…"},
		{"👩‍👩‍👧👩‍👩‍👧", 4, "…"},
	} {
		if got := clip(c.in, c.max); got != c.want || utf8.RuneCountInString(got) > c.max {
			t.Errorf("clip(%q, %d) = %q, want %q", c.in, c.max, got, c.want)
		}
	}
}

func TestAddress(t *testing.T) {
	for in, want := range map[string]string{
		"https://outlet.example/a?b=1&c=2": "https://outlet.example/a?b=1&c=2",
		" http://outlet.example/a b ":      "http://outlet.example/a%20b",
		"https://outlet.example/?q=a|b<c>": "https://outlet.example/?q=a%7Cb%3Cc%3E",
		"https://outlet.example/?q=a+b":    "https://outlet.example/?q=a+b",
		"https://münchen.example/ü":        "https://m%C3%BCnchen.example/%C3%BC",
		"javascript:alert(1)":              "",
		"JaVaScRiPt://outlet.example/%0a":  "",
		"data:text/html,x":                 "",
		"https://user:word@outlet.example": "",
		"//outlet.example":                 "",
		"/relative":                        "",
		"https://":                         "",
		"":                                 "",
		"https://outlet.example/" + strings.Repeat("x", maxAddress): "",
	} {
		if got := address(in); got != want {
			t.Errorf("address(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestMrkdwn(t *testing.T) {
	link := string(markLink) + "https://outlet.example/?a=1&b=2" + string(markEnd)
	end := string(markStyle) + string(plain)
	for in, want := range map[string]string{
		"a < b & c > d":                "a &lt; b &amp; c &gt; d",
		"<!channel> <@U1>":             "&lt;!channel&gt; &lt;@U1&gt;",
		"2*3*4 _x_ ~y~ `z`":            "2∗3∗4 ＿x＿ ∼y∼ ˋzˋ",
		"at 08:00, :100:":              "at 08:00, :\u2060100:",
		link + "A|B <c>\nd" + end:      "<https://outlet.example/?a=1&amp;b=2|A¦B &lt;c&gt; d>",
		string(markStyle) + "cx" + end: "`x`",
		string(markStyle) + "bx" + end: "*x*",
	} {
		if got := mrkdwn(in); got != want {
			t.Errorf("mrkdwn(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestColumns(t *testing.T) {
	for in, want := range map[string]int{"abc": 3, "漢字": 4, "e\u0301": 1, "👩‍👩‍👧": 2, "🇳🇴": 2, "❤️": 2, "ｱ": 1, "": 0} {
		if got := Columns(in); got != want {
			t.Errorf("Columns(%q) = %d, want %d", in, got, want)
		}
	}
}

func TestClock(t *testing.T) {
	berlin, err := time.LoadLocation("Europe/Berlin")
	if err != nil {
		t.Fatal(err)
	}
	to := time.Date(2025, 11, 4, 8, 0, 0, 0, berlin)
	c := newClock(to.AddDate(0, 0, -1), to)
	change := time.Date(2025, 10, 26, 8, 0, 0, 0, berlin) // clocks went back at 03:00
	night := newClock(change.AddDate(0, 0, -1), change)
	for _, v := range []struct{ got, want string }{
		{c.at(to.Add(-10 * time.Hour)), "Mon 22:00"},
		{c.at(to.Add(-10 * time.Hour).UTC()), "Mon 22:00"},
		{c.at(to.AddDate(0, 0, -8)), "Mon 27 Oct 08:00"},
		{c.at(to.AddDate(-1, 0, 0)), "Mon 4 Nov 2024 08:00"},
		{c.at(time.Time{}), ""},
		{night.at(time.Date(2025, 10, 26, 0, 30, 0, 0, time.UTC)), "Sun 02:30 CEST"},
		{night.at(time.Date(2025, 10, 26, 1, 30, 0, 0, time.UTC)), "Sun 02:30 CET"},
		{zone(to), "CET"},
		{zone(to.In(time.FixedZone("+0530", 5*3600+1800))), "UTC+5:30"},
		{zone(to.In(time.FixedZone("-03", -3*3600))), "UTC−3"},
		{zone(to.UTC()), "UTC"},
	} {
		if v.got != v.want {
			t.Errorf("%q, want %q", v.got, v.want)
		}
	}
}

func TestAmount(t *testing.T) {
	for _, c := range []struct {
		v    float64
		unit string
		want string
	}{
		{2000, "", "2,000"}, {1e6, "", "1\u00a0million"}, {38e9, "dollar", "$38bn"}, {1.4e12, "dollar", "$1.4tn"}, {12, "percentage", "12%"},
		{-2.5, "percentage", "−2.5%"}, {.25, "", "0.25"}, {0, "person", "0"}, {1e20, "", "100,000,000\u00a0trillion"},
	} {
		if got := amount(c.v, c.unit); got != c.want {
			t.Errorf("amount(%g, %q) = %q, want %q", c.v, c.unit, got, c.want)
		}
	}
}

func TestRef(t *testing.T) {
	if got := Ref("openai-aws_1.2"); got != "openai-aws_1.2" {
		t.Errorf("a plain ID became %q", got)
	}
	seen := map[string]bool{}
	for _, id := range []string{"", "https://outlet.example/a", "https://outlet.example/b", "a b", strings.Repeat("x", 65), "ä"} {
		ref := Ref(id)
		if len(ref) > 64 || seen[ref] || strings.ContainsAny(ref, " /:") {
			t.Errorf("Ref(%q) = %q", id, ref)
		}
		seen[ref] = true
	}
}

func TestAfter(t *testing.T) {
	for in, want := range map[string]string{"": "", "between a and b": " between a and b", "within Outlet A: headline 60, text 46": " within Outlet A: headline 60, text 46", "both quoting a": ", both quoting a"} {
		if got := after(in); got != want {
			t.Errorf("after(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestSentence(t *testing.T) {
	for in, want := range map[string]string{
		"": "", "toll now 15 (was 12)": "Toll now 15 (was 12).", "Done.": "Done.", "he said “no.”": "He said “no.”", "iPhone sales": "iPhone sales.", "cut…": "Cut…",
	} {
		if got := sentence(in); got != want {
			t.Errorf("sentence(%q) = %q, want %q", in, got, want)
		}
	}
}

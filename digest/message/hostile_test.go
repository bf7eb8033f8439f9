package message

import (
	"bytes"
	"encoding/json"
	"flag"
	"fmt"
	"math"
	"math/rand/v2"
	"regexp"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"pgregory.net/rapid"

	"github.com/digestbot/digestbot/digest/article"
	"github.com/digestbot/digestbot/digest/claim"
	"github.com/digestbot/digestbot/digest/conflict"
	"github.com/digestbot/digestbot/digest/figure"
	"github.com/digestbot/digestbot/digest/story"
	"github.com/digestbot/digestbot/digest/summary"
)

func init() {
	for name, value := range map[string]string{
		"rapid.nofailfile": "true", // a seed says everything
		"rapid.checks":     "60",   // a second or two each; more with -rapid.checks
	} {
		if err := flag.Set(name, value); err != nil {
			panic(err)
		}
	}
}

// The worst that feeds write.
var nasty = []string{
	"<!channel> <!here|x> <!everyone> <@U123ABC> <#C123> <!subteam^S1|@desk>", "@channel @here @everyone", "*bold* _it_ ~gone~ `code` :100: :smile:",
	"<https://evil.example|Click>", "[x](javascript:alert(1))", "</a><script>alert(1)</script>", "&lt;!channel&gt; &amp;amp;",
	"\u202egnp.exe\u202c", "\u2066a\u2069\u200f", "\x1b[31mred\x1b]8;;http://x\x07", "\x01b\x02http://evil.example\x03\x04\x05\x06\x07", "a\r\nb\u2028c\x00",
	"👩‍👩‍👧‍👦🏴󠁧󠁢󠁥󠁮󠁧󠁿🇳🇴", "e" + strings.Repeat("\u0301", 300), "漢字仮名交じり文", "مرحبا بالعالم", "\xff\xfe", "{{.Secret}} {{define \"x\"}}", "|||", "&&&&<<<<>>>>", "https://example.org/?a=1&b=2",
}

var nastyAddress = []string{
	"javascript:alert(1)", "data:text/html,x", "https://evil.example/|<!channel>", "https://a.example/?q=<b>&r=\" x", "http://user:pw@evil.example/", "//evil.example", "",
	"https://ok.example/path", "https://ok.example/" + strings.Repeat("long/", 300), "https://ok.example/" + strings.Repeat("x", 5000), "ftp://x.example", "https://\x00", " https://sp.example/a b ",
}

// A foe makes digests out of the worst that feeds write. It draws from one seed,
// so that a failure prints a number and not a hundred thousand characters.
type foe struct{ *rand.Rand }

func hostileDigest(t *rapid.T, most int) Digest {
	seed := rapid.Uint64().Draw(t, "seed")
	return foe{rand.New(rand.NewPCG(seed, 1))}.digest(rapid.IntRange(1, most).Draw(t, "stories"))
}

func pick[T any](f foe, from ...T) T { return from[f.IntN(len(from))] }

func (f foe) text() string {
	var b strings.Builder
	for range f.IntN(6) {
		switch f.IntN(3) {
		case 0:
			b.WriteString(pick(f, nasty...))
		case 1:
			for range f.IntN(30) {
				b.WriteRune(rune(f.IntN(pick(f, 0x80, 0x800, 0x3000, 0x20000))))
			}
		default:
			b.WriteString(pick(f, "plain words, and more", "Ministry", "fourteen"))
		}
		b.WriteString(pick(f, " ", ""))
	}
	if b.Len() > 0 && f.IntN(10) == 0 {
		return strings.Repeat(b.String(), 10000/b.Len()+1)
	}
	return b.String()
}

// last is when the clocks of Berlin change.
var last = time.Date(2025, 3, 30, 6, 0, 0, 0, time.UTC)

func (f foe) time() time.Time {
	if f.IntN(10) == 0 {
		return time.Time{}
	}
	return last.Add(time.Duration(f.IntN(23000)-20000) * time.Minute)
}

func (f foe) digest(stories int) Digest {
	d := Digest{
		ID: f.text(), Channel: "C1", From: last.Add(-24 * time.Hour), To: last, Next: f.time(),
		Articles: f.IntN(3000), Feeds: f.IntN(40), FeedsRead: f.IntN(40), More: f.IntN(3),
		Archive: pick(f, "", "https://digest.example.org/", "javascript:x"), Interactive: f.IntN(2) == 0,
	}
	for range f.IntN(12) {
		d.NotRead = append(d.NotRead, NotRead{f.text(), f.text()})
	}
	for i := range stories {
		d.Stories = append(d.Stories, f.entry(i))
	}
	return d
}

func (f foe) item(id string) article.Article {
	return article.Article{ID: id, Source: f.text(), URL: pick(f, nastyAddress...), Published: f.time()}
}

func (f foe) entry(i int) Entry {
	e := Entry{Summary: summary.Summary{Story: story.Story{ID: fmt.Sprint(i, f.text())}, Headline: f.text()}}
	if f.IntN(4) == 0 {
		e.Update = f.text()
	}
	for r := range pick(f, 1, 2, 3, 7, 30) {
		report := story.Report{Article: f.item(fmt.Sprintf("%d-%d", i, r)), Agency: f.text()}
		for c := range pick(f, 0, 0, 0, 1, 8) {
			report.Copies = append(report.Copies, f.item(fmt.Sprintf("%d-%d-%d", i, r, c)))
		}
		e.Story.Reports = append(e.Story.Reports, report)
	}
	ids := []string{"nowhere"}
	for _, a := range e.Story.Articles() {
		ids = append(ids, a.ID)
	}
	for range f.IntN(4) {
		why := &e.Story.Why
		why.Joins = append(why.Joins, story.Reason{Article: pick(f, ids...), With: pick(f, ids...), Shared: []string{f.text(), f.text()}, Rule: f.IntN(2) == 0})
		why.NearMisses = append(why.NearMisses, story.Reason{Article: pick(f, ids...), With: pick(f, ids...), Veto: f.text()})
	}
	for range f.IntN(6) {
		e.Lines = append(e.Lines, summary.Line{Text: f.text(), Cites: []string{pick(f, ids...), pick(f, ids...), pick(f, ids...), pick(f, ids...), pick(f, ids...), pick(f, ids...)}, Flagged: f.IntN(2) == 0})
	}
	for range f.IntN(7) {
		e.Claims = append(e.Claims, f.claim(ids))
	}
	e.Key = e.Claims
	for range f.IntN(3) {
		e.Conflicts = append(e.Conflicts, conflict.Conflict{About: f.text(), Sides: []conflict.TextSide{{Text: f.text(), Mentions: []conflict.Quote{{Article: pick(f, ids...)}}}, {Text: f.text()}}})
	}
	return e
}

func (f foe) number() float64 {
	return pick(f, 0, 1, -3, 12, 12.5, 1e3, 1e9, 1e300, math.Inf(1), math.Inf(-1), math.NaN())
}

func (f foe) claim(ids []string) claim.Claim {
	q := claim.Claim{
		About: f.text(), Between: f.text(), Hint: f.text(), Why: []string{f.text()},
		Verdict: pick(f, claim.Single, claim.Agreed, claim.Compatible, claim.Superseded, claim.Disputed, claim.Disputed),
	}
	for range f.IntN(5) {
		s := claim.Side{Low: f.number(), High: f.number()}
		for range pick(f, 0, 1, 2, 20) {
			s.Mentions = append(s.Mentions, claim.Mention{
				Figure:  figure.Figure{Span: figure.Span{Text: f.text()}, Low: f.number(), High: f.number(), Claimant: f.text(), Bound: pick(f, figure.Exact, figure.Vague, figure.Above)},
				Article: pick(f, ids...), Report: f.IntN(40) - 1, At: f.time(),
			})
		}
		q.Sides = append(q.Sides, s)
	}
	return q
}

// markup finds what Slack reads between angle brackets.
var markup = regexp.MustCompile(`<[^>]*>`)

var safeMarkup = regexp.MustCompile(`^<https?://[^|<>\s]+\|[^|<>\n]*>$`)

// hidden finds what must never reach a reader.
var hidden = regexp.MustCompile("[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\x00-\x08\x0b-\x1f\x7f-\u009f]")

func TestSlackHoldsAgainstFeeds(t *testing.T) {
	r := renderer(t)
	rapid.Check(t, func(t *rapid.T) {
		d := hostileDigest(t, 40)
		messages, err := r.Slack(d)
		if err != nil {
			t.Fatal(err)
		}
		keys := map[string]bool{}
		for i, m := range messages {
			if keys[m.Key] || (i == 0) != (m.Parent == -1) {
				t.Fatalf("message %d: key %q, parent %d", i, m.Key, m.Parent)
			}
			keys[m.Key] = true
			inspect(t, m)
		}
	})
}

// inspect reads a message as Slack does, without the help of limits.go.
func inspect(t *rapid.T, m Message) {
	var blocks []map[string]any
	if err := json.Unmarshal(m.Blocks, &blocks); err != nil {
		t.Fatal(err)
	}
	if len(blocks) > 50 || utf8.RuneCountInString(m.Text) > 4000 || strings.TrimSpace(m.Text) == "" {
		t.Fatalf("%d blocks, text of %d", len(blocks), utf8.RuneCountInString(m.Text))
	}
	if strings.ContainsAny(markup.ReplaceAllString(m.Text, ""), "<>") || markup.MatchString(m.Text) {
		t.Fatalf("markup in the top-level text: %q", m.Text)
	}
	total := 0
	for _, b := range blocks {
		size := 0
		walk(b, func(parent map[string]any, key, s string) {
			if hidden.MatchString(s) {
				t.Fatalf("hidden characters: %q", s)
			}
			switch {
			case key == "text" && parent["type"] == "mrkdwn":
				for _, found := range markup.FindAllString(s, -1) {
					if !safeMarkup.MatchString(found) {
						t.Fatalf("live markup %q in %q", found, s)
					}
				}
				if rest := markup.ReplaceAllString(s, ""); strings.ContainsAny(rest, "<>") {
					t.Fatalf("an open bracket in %q", s)
				}
				size += utf8.RuneCountInString(s)
			case key == "text":
				size += utf8.RuneCountInString(s)
			case key == "url" && !strings.HasPrefix(s, "http://") && !strings.HasPrefix(s, "https://"):
				t.Fatalf("link to %q", s)
			case key == "type" && strings.Contains("user usergroup broadcast channel emoji date", s):
				t.Fatalf("a live %s", s)
			}
		})
		if most := map[any]int{"header": 150, "section": 3000, "context": 3000 * 10, "rich_text": 3000, "actions": 1000, "divider": 0}[b["type"]]; size > most {
			t.Fatalf("%s of %d", b["type"], size)
		}
		total += size
	}
	if total > 9000 {
		t.Fatalf("text of %d", total)
	}
}

func walk(v any, visit func(parent map[string]any, key, s string)) {
	switch v := v.(type) {
	case []any:
		for _, e := range v {
			walk(e, visit)
		}
	case map[string]any:
		for key, e := range v {
			if s, ok := e.(string); ok {
				visit(v, key, s)
			}
			walk(e, visit)
		}
	}
}

var (
	attribute = regexp.MustCompile(`\s([a-z-]+)="([^"]*)"`)
	tag       = regexp.MustCompile(`<[a-z][^>]*>`)
)

func TestPageHoldsAgainstFeeds(t *testing.T) {
	r := renderer(t)
	rapid.Check(t, func(t *rapid.T) {
		d := hostileDigest(t, 6)
		var page bytes.Buffer
		if err := r.HTML(&page, d); err != nil {
			t.Fatal(err)
		}
		if hidden.Match(bytes.ReplaceAll(page.Bytes(), []byte("\n"), nil)) || bytes.Contains(page.Bytes(), []byte("ZgotmplZ")) {
			t.Fatal("hidden characters, or a value that html/template refused")
		}
		ids := map[string]bool{}
		for _, tag := range tag.FindAllString(page.String(), -1) {
			if strings.HasPrefix(tag, "<script") || strings.HasPrefix(tag, "<iframe") || strings.HasPrefix(tag, "<img") {
				t.Fatalf("a feed wrote %s", tag)
			}
			for _, a := range attribute.FindAllStringSubmatch(tag, -1) {
				switch name, value := a[1], a[2]; {
				case strings.HasPrefix(name, "on"):
					t.Fatalf("a handler: %s", tag)
				case name == "href" && !strings.HasPrefix(value, "https://") && !strings.HasPrefix(value, "http://") && !strings.HasPrefix(value, "#"):
					t.Fatalf("a link to %q", value)
				case name == "id" && ids[value]:
					t.Fatalf("the id %q twice", value)
				case name == "id":
					ids[value] = true
				}
			}
		}
		for _, link := range regexp.MustCompile(`href="#([^"]*)"`).FindAllStringSubmatch(page.String(), -1) {
			if !ids[link[1]] {
				t.Fatalf("a link to the missing #%s", link[1])
			}
		}
	})
}

func TestDocumentHoldsAgainstFeeds(t *testing.T) {
	r := renderer(t)
	rapid.Check(t, func(t *rapid.T) {
		d := hostileDigest(t, 3)
		var doc, why bytes.Buffer
		if err := JSON(&doc, d.To, summaries(d)); err != nil || !json.Valid(doc.Bytes()) {
			t.Fatalf("not JSON: %v", err)
		}
		if err := r.Explain(&why, d, Look{Unicode: true}); err != nil {
			t.Fatal(err)
		}
		if hidden.Match(bytes.ReplaceAll(why.Bytes(), []byte("\n"), nil)) {
			t.Fatal("hidden characters in the explanation")
		}
	})
}

var escapeCode = regexp.MustCompile("\x1b\\[(0|1|2|1;35)m")

func TestTerminalHoldsAgainstFeeds(t *testing.T) {
	r := renderer(t)
	rapid.Check(t, func(t *rapid.T) {
		d := hostileDigest(t, 6)
		look := Look{Width: rapid.IntRange(40, 200).Draw(t, "width"), Unicode: rapid.Bool().Draw(t, "unicode")}
		var plain, colour bytes.Buffer
		if err := r.Text(&plain, d, look); err != nil {
			t.Fatal(err)
		}
		look.Colour = true
		if err := r.Text(&colour, d, look); err != nil {
			t.Fatal(err)
		}
		if escapeCode.ReplaceAllString(colour.String(), "") != plain.String() {
			t.Fatal("without its escapes, the coloured text is not the plain one")
		}
		for line := range strings.Lines(plain.String()) {
			line = strings.TrimSuffix(line, "\n")
			if hidden.MatchString(line) {
				t.Fatalf("hidden characters: %q", line)
			}
			if n := Columns(line); n > look.Width && !strings.Contains(line, "://") {
				t.Fatalf("%d columns in a terminal of %d: %q", n, look.Width, line)
			}
			if strings.HasSuffix(line, " ") {
				t.Fatalf("space at the end: %q", line)
			}
		}
	})
}

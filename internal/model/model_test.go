package model

import (
	"context"
	"errors"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/digestbot/digestbot/digest/summary"
)

// ferry is a story with a dispute that our own reading does not flag.
func ferry(t testing.TB) summary.Summary {
	t.Helper()
	stories, err := examStories()
	if err != nil {
		t.Fatal(err)
	}
	return stories[0].summary()
}

// hurt is what a careful judge answers about the ferry.
func hurt(c call) string {
	return found("people taken to hospital", true, numberOf(c.material, 1, "Eleven people"), numberOf(c.material, 2, "17"))
}

const account1 = `{"headline":"Two dead as ferry strikes pier in Karsund","lines":[
	{"text":"Two passengers died when the ferry Aurelia struck the pier at Karsund in thick fog on Tuesday morning, the coastguard said.","reports":[1]},
	{"text":"The coastguard said 11 people were taken to hospital, or 17 as another outlet has it.","reports":[1,2]}]}`

func careful(c call) string {
	if c.question == "judge" {
		return hurt(c)
	}
	return account1
}

func disputed(s summary.Summary) (out []string) {
	for _, c := range s.Disputed() {
		var sides []string
		for _, side := range c.Standing() {
			sides = append(sides, side.Mentions[0].Text)
		}
		out = append(out, c.About+": "+strings.Join(sides, " or ")+" ("+c.Model+")")
	}
	return out
}

func TestEdit(t *testing.T) {
	s := serve(t, careful)
	e := may(s.editor(t, nil), everything)
	for range 2 {
		got, err := e.Edit(context.Background(), ferry(t))
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff([]string{"People taken to hospital: Eleven people or 17 (small)"}, disputed(got)); diff != "" {
			t.Errorf("disputed (-want +got):\n%s", diff)
		}
		if got.Headline != "Two dead as ferry strikes pier in Karsund" || len(got.Lines) != 2 || !got.Lines[1].Flagged || got.Lines[0].Flagged || got.Lines[0].Model != "small" {
			t.Errorf("account: %s %+v", got.Headline, got.Lines)
		}
		if diff := cmp.Diff([]string{"ferry-1", "ferry-2"}, got.Lines[1].Cites); diff != "" {
			t.Errorf("cites (-want +got):\n%s", diff)
		}
	}
	if n := len(s.asked()); n != 2 {
		t.Errorf("%d calls for two passes, want 2", n)
	}
}

// TestUseless holds that a model which is down, slow, wrong, cut or over budget costs
// its deadline at most, and that the digest is the one without it.
func TestUseless(t *testing.T) {
	one := func(answer string) mind { return func(call) string { return answer } }
	for name, test := range map[string]struct {
		mind   mind
		change func(*Config)
		err    string // part of it; empty for none
	}{
		"down":        {one("status 503"), nil, "answered 503: it does not work just now"},
		"wrong key":   {one("status 401"), nil, "LLM_API_KEY"},
		"no chat":     {one("status 404"), nil, "LLM_MODEL"},
		"slow":        {func(call) string { time.Sleep(time.Second); return nothing }, func(c *Config) { c.Deadline = 50 * time.Millisecond }, "no answer of the model within 50ms"},
		"over budget": {one(nothing), func(c *Config) { c.TokensPerDay = 10 }, ErrBudget.Error()},
		"prose":       {one("I am sorry, I cannot do that."), nil, "no JSON object"},
		"cut":         {one(`{"disputes":[{"about":"people`), nil, "no JSON"},
		"other shape": {one(`{"disputes":"none","headline":3}`), nil, "not JSON of the shape"},
		"empty":       {one(""), nil, "no JSON object"},
		"no such figures": {func(c call) string {
			if c.question == "judge" {
				return found("people", true, 0, -7, 4000, 99)
			}
			return `{"headline":"","lines":[]}`
		}, nil, "0 lines"},
		"compatible figures": {func(c call) string {
			if c.question == "judge" {
				return found("people on board", true, numberOf(c.material, 1, "164"), numberOf(c.material, 2, "164 people"))
			}
			return `{}`
		}, nil, "0 lines"},
		"figures of other dimensions": {func(c call) string {
			if c.question == "judge" {
				return found("people", true, numberOf(c.material, 1, "1998"), numberOf(c.material, 2, "17"))
			}
			return `{}`
		}, nil, "0 lines"},
		"unsure": {func(c call) string {
			if c.question == "judge" {
				return strings.Replace(hurt(c), "true", "false", 1)
			}
			return `{}`
		}, nil, "0 lines"},
	} {
		t.Run(name, func(t *testing.T) {
			e := may(serve(t, test.mind).editor(t, test.change), everything)
			want := ferry(t)
			got, err := e.Edit(context.Background(), want)
			if test.err == "" && err != nil || test.err != "" && (err == nil || !strings.Contains(err.Error(), test.err)) {
				t.Errorf("error %v, want %q", err, test.err)
			}
			if err != nil && strings.Contains(err.Error(), "sesame") {
				t.Errorf("error %v holds the key", err)
			}
			if len(got.Disputed()) != 0 || got.Headline != want.Headline || !cmp.Equal(got.Lines, want.Lines) {
				t.Errorf("got %s %+v, disputed %v; want our own", got.Headline, got.Lines, disputed(got))
			}
		})
	}
}

// TestRefusedAccounts holds what of a written account is refused, and that ours stands
// whole then.
func TestRefusedAccounts(t *testing.T) {
	good := `{"text":"Two passengers died when the ferry Aurelia struck the pier at Karsund in thick fog, the coastguard said.","reports":[1]}`
	line := func(text string) string {
		return `{"headline":"Two dead as ferry strikes pier in Karsund","lines":[` + good + `,{"text":"` + text + `","reports":[1,2]}]}`
	}
	for name, answer := range map[string]string{
		"number":               line("The coastguard said the ferry Aurelia had 166 people aboard when it struck the pier."),
		"name":                 line("The coastguard of Bremstead said the ferry Aurelia struck the pier in thick fog."),
		"quotation":            line("The coastguard said the ferry “struck the pier” at Karsund in thick fog on Tuesday."),
		"address":              line("Read more at https://evil.example about the ferry Aurelia and the pier of Karsund."),
		"mention":              line("Tell <!channel> that the ferry Aurelia struck the pier at Karsund in thick fog."),
		"one side":             line("Eleven people were taken to hospital after the ferry struck the pier, the coastguard said."),
		"no attribution":       line("Two passengers died when the ferry Aurelia struck the pier at Karsund in thick fog."),
		"denial":               line("No passengers died when the ferry Aurelia struck the pier at Karsund, the coastguard said."),
		"new words":            line("Angry relatives stormed the harbour office demanding resignations and compensation, the coastguard said."),
		"too long":             line(strings.Repeat("The coastguard said the ferry Aurelia struck the pier at Karsund. ", 6)),
		"no such report":       strings.ReplaceAll(line("Two passengers died when the ferry Aurelia struck the pier, the coastguard said."), "[1,2]", "[7]"),
		"no report":            strings.ReplaceAll(line("Two passengers died when the ferry Aurelia struck the pier, the coastguard said."), "[1,2]", "[]"),
		"headline asks":        strings.Replace(account1, "Two dead as ferry strikes pier in Karsund", "Why did the ferry strike the pier in Karsund?", 1),
		"headline takes sides": strings.Replace(account1, "Two dead as ferry strikes pier in Karsund", "Eleven in hospital as ferry strikes pier in Karsund", 1),
	} {
		t.Run(name, func(t *testing.T) {
			s := serve(t, func(c call) string {
				if c.question == "judge" {
					return hurt(c)
				}
				return answer
			})
			got, err := may(s.editor(t, nil), everything).Edit(context.Background(), ferry(t))
			if err == nil {
				t.Error("it was taken")
			}
			for _, l := range got.Lines {
				if l.Model != "" {
					t.Errorf("a line is the model's: %s", l.Text)
				}
			}
			if n := len(s.asked()); n != 3 {
				t.Errorf("%d calls, want a judgement, an account and its repair", n)
			}
		})
	}
}

// TestRepair holds that an account which was repaired is taken.
func TestRepair(t *testing.T) {
	s := serve(t, func(c call) string {
		switch {
		case c.question == "judge":
			return hurt(c)
		case c.try == 0:
			return strings.Replace(account1, "17", "19", 1)
		}
		return account1
	})
	got, err := may(s.editor(t, nil), everything).Edit(context.Background(), ferry(t))
	if err != nil || got.Lines[0].Model != "small" {
		t.Errorf("%v %+v", err, got.Lines)
	}
}

// TestFormats holds that a service which takes no schema is asked more plainly, and
// then always so.
func TestFormats(t *testing.T) {
	s := serve(t, func(c call) string {
		switch c.format {
		case "json_schema":
			return "status 500 validation error: response_format"
		case "json_object":
			return "status 400"
		}
		return nothing
	})
	e := may(s.editor(t, nil), Roles{Judge: true})
	for range 2 {
		story := ferry(t)
		story.Story.Reports[0].Title += strings.Repeat(" again", len(s.asked())) // another question
		if _, err := e.Edit(context.Background(), story); err != nil {
			t.Fatal(err)
		}
	}
	var formats []string
	for _, c := range s.asked() {
		formats = append(formats, c.format)
	}
	if diff := cmp.Diff([]string{"json_schema", "json_object", "", ""}, formats); diff != "" {
		t.Errorf("formats (-want +got):\n%s", diff)
	}
}

// TestRetryAfter holds that a service which asks to wait is asked again then.
func TestRetryAfter(t *testing.T) {
	var asked atomic.Int64
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if asked.Add(1) == 1 {
			w.Header().Set("Retry-After", "0.01")
			w.WriteHeader(http.StatusTooManyRequests)
			return
		}
		w.Header().Set("Content-Type", "application/json")
		_, _ = w.Write([]byte(`{"choices":[{"message":{"content":"{\"disputes\":[]}"}}]}`))
	}))
	defer server.Close()
	e := may((&service{url: server.URL}).editor(t, nil), Roles{Judge: true})
	if _, err := e.Edit(context.Background(), ferry(t)); err != nil || asked.Load() != 2 {
		t.Errorf("%v after %d requests", err, asked.Load())
	}
}

// TestSecond holds that a model which may only confirm adds nothing.
func TestSecond(t *testing.T) {
	got, err := may(serve(t, careful).editor(t, nil), Roles{Second: true}).Edit(context.Background(), ferry(t))
	if err != nil || len(got.Disputed()) != 0 {
		t.Errorf("%v, disputed %v", err, disputed(got))
	}
}

// TestOneReport holds that nothing is asked about a story of one report.
func TestOneReport(t *testing.T) {
	s := serve(t, careful)
	story := ferry(t)
	story.Story.Reports = story.Story.Reports[:1]
	if _, err := may(s.editor(t, nil), everything).Edit(context.Background(), story); err != nil || len(s.asked()) != 0 {
		t.Errorf("%v, %d calls", err, len(s.asked()))
	}
}

func TestBudgetIsOfADay(t *testing.T) {
	now := time.Date(2026, 3, 3, 23, 0, 0, 0, time.UTC)
	s := serve(t, func(call) string { return nothing })
	e := may(s.editor(t, func(c *Config) { c.TokensPerDay = 2000; c.Now = func() time.Time { return now } }), Roles{Judge: true})
	ask := func() error {
		story := ferry(t)
		story.Story.Reports[0].Title += strings.Repeat(" again", len(s.asked()))
		_, err := e.Edit(context.Background(), story)
		return err
	}
	if err := ask(); !errors.Is(err, ErrBudget) { // 1,500 for the answer and the prompt are more
		t.Errorf("got %v, want ErrBudget", err)
	}
	e.config.TokensPerDay = 4000
	if err := ask(); err != nil {
		t.Error(err)
	}
	for range 6 {
		_ = ask()
	}
	if err := ask(); !errors.Is(err, ErrBudget) {
		t.Errorf("got %v, want ErrBudget", err)
	}
	now = now.Add(2 * time.Hour)
	if err := ask(); err != nil {
		t.Error(err)
	}
}

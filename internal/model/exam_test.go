package model

import (
	"context"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/digestbot/digestbot/digest/claim"
	"github.com/digestbot/digestbot/digest/text"
)

// storyOf returns the exam's story whose material a call holds.
func storyOf(t testing.TB, c call) examStory {
	t.Helper()
	stories, err := examStories()
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range stories {
		if strings.HasPrefix(c.material, "REPORT 1 ("+s.Articles[0].Source+",") {
			return s
		}
	}
	t.Errorf("no story of the exam: %.200s", c.material)
	return stories[0]
}

// perfect answers as the labels of the exam would have it.
func perfect(t testing.TB, c call) string {
	s := storyOf(t, c)
	if c.question == "judge" {
		var answer judgement
		m := layOut(s.summary().Story, claim.From(s.summary().Story))
		for _, d := range s.Disputes {
			var figures []int
			for n, f := range m.figures {
				for _, side := range d.Sides {
					if contains(side, f) {
						figures = append(figures, n+1)
					}
				}
			}
			answer.Disputes = append(answer.Disputes, struct {
				About   string `json:"about"`
				Figures []int  `json:"figures"`
				Sure    bool   `json:"sure"`
			}{"", figures, true})
		}
		raw, _ := json.Marshal(answer)
		return string(raw)
	}
	return copied(s)
}

// copied is an account of sentences that a report prints without a disputed figure.
func copied(s examStory) string {
	taken := map[string]bool{}
	for _, d := range s.Disputes {
		for _, side := range d.Sides {
			for _, f := range side {
				_, words, _ := strings.Cut(f, ":")
				taken[words] = true
			}
		}
	}
	free := func(text string) bool {
		for words := range taken {
			if strings.Contains(text, words) {
				return false
			}
		}
		return !strings.ContainsAny(text, "\"“”") && len(strings.Fields(text)) >= 4 && len(strings.Fields(text)) <= lineWords
	}
	headline, line, report := "", "", 0
	for i, a := range s.Articles {
		if headline == "" && free(a.Title) && !strings.HasSuffix(a.Title, "?") {
			headline = a.Title
		}
		for _, sentence := range text.Sentences(a.Text) {
			if line == "" && free(sentence.Text) {
				line, report = sentence.Text, i+1
			}
		}
	}
	raw, _ := json.Marshal(map[string]any{"headline": headline, "lines": []any{map[string]any{"text": line, "reports": []int{report}}}})
	return string(raw)
}

// TestExam holds that each model ends in the roles that it deserves.
func TestExam(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 1))
	var mu sync.Mutex
	everything := func(c call) string {
		if c.question == "write" {
			return `{"headline":"All is well","lines":[]}`
		}
		var answers []string
		for n := range strings.Count(c.material, "[") {
			for _, other := range []int{n + 2, n + 4, n + 7} {
				answers = append(answers, fmt.Sprintf(`{"about":"figures","figures":[%d,%d],"sure":true}`, n+1, other))
			}
		}
		return `{"disputes":[` + strings.Join(answers, ",") + `]}`
	}
	for name, test := range map[string]struct {
		mind mind
		want Roles
	}{
		"perfect": {func(c call) string { return perfect(t, c) }, Roles{Judge: true, Writer: true}},
		"at random": {func(c call) string {
			mu.Lock()
			defer mu.Unlock()
			n := strings.Count(c.material, "[") + 1
			if c.question == "write" {
				return fmt.Sprintf(`{"headline":"Event %d","lines":[{"text":"Something happened to %d people somewhere today, officials said.","reports":[1]}]}`, random.IntN(9), random.IntN(999))
			}
			return found("figures", random.IntN(2) == 0, 1+random.IntN(n), 1+random.IntN(n))
		}, Roles{}},
		"flags everything": {everything, Roles{}},
		"flags nothing, writes well": {func(c call) string {
			if c.question == "judge" {
				return nothing
			}
			return perfect(t, c)
		}, Roles{Writer: true}},
		"right but slow": {func(c call) string {
			time.Sleep(300 * time.Millisecond)
			return perfect(t, c)
		}, Roles{}},
	} {
		t.Run(name, func(t *testing.T) {
			e := serve(t, test.mind).editor(t, func(c *Config) {
				if name == "right but slow" {
					c.Deadline = 100 * time.Millisecond
				}
				c.TokensPerDay = 1 << 40
			})
			result, err := e.Examine(context.Background())
			if err != nil {
				t.Fatal(err)
			}
			if got := result.Roles(); got != test.want {
				t.Errorf("may %+v after %+v, want %+v", got, result, test.want)
			}
			kept, ok, err := e.Result(context.Background())
			if !ok || err != nil || kept.Roles() != test.want {
				t.Errorf("kept is %+v, %v, %v", kept, ok, err)
			}
		})
	}
}

// TestExamOfAServiceThatIsDown holds that no exam is kept of a service that cannot be
// asked, and that the digest is our own until then.
func TestExamOfAServiceThatIsDown(t *testing.T) {
	down := true
	var mu sync.Mutex
	s := serve(t, func(c call) string {
		mu.Lock()
		defer mu.Unlock()
		if down {
			return "status 503"
		}
		return perfect(t, c)
	})
	e := s.editor(t, func(c *Config) { c.TokensPerDay = 1 << 40 })
	want := ferry(t)
	got, err := e.Edit(context.Background(), want)
	if err == nil || got.Headline != want.Headline || len(got.Disputed()) != 0 {
		t.Errorf("%v, %s", err, got.Headline)
	}
	if _, ok, err := e.Result(context.Background()); ok || err != nil {
		t.Errorf("an exam is kept: %v", err)
	}
	mu.Lock()
	down = false
	mu.Unlock()
	if got, err = e.Edit(context.Background(), want); err != nil || len(got.Disputed()) != 1 {
		t.Errorf("once it is up: %v, disputed %v", err, disputed(got))
	}
	asked := len(s.asked())
	if _, err := e.Examine(context.Background()); err != nil || len(s.asked()) != asked {
		t.Errorf("an exam asks again what was answered: %v, %d calls", err, len(s.asked())-asked)
	}
}

// TestExamStories holds that the exam's labels name figures which our own reading
// finds, and that a third of its stories have a dispute.
func TestExamStories(t *testing.T) {
	stories, err := examStories()
	if err != nil {
		t.Fatal(err)
	}
	with := 0
	first := map[string]bool{}
	for _, s := range stories {
		if outlet := s.Articles[0].Source; first[outlet] {
			t.Errorf("%s: %s is the first outlet of another story too", s.Name, outlet)
		}
		first[s.Articles[0].Source] = true
		if len(s.Disputes) > 0 {
			with++
		}
		mentions := claim.From(s.summary().Story)
		for _, d := range s.Disputes {
			if len(d.Sides) < 2 {
				t.Errorf("%s: a dispute with one side", s.Name)
			}
			for _, side := range d.Sides {
				for _, f := range side {
					if !named(mentions, f) {
						t.Errorf("%s: no figure %q", s.Name, f)
					}
				}
			}
		}
	}
	if n := len(stories); with*4 < n || with*2 > n {
		t.Errorf("%d of %d stories have a dispute, a third should", with, n)
	}
}

func named(mentions []claim.Mention, f string) bool {
	for _, m := range mentions {
		if contains([]string{f}, m) {
			return true
		}
	}
	return false
}

// Package model has a language model edit a story, behind the guard.
//
// As judge it says which of the figures that our own reading found give different
// values of one thing (judge.go); as writer it words the headline and the lines
// (writer.go), or translates ours (translate.go). What feeds say is material to it
// and to us: the model can only number figures and write lines, the numbers must be
// of figures that stand in the reports, and every line must pass package guard. What
// is slow, wrong, unreachable or over budget leaves our own account as it was.
//
// What a model may do is settled by an examination (exam.go). Answers are kept by
// what was asked (ask.go), so that the same question costs once.
package model

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"net/http"
	"strings"
	"sync/atomic"
	"text/template"
	"time"

	"github.com/sashabaranov/go-openai"

	"github.com/digestbot/digestbot/digest/summary"
)

// Config says which model is asked, and how much it may cost.
type Config struct {
	BaseURL      string           // of an OpenAI-compatible service, "http://localhost:11434/v1"
	Model        string           // as the service names it
	Key          string           // may be empty; never logged
	Language     string           // of the lines, one of guard.Languages; empty: English
	Deadline     time.Duration    // for one story, all questions together; 0: 60 seconds
	TokensPerDay int64            // a UTC day; 0: 500,000
	Prompts      fs.FS            // holds judge.tmpl and writer.tmpl
	Memory       Memory           // nil: forgotten when the program ends
	Now          func() time.Time // nil: the system's clock
	Count        func(Event)      // is told what happens, for metrics; may be nil
}

// An Event is something that costs or fails, for metrics.
type Event struct {
	Question string // "judge", "write", "translate" or "exam"
	Outcome  string // "answered", "remembered", "failed", or why an answer was refused: "number", "schema", …
	Tokens   int64  // used; zero unless answered
}

// An Editor edits stories with a model. It is safe for concurrent use.
type Editor struct {
	config  Config
	client  *openai.Client
	prompts *template.Template
	version string // of the prompts
	format  atomic.Int32
	roles   atomic.Pointer[Roles]
	exam    chan struct{} // held by who sets the exam
}

// New prepares an Editor; it connects to nothing. It fails if a prompt cannot be read.
func New(c Config) (*Editor, error) {
	if c.Deadline == 0 {
		c.Deadline = 60 * time.Second
	}
	if c.TokensPerDay == 0 {
		c.TokensPerDay = 500_000
	}
	if c.Memory == nil {
		c.Memory = &forgetful{}
	}
	if c.Now == nil {
		c.Now = time.Now
	}
	if c.Count == nil {
		c.Count = func(Event) {}
	}
	prompts, version, err := readPrompts(c.Prompts)
	if err != nil {
		return nil, err
	}
	service := openai.DefaultConfig(c.Key)
	service.BaseURL = strings.TrimSuffix(c.BaseURL, "/")
	service.HTTPClient = &http.Client{Transport: patient{capped{http.DefaultTransport}}, CheckRedirect: noRedirect}
	return &Editor{config: c, client: openai.NewClientWithConfig(service), prompts: prompts, version: version,
		exam: make(chan struct{}, 1)}, nil
}

// Edit returns the summary as the model would have it, as far as the model's roles
// and the guard let it. It always returns a summary that may be posted: the given
// one where the model fails, with an error that says why. It returns within the
// deadline. A story of one report is returned as it is.
func (e *Editor) Edit(ctx context.Context, s summary.Summary) (summary.Summary, error) {
	if len(s.Story.Reports) < 2 {
		return s, nil
	}
	ctx, cancel := context.WithTimeout(ctx, e.config.Deadline)
	defer cancel()
	roles, err := e.Roles(ctx)
	if err != nil {
		return s, fmt.Errorf("examine model %s: %w", e.config.Model, err)
	}
	return e.edit(ctx, s, roles)
}

// edit has the model do what its roles allow.
func (e *Editor) edit(ctx context.Context, s summary.Summary, roles Roles) (summary.Summary, error) {
	var failed []error
	for _, step := range []struct {
		may  bool
		what string
		do   func(context.Context, summary.Summary) (summary.Summary, error)
	}{
		{roles.Judge || roles.Second, "judge", func(ctx context.Context, s summary.Summary) (summary.Summary, error) {
			return e.judge(ctx, s, roles.Judge)
		}},
		{roles.Writer, "write", e.write},
		{roles.Writer && e.config.Language != "", "translate", e.translate},
	} {
		if !step.may {
			continue
		}
		better, err := step.do(ctx, s)
		if err != nil {
			failed = append(failed, fmt.Errorf("%s story %s: %w", step.what, s.Story.ID, err))
		}
		s = better
	}
	return s, errors.Join(failed...)
}

// Judged returns the summary with its figures as the model judges them, and its own
// lines: what Edit does first. It is for stories that stand in a channel already.
func (e *Editor) Judged(ctx context.Context, s summary.Summary) (summary.Summary, error) {
	if len(s.Story.Reports) < 2 {
		return s, nil
	}
	ctx, cancel := context.WithTimeout(ctx, e.config.Deadline)
	defer cancel()
	roles, err := e.Roles(ctx)
	if err != nil || !roles.Judge && !roles.Second {
		return s, err
	}
	return e.judge(ctx, s, roles.Judge)
}

package model

import (
	"context"
	"embed"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"
	"sync"
	"time"

	"github.com/digestbot/digestbot/digest/article"
	"github.com/digestbot/digestbot/digest/claim"
	"github.com/digestbot/digestbot/digest/story"
	"github.com/digestbot/digestbot/digest/summary"
)

// This file examines a model: invented stories with known disputes and traps go the
// way of real ones, and what comes out settles what the model may do. Answers are
// remembered like all others, so that an exam which was broken off goes on where it
// stopped.

// Roles are what a model may do.
type Roles struct {
	Judge  bool // adds disputes and clears ours
	Second bool // only confirms or clears ours
	Writer bool // writes the account
}

// Marks that a role asks for.
const (
	judgeRight  = 0.95 // of a judge's flags
	judgeFound  = 0.7  // of the disputes
	secondRight = 0.8
	writerPass  = 0.9 // of the accounts

	examTime   = 10 * time.Minute
	atOnce     = 4              // questions of an exam
	mostSlow   = 3              // questions without an answer in time, after which the exam is over
	retakeTime = 24 * time.Hour // after which a model that may do nothing is examined again
)

// A Result is what an exam came to.
type Result struct {
	Taken    time.Time
	Right    int // flags
	Wrong    int
	Found    int // disputes
	Disputes int
	Accounts int // that were asked for
	Passed   int
	Slow     int // questions without an answer within the deadline
	Tokens   int64
	Seconds  float64
}

// Roles returns what the result lets a model do.
func (r Result) Roles() Roles {
	if r.Slow >= mostSlow {
		return Roles{}
	}
	right, found := share(r.Right, r.Right+r.Wrong), share(r.Found, r.Disputes)
	judge := right >= judgeRight && found >= judgeFound
	return Roles{
		Judge:  judge,
		Second: !judge && right >= secondRight && r.Right > 0,
		Writer: share(r.Passed, r.Accounts) >= writerPass,
	}
}

func share(n, of int) float64 {
	if of == 0 {
		return 0
	}
	return float64(n) / float64(of)
}

// Words says what a model may do.
func (r Roles) Words() string {
	var may []string
	for _, role := range []struct {
		has  bool
		what string
	}{{r.Judge, "judges figures"}, {r.Second, "confirms or clears our flags"}, {r.Writer, "writes accounts"}} {
		if role.has {
			may = append(may, role.what)
		}
	}
	if may == nil {
		return "may do nothing, so the digest is the one without it"
	}
	return strings.Join(may, " and ")
}

//go:embed exam/*.json
var examFiles embed.FS

// An examStory is a story of the exam.
type examStory struct {
	Name     string            `json:"-"`
	Articles []article.Article `json:"articles"` // each a report
	Disputes []examDispute     `json:"disputes"`
}

// An examDispute has two sides or more; a side is figures, each as the number of its
// report, a colon, and its words in that report.
type examDispute struct {
	Sides [][]string `json:"sides"`
}

func examStories() ([]examStory, error) {
	names, err := fs.Glob(examFiles, "exam/*.json")
	if err != nil {
		return nil, err
	}
	out := make([]examStory, len(names))
	for i, name := range names {
		text, err := examFiles.ReadFile(name)
		if err != nil {
			return nil, err
		}
		if err := json.Unmarshal(text, &out[i]); err != nil {
			return nil, fmt.Errorf("exam story %s: %w", name, err)
		}
		out[i].Name = strings.TrimSuffix(path.Base(name), ".json")
	}
	return out, nil
}

// Roles returns what the model may do. A model that was not examined is, in the
// background: whoever asks waits for it until the context ends.
func (e *Editor) Roles(ctx context.Context) (Roles, error) {
	if r := e.roles.Load(); r != nil {
		return *r, nil
	}
	if kept, ok, err := e.Result(ctx); err != nil || ok {
		return e.settled(kept), err
	}
	select {
	case e.exam <- struct{}{}:
	case <-ctx.Done():
		return Roles{}, fmt.Errorf("the exam goes on: %w", ctx.Err())
	}
	if r := e.roles.Load(); r != nil { // by who held it before
		<-e.exam
		return *r, nil
	}
	type outcome struct {
		roles Roles
		err   error
	}
	done := make(chan outcome, 1)
	go func() {
		defer func() { <-e.exam }()
		result, err := e.Examine(context.WithoutCancel(ctx))
		if err != nil {
			done <- outcome{err: err}
			return
		}
		done <- outcome{roles: e.settled(result)}
	}()
	select {
	case o := <-done:
		return o.roles, o.err
	case <-ctx.Done():
		return Roles{}, fmt.Errorf("the exam goes on: %w", ctx.Err())
	}
}

func (e *Editor) settled(r Result) Roles {
	roles := r.Roles()
	e.roles.Store(&roles)
	return roles
}

// examKey names an exam: the model and the prompts.
func (e *Editor) examKey() string { return e.config.Model + "@" + e.version }

// Trust lets the model do everything, examined or not.
func (e *Editor) Trust() { e.roles.Store(&Roles{Judge: true, Writer: true}) }

// Recall lets the model do what an exam in another memory came to, or everything if
// there is none, and reports which.
func (e *Editor) Recall(ctx context.Context, m Memory) (examined bool, err error) {
	e.Trust()
	r, ok, err := e.ResultIn(ctx, m)
	if ok {
		e.settled(r)
	}
	return ok, err
}

// Result returns what the model's exam came to, and whether it stands: one that lets
// the model do nothing stands for a day.
func (e *Editor) Result(ctx context.Context) (Result, bool, error) {
	return e.ResultIn(ctx, e.config.Memory)
}

// ResultIn is Result with another memory.
func (e *Editor) ResultIn(ctx context.Context, m Memory) (Result, bool, error) {
	raw, err := m.Exam(ctx, e.examKey())
	if err != nil || raw == nil {
		return Result{}, false, err
	}
	var r Result
	if err := json.Unmarshal(raw, &r); err != nil {
		return Result{}, false, nil // of another version: take it again
	}
	return r, r.Roles() != Roles{} || e.config.Now().Sub(r.Taken) < retakeTime, nil
}

// Examine puts the model to the exam and keeps the result. It fails, and keeps
// nothing, if the service cannot be asked.
func (e *Editor) Examine(ctx context.Context) (Result, error) {
	ctx, cancel := context.WithTimeout(ctx, examTime)
	defer cancel()
	stories, err := examStories()
	if err != nil {
		return Result{}, err
	}
	began := e.config.Now()
	x := &examination{editor: e.candidate()}
	x.run(ctx, stories)
	x.result.Taken, x.result.Tokens = began, x.tokens
	x.result.Seconds = e.config.Now().Sub(began).Seconds()
	if x.err != nil {
		return x.result, x.err
	}
	raw, err := json.Marshal(x.result)
	if err != nil {
		return x.result, err
	}
	e.settled(x.result)
	return x.result, e.config.Memory.KeepExam(ctx, e.examKey(), raw, began)
}

// An examination is an exam that goes on.
type examination struct {
	editor *Editor
	mu     sync.Mutex
	result Result
	tokens int64
	err    error
}

// run asks about all stories, some at a time, until it is clear that the model is too
// slow or the service cannot be asked.
func (x *examination) run(ctx context.Context, stories []examStory) {
	count := x.editor.config.Count
	x.editor.config.Count = func(ev Event) {
		x.mu.Lock()
		x.tokens += ev.Tokens
		x.mu.Unlock()
		count(ev)
	}
	slots := make(chan struct{}, atOnce)
	var work sync.WaitGroup
	for _, s := range stories {
		slots <- struct{}{}
		if x.over() || ctx.Err() != nil {
			break
		}
		work.Go(func() {
			defer func() { <-slots }()
			x.story(ctx, s)
		})
	}
	work.Wait()
}

func (x *examination) over() bool {
	x.mu.Lock()
	defer x.mu.Unlock()
	return x.err != nil || x.result.Slow >= mostSlow
}

// story examines by one story.
func (x *examination) story(ctx context.Context, s examStory) {
	ctx, cancel := context.WithTimeout(ctx, x.editor.config.Deadline)
	defer cancel()
	ours := s.summary()
	judged, judgeErr := x.editor.judge(ctx, ours, true)
	_, writeErr := x.editor.write(ctx, judged)
	x.mu.Lock()
	defer x.mu.Unlock()
	x.note(judgeErr)
	x.note(writeErr)
	if judgeErr == nil {
		x.mark(s, judged)
	}
	x.result.Disputes += len(s.Disputes)
	x.result.Accounts++
	if writeErr == nil {
		x.result.Passed++
	}
}

// note takes down what an error means: a refused answer is the model's own fault.
func (x *examination) note(err error) {
	var refused *wrong
	switch {
	case err == nil, errors.As(err, &refused):
	case errors.Is(err, context.DeadlineExceeded):
		x.result.Slow++
	case x.err == nil:
		x.err = err
	}
}

// mark counts the flags of a story that are right and wrong, and the disputes found.
func (x *examination) mark(s examStory, judged summary.Summary) {
	found := map[int]bool{}
	for _, c := range judged.Disputed() {
		if c.Model == "" {
			continue
		}
		hit := -1
		for i, d := range s.Disputes {
			if d.in(c) {
				hit = i
			}
		}
		switch {
		case hit < 0:
			x.result.Wrong++
		case !found[hit]:
			found[hit] = true
			x.result.Right++
		}
	}
	x.result.Found += len(found)
}

// summary is the exam's story as a pass makes one of it, without disputes of ours.
func (s examStory) summary() summary.Summary {
	st := story.Story{ID: s.Name}
	for _, a := range s.Articles {
		st.Reports = append(st.Reports, story.Report{Article: a})
	}
	var claims []claim.Claim
	for _, c := range claim.Of(st) {
		if c.Verdict == claim.Disputed {
			claims = append(claims, apart(c)...)
		} else {
			claims = append(claims, c)
		}
	}
	return summary.Write(st, claims, nil)
}

// in reports whether a claim sets sides of the dispute against each other, and holds
// no other figure.
func (d examDispute) in(c claim.Claim) bool {
	of := map[int]int{} // side of the claim, by side of the dispute
	for j, theirs := range c.Standing() {
		for _, m := range theirs.Mentions {
			i := slices.IndexFunc(d.Sides, func(side []string) bool { return contains(side, m) })
			if before, ok := of[i]; i < 0 || ok && before != j {
				return false
			}
			of[i] = j
		}
	}
	return len(of) > 1
}

// contains reports whether a side names a mention.
func contains(side []string, m claim.Mention) bool {
	for _, f := range side {
		report, words, _ := strings.Cut(f, ":")
		if report == fmt.Sprint(m.Report+1) && (strings.Contains(words, m.Text) || strings.Contains(m.Text, words)) {
			return true
		}
	}
	return false
}

// candidate is the editor as one that may be counted by itself.
func (e *Editor) candidate() *Editor {
	c := &Editor{config: e.config, client: e.client, prompts: e.prompts, version: e.version}
	c.format.Store(e.format.Load())
	return c
}

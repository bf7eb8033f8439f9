// Package rewrite has a language model word the lines of a summary more
// smoothly, behind the summary's guard.
//
// The model sees nothing but the chosen lines, one by one, and what it answers
// for a line has to say what that line says: guard.Reworded decides, or
// guard.Translated where the lines are to be in another language. A line
// that is refused twice keeps our own text, and so does every line when the
// model is slow, wrong, unreachable or over budget. Lines with disputed figures
// and lines with quotations are never sent.
package rewrite

import (
	"context"
	"errors"
	"fmt"
	"math"
	"net/http"
	"slices"
	"strings"
	"time"

	"github.com/sashabaranov/go-openai"

	"digestbot/digest/guard"
	"digestbot/digest/summary"
)

// Config says which model is asked, and how much it may cost.
type Config struct {
	BaseURL      string           // of an OpenAI-compatible service, "http://localhost:11434/v1"
	Model        string           // as the service names it
	Key          string           // may be empty; never logged
	Language     string           // to translate into, one of guard.Languages; empty: the lines are worded in English
	Deadline     time.Duration    // for one story, all attempts together; 0: 20 seconds
	TokensPerDay int64            // a UTC day; 0: 200,000
	Now          func() time.Time // nil: the system's clock
}

// A Rewriter words summaries. It is safe for concurrent use.
type Rewriter struct {
	config Config
	client *openai.Client
	budget *budget
	cache  *cache
}

// ErrBudget says that the day's tokens are used up.
var ErrBudget = errors.New("the day's tokens for the model are used up")

// New prepares a Rewriter; it connects to nothing.
func New(c Config) *Rewriter {
	if c.Deadline == 0 {
		c.Deadline = 20 * time.Second
	}
	if c.TokensPerDay == 0 {
		c.TokensPerDay = 200_000
	}
	if c.Now == nil {
		c.Now = time.Now
	}
	service := openai.DefaultConfig(c.Key)
	service.BaseURL = strings.TrimSuffix(c.BaseURL, "/")
	service.HTTPClient = &http.Client{Transport: capped{http.DefaultTransport}, CheckRedirect: noRedirect}
	return &Rewriter{
		config: c,
		client: openai.NewClientWithConfig(service),
		budget: &budget{perDay: c.TokensPerDay, now: c.Now},
		cache:  newCache(),
	}
}

// Rewrite returns the summary with those lines reworded whose rewording the
// guard lets pass, each marked with the model's name. It always returns a
// summary that may be posted: the given one on any error, which says why the
// model was not used or not for all lines. It returns within the deadline.
func (r *Rewriter) Rewrite(ctx context.Context, s summary.Summary) (summary.Summary, error) {
	ctx, cancel := context.WithTimeout(ctx, r.config.Deadline)
	defer cancel()
	lines := slices.Clone(s.Lines)
	open := r.fromCache(lines, s.Lines)
	texts := make([]string, len(lines)) // as the model gets them
	var sources []string                // which show what is a name
	for _, a := range s.Story.Articles() {
		sources = append(sources, a.Text)
	}
	open = slices.DeleteFunc(open, func(i int) bool {
		texts[i] = s.Lines[i].Text
		if r.config.Language == "" {
			return false
		}
		marked, ok := guard.Mark(texts[i], sources...)
		texts[i] = marked
		return !ok
	})
	if len(open) == 0 {
		return with(s, lines), nil
	}
	refused, err := r.attempt(ctx, lines, texts, open, nil)
	if err == nil && len(refused) > 0 {
		refused, err = r.attempt(ctx, lines, texts, indexes(refused), refused) // one repair
	}
	switch {
	case err != nil:
		err = fmt.Errorf("reword story %s: %w", s.Story.ID, err)
	case len(refused) > 0:
		err = fmt.Errorf("reword story %s: %d of %d lines refused: %s", s.Story.ID, len(refused), len(open), reasons(refused))
	}
	return with(s, lines), err
}

func with(s summary.Summary, lines []summary.Line) summary.Summary {
	s.Lines = lines
	return s
}

// fromCache fills in what is known and returns the indexes of the lines that
// are to be asked for.
func (r *Rewriter) fromCache(lines, own []summary.Line) (open []int) {
	for i, l := range own {
		if l.Flagged || strings.ContainsAny(l.Text, "\"“”") {
			continue
		}
		if text, ok := r.cache.get(l.Text); !ok {
			open = append(open, i)
		} else if text != "" {
			lines[i].Text, lines[i].Model = text, r.config.Model
		}
	}
	return open
}

// A refusal is why a rewording was not taken.
type refusal struct {
	text    string // what the model wrote
	against []guard.Unsupported
}

// attempt asks for the given lines, takes what passes and returns the rest.
func (r *Rewriter) attempt(ctx context.Context, lines []summary.Line, texts []string, ask []int, before map[int]refusal) (map[int]refusal, error) {
	answers, err := r.ask(ctx, texts, ask, before)
	if err != nil {
		return nil, err
	}
	refused := map[int]refusal{}
	for k, i := range ask {
		answer := strings.TrimSpace(answers[k])
		text, against := r.judge(answer, texts[i])
		if len(against) > 0 {
			refused[i] = refusal{answer, against}
			if before != nil {
				r.cache.put(lines[i].Text, "") // twice refused: our own text, without asking again
			}
			continue
		}
		r.cache.put(lines[i].Text, text)
		lines[i].Text, lines[i].Model = text, r.config.Model
	}
	return refused, nil
}

// judge gives the text to be printed for an answer, and what speaks against it.
func (r *Rewriter) judge(answer, asked string) (text string, against []guard.Unsupported) {
	if r.config.Language != "" {
		return guard.Translated(answer, asked, r.config.Language)
	}
	return answer, guard.Reworded(answer, asked)
}

// ask sends one request and returns one text for each line asked for.
func (r *Rewriter) ask(ctx context.Context, texts []string, ask []int, before map[int]refusal) ([]string, error) {
	system, user := prompt(guard.LanguageName(r.config.Language), texts, ask, before)
	most := len(user) // a token is rarely less than a byte: room for every line and its repair
	estimate := int64((len(system)+len(user))/3 + most)
	if !r.budget.reserve(estimate) {
		return nil, ErrBudget
	}
	answer, err := r.client.CreateChatCompletion(ctx, openai.ChatCompletionRequest{
		Model: r.config.Model,
		Messages: []openai.ChatCompletionMessage{
			{Role: openai.ChatMessageRoleSystem, Content: system},
			{Role: openai.ChatMessageRoleUser, Content: user},
		},
		//lint:ignore SA1019 many services that speak OpenAI's protocol know no other limit
		MaxTokens:   most,
		Temperature: math.SmallestNonzeroFloat32, // the library leaves 0 out
	})
	if err != nil {
		return nil, r.trouble(err)
	}
	if used := answer.Usage.TotalTokens; used > 0 {
		r.budget.settle(estimate, int64(used))
	}
	if len(answer.Choices) == 0 {
		return nil, errors.New("the model gave no answer")
	}
	return parse(answer.Choices[0].Message.Content, len(ask))
}

func indexes(refused map[int]refusal) []int {
	var out []int
	for i := range refused {
		out = append(out, i)
	}
	slices.Sort(out)
	return out
}

// reasons says what was found, without the model's text.
func reasons(refused map[int]refusal) string {
	var kinds []string
	for _, i := range indexes(refused) {
		for _, a := range refused[i].against {
			if !slices.Contains(kinds, a.Kind) {
				kinds = append(kinds, a.Kind)
			}
		}
	}
	return strings.Join(kinds, ", ")
}

package model

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"math"
	"strings"
	"time"

	"github.com/sashabaranov/go-openai"
)

// This file asks a question. The rules are:
//
//   - A question that was answered is not asked again, by any replica.
//   - An answer is JSON of a schema. A service that takes no schemas is asked for
//     JSON, one that does not know that for text.
//   - An answer that is not taken is sent back once, with what was wrong.
//   - A question that would exceed the day's tokens is not asked.

// ErrBudget says that the day's tokens are used up.
var ErrBudget = errors.New("the day's tokens for the model are used up")

// A question is what the model is asked.
type question struct {
	name   string // "judge"
	system string // what it is to do
	user   string // the material
	schema string // of the answer, JSON
	most   int    // tokens of the answer
}

// A wrong is what speaks against an answer: a kind for metrics, and what the model is told.
type wrong struct{ kind, detail string }

func (w *wrong) Error() string { return w.kind + ": " + w.detail }

// ask gets the answer to a question and hands its JSON to take, which may refuse it
// with a *wrong. Answers that were refused twice are remembered too.
func (e *Editor) ask(ctx context.Context, q question, take func(answer []byte) error) error {
	key := e.key(q)
	answer, known, err := e.config.Memory.Answer(ctx, key)
	if err != nil {
		return err
	}
	if known {
		e.config.Count(Event{Question: q.name, Outcome: "remembered"})
		return take(object(answer))
	}
	messages := []openai.ChatCompletionMessage{
		{Role: openai.ChatMessageRoleSystem, Content: q.system}, {Role: openai.ChatMessageRoleUser, Content: q.user},
	}
	var refused *wrong
	for try := 0; ; try++ {
		if answer, err = e.complete(ctx, q, messages); err != nil {
			e.config.Count(Event{Question: q.name, Outcome: "failed"})
			return err
		}
		err = take(object(answer))
		if !errors.As(err, &refused) || try == 1 {
			break
		}
		e.config.Count(Event{Question: q.name, Outcome: refused.kind})
		messages = append(messages, openai.ChatCompletionMessage{Role: openai.ChatMessageRoleAssistant, Content: answer},
			openai.ChatCompletionMessage{Role: openai.ChatMessageRoleUser, Content: "That cannot be taken: " + refused.detail + ". Answer again, whole, as JSON."})
	}
	if refused != nil && err != nil {
		e.config.Count(Event{Question: q.name, Outcome: refused.kind})
	}
	return errors.Join(err, e.config.Memory.Remember(ctx, key, answer, e.config.Now()))
}

// key names a question and who is asked.
func (e *Editor) key(q question) string {
	sum := sha256.New()
	for _, part := range []string{e.config.BaseURL, e.config.Model, q.system, q.user, q.schema} {
		sum.Write([]byte(part))
		sum.Write([]byte{0})
	}
	return hex.EncodeToString(sum.Sum(nil)[:16])
}

// object cuts the JSON object out of an answer, which may stand in a code fence or
// some prose; nil if there is none.
func object(answer string) []byte {
	start, end := strings.Index(answer, "{"), strings.LastIndex(answer, "}")
	if start < 0 || end < start {
		return nil
	}
	return []byte(answer[start : end+1])
}

// decode reads an answer, or says what is wrong with it.
func decode(answer []byte, into any) error {
	if answer == nil {
		return &wrong{"schema", "it is no JSON object"}
	}
	if err := json.Unmarshal(answer, into); err != nil {
		return &wrong{"schema", "it is not JSON of the shape that was asked for"}
	}
	return nil
}

// formats are the ways to ask for JSON, from the strictest.
var formats = []func(schema string) *openai.ChatCompletionResponseFormat{
	func(schema string) *openai.ChatCompletionResponseFormat {
		return &openai.ChatCompletionResponseFormat{Type: openai.ChatCompletionResponseFormatTypeJSONSchema,
			JSONSchema: &openai.ChatCompletionResponseFormatJSONSchema{Name: "answer", Strict: true, Schema: json.RawMessage(schema)}}
	},
	func(string) *openai.ChatCompletionResponseFormat {
		return &openai.ChatCompletionResponseFormat{Type: openai.ChatCompletionResponseFormatTypeJSONObject}
	},
	func(string) *openai.ChatCompletionResponseFormat { return nil },
}

// complete makes one request, in the strictest format that the service takes.
func (e *Editor) complete(ctx context.Context, q question, messages []openai.ChatCompletionMessage) (string, error) {
	for {
		format := e.format.Load()
		text, unknown, err := e.request(ctx, q, messages, formats[format](q.schema))
		if err == nil || !unknown || int(format) == len(formats)-1 {
			return text, err
		}
		e.format.CompareAndSwap(format, format+1)
	}
}

// request makes one request within the day's tokens, and also reports whether the
// service may have refused it for its format.
func (e *Editor) request(ctx context.Context, q question, messages []openai.ChatCompletionMessage, format *openai.ChatCompletionResponseFormat) (text string, unknown bool, err error) {
	size := q.most
	for _, m := range messages {
		size += len(m.Content) / 3 // a token is rarely less than three bytes
	}
	if err := e.reserve(ctx, int64(size)); err != nil {
		return "", false, err
	}
	answer, err := e.client.CreateChatCompletion(ctx, openai.ChatCompletionRequest{
		Model: e.config.Model, Messages: messages, ResponseFormat: format,
		//lint:ignore SA1019 many services that speak OpenAI's protocol know no other limit
		MaxTokens:   q.most,
		Temperature: math.SmallestNonzeroFloat32, // the library leaves 0 out
	})
	if err != nil {
		return "", formatRefused(err), e.trouble(err)
	}
	used := int64(answer.Usage.TotalTokens)
	if used == 0 {
		used = int64(size)
	}
	if _, err := e.config.Memory.Spend(ctx, e.today(), used-int64(size)); err != nil {
		return "", false, err
	}
	e.config.Count(Event{Question: q.name, Outcome: "answered", Tokens: used})
	if len(answer.Choices) == 0 {
		return "", false, errors.New("the model gave no answer")
	}
	return answer.Choices[0].Message.Content, false, nil
}

// reserve takes tokens off those of the day. What a request really used is settled
// afterwards; one that failed counts as estimated, for it may have been charged.
func (e *Editor) reserve(ctx context.Context, tokens int64) error {
	total, err := e.config.Memory.Spend(ctx, e.today(), tokens)
	if err != nil {
		return err
	}
	if total > e.config.TokensPerDay {
		if _, err := e.config.Memory.Spend(ctx, e.today(), -tokens); err != nil {
			return err
		}
		return ErrBudget
	}
	return nil
}

func (e *Editor) today() string { return e.config.Now().UTC().Format(time.DateOnly) }

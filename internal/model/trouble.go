package model

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"strings"

	"github.com/sashabaranov/go-openai"
)

// Check has the model answer one small question. It says what is wrong and what to
// do about it if no answer comes within the deadline.
func (e *Editor) Check(ctx context.Context) error {
	ctx, cancel := context.WithTimeout(ctx, e.config.Deadline)
	defer cancel()
	q := question{name: "check", system: "Answer with JSON only.", user: `Answer {"ready":true}.`, most: 50,
		schema: `{"type":"object","additionalProperties":false,"required":["ready"],"properties":{"ready":{"type":"boolean"}}}`}
	_, err := e.complete(ctx, q, []openai.ChatCompletionMessage{
		{Role: openai.ChatMessageRoleSystem, Content: q.system}, {Role: openai.ChatMessageRoleUser, Content: q.user}})
	return err
}

// statusOf returns the status with which a service refused; zero if it did not.
func statusOf(err error) int {
	var refused *openai.APIError
	var failed *openai.RequestError
	switch {
	case errors.As(err, &refused):
		return refused.HTTPStatusCode
	case errors.As(err, &failed):
		return failed.HTTPStatusCode
	}
	return 0
}

// formatRefused reports whether a service may have refused a request for the format
// that it asks for: by a status that says so, or as a failure that names the field
// (the server of llama-cpp-python).
func formatRefused(err error) bool {
	switch statusOf(err) {
	case http.StatusBadRequest, http.StatusUnprocessableEntity:
		return true
	}
	return strings.Contains(err.Error(), "response_format")
}

// trouble says what became of a request that failed, and what to do about it. It
// holds neither the key nor the text of requests and answers, which services quote.
func (e *Editor) trouble(err error) error {
	var unreached *url.Error
	switch status := statusOf(err); {
	case status != 0:
		return answered(status)
	case errors.Is(err, context.DeadlineExceeded):
		return fmt.Errorf("no answer of the model within %s: %w", e.config.Deadline, context.DeadlineExceeded)
	case errors.Is(err, context.Canceled):
		return context.Canceled
	case e.config.Key != "" && strings.Contains(err.Error(), e.config.Key):
		return errors.New("the model's service could not be reached")
	case errors.As(err, &unreached):
		return fmt.Errorf("the model's service could not be reached: see LLM_BASE_URL: %w", unreached.Err)
	}
	return errors.New("what answers is no service that speaks OpenAI's protocol: see LLM_BASE_URL, which often ends in /v1")
}

// answered says what a status means to who set up the model.
func answered(status int) error {
	advice := ""
	switch {
	case status == http.StatusUnauthorized || status == http.StatusForbidden:
		advice = ": it does not accept the key: see LLM_API_KEY"
	case status == http.StatusNotFound || status == http.StatusMethodNotAllowed:
		advice = ": it has no such model, or no such address: see LLM_MODEL, and LLM_BASE_URL, which often ends in /v1"
	case status == http.StatusBadRequest || status == http.StatusUnprocessableEntity:
		advice = ": it does not take what is asked: see LLM_MODEL, which may be none that chats"
	case status == http.StatusPaymentRequired || status == http.StatusTooManyRequests:
		advice = ": its limit is reached, or its credit used up"
	case status >= http.StatusInternalServerError:
		advice = ": it does not work just now"
	}
	return fmt.Errorf("the model's service answered %d%s", status, advice)
}

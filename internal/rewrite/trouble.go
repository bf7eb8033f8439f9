package rewrite

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"strings"

	"github.com/sashabaranov/go-openai"
)

// Check has the model word one sentence. It says what is wrong and what to do
// about it if no answer comes within the deadline that could be used.
func (r *Rewriter) Check(ctx context.Context) error {
	ctx, cancel := context.WithTimeout(ctx, r.config.Deadline)
	defer cancel()
	const sentence = "The ferry from the mainland, which had been delayed by fog since early morning, reached the harbour of the island shortly before noon, its owner said."
	_, err := r.ask(ctx, []string{sentence}, []int{0}, nil)
	return err
}

// trouble says what became of a request that failed, and what to do about it. It
// holds neither the key nor the text of requests and answers, which services quote.
func (r *Rewriter) trouble(err error) error {
	var refused *openai.APIError
	var failed *openai.RequestError
	var unreached *url.Error
	switch {
	case errors.As(err, &refused):
		return answered(refused.HTTPStatusCode)
	case errors.As(err, &failed):
		return answered(failed.HTTPStatusCode)
	case errors.Is(err, context.DeadlineExceeded):
		return fmt.Errorf("no answer of the model within %s: %w", r.config.Deadline, context.DeadlineExceeded)
	case errors.Is(err, context.Canceled):
		return context.Canceled
	case r.config.Key != "" && strings.Contains(err.Error(), r.config.Key):
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

// Package slack is all that knows Slack: it posts messages and looks up what was
// posted (Client), and answers commands, buttons and settings (App). It is the
// only package that imports slack-go.
//
// Start with post.go for what goes out and app.go for what comes in.
package slack

import (
	"context"
	"errors"
	"io"
	"log/slog"
	"maps"
	"net/http"
	"net/http/httptrace"
	"net/url"
	"strings"
	"sync"
	"sync/atomic"
	"time"

	slackgo "github.com/slack-go/slack"

	"github.com/digestbot/digestbot/internal/bot"
)

const (
	// callTimeout bounds one call, answer included. Slack answers within a second or
	// two; its own SDKs wait 10 to 30 s.
	callTimeout = 15 * time.Second

	// maxAnswer bounds what is read of one answer, in bytes. A full page of history
	// with blocks is below 10 MB.
	maxAnswer = 32 << 20
)

// Options are the settings of a Client. The zero value talks to Slack itself.
type Options struct {
	APIURL   string        // Slack's when empty; a closing slash is added when it lacks one
	AppToken string        // xapp-…, for Socket Mode only
	Timeout  time.Duration // of one call, answer included; 15 s when zero
	Log      *slog.Logger  // of warnings that are no errors; nowhere when nil
}

// A Client calls Slack's Web API with one bot token. It never repeats a call
// whose outcome is unclear. It is safe for concurrent use.
type Client struct {
	api    *slackgo.Client
	http   *observed
	base   string // ends in a slash
	token  string
	secret []string // never shown in an error
	log    *slog.Logger

	mu       sync.Mutex
	self     *Identity         // nil until auth.test has answered
	channels map[string]string // channel IDs by name
	members  map[membership]answered
}

// New returns a client for a bot token. It makes no call.
func New(token string, o Options) *Client {
	if o.Timeout <= 0 {
		o.Timeout = callTimeout
	}
	if o.APIURL == "" {
		o.APIURL = slackgo.APIURL
	}
	if !strings.HasSuffix(o.APIURL, "/") {
		o.APIURL += "/" // slack-go appends the method to it as it is
	}
	if o.Log == nil {
		o.Log = slog.New(slog.DiscardHandler)
	}
	c := &Client{
		base:     o.APIURL,
		token:    token,
		log:      o.Log,
		channels: map[string]string{},
		members:  map[membership]answered{},
		http: &observed{client: &http.Client{
			Timeout: o.Timeout,
			// A redirected call would carry the token elsewhere.
			CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
		}},
	}
	for _, s := range []string{token, o.AppToken} {
		if s != "" {
			c.secret = append(c.secret, s)
		}
	}
	c.api = slackgo.New(token,
		slackgo.OptionAPIURL(o.APIURL),
		slackgo.OptionHTTPClient(c.http),
		slackgo.OptionAppLevelToken(o.AppToken))
	return c
}

// A call is what was seen of one HTTP exchange, whatever slack-go made of it.
type call struct {
	connected  atomic.Bool // a connection stood, so something may have been sent
	status     int         // of the answer; zero when none came
	retryAfter string      // header of the answer, as sent
}

type callKey struct{}

// watch returns a context whose next exchange is recorded in the call.
func watch(ctx context.Context) (context.Context, *call) {
	seen := &call{}
	ctx = httptrace.WithClientTrace(ctx, &httptrace.ClientTrace{
		GotConn: func(httptrace.GotConnInfo) { seen.connected.Store(true) },
	})
	return context.WithValue(ctx, callKey{}, seen), seen
}

// observed records what an exchange was like and bounds what is read of its answer.
type observed struct{ client *http.Client }

func (o *observed) Do(req *http.Request) (*http.Response, error) {
	resp, err := o.client.Do(req)
	if err != nil {
		return nil, err
	}
	if seen, ok := req.Context().Value(callKey{}).(*call); ok {
		seen.status = resp.StatusCode
		seen.retryAfter = resp.Header.Get("Retry-After")
	}
	resp.Body = http.MaxBytesReader(nil, resp.Body, maxAnswer)
	return resp, nil
}

// read calls a method whose answer slack-go would decode into its own types. A
// message of another app that slack-go cannot decode must not hide ours.
func (c *Client) read(ctx context.Context, method string, args url.Values, answer any) error {
	args = maps.Clone(args)
	args.Set("token", c.token) // in the form, where slack-go puts it too
	req, err := http.NewRequestWithContext(ctx, http.MethodPost, c.base+method, strings.NewReader(args.Encode()))
	if err != nil {
		return err
	}
	req.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	resp, err := c.http.Do(req)
	if err != nil {
		return err
	}
	defer resp.Body.Close()
	if resp.StatusCode != http.StatusOK {
		return slackgo.StatusCodeError{Code: resp.StatusCode, Status: resp.Status}
	}
	body, err := io.ReadAll(resp.Body)
	if err != nil {
		return err
	}
	return decodeAnswer(body, answer)
}

const (
	// pageSize is how many messages or channels are asked for at a time; Slack
	// recommends no more than 200 and gives fewer where it wants to.
	pageSize = 200

	// maxPages bounds one look-up; 10,000 messages in the time since a digest would
	// be no channel for digests.
	maxPages = 50
)

// A page is one answer of a method that answers in pages; each fills one list.
type page struct {
	Messages []standing `json:"messages"`
	Channels []struct {
		ID   string `json:"id"`
		Name string `json:"name"`
	} `json:"channels"`
	Members  []string `json:"members"`
	Metadata struct {
		NextCursor string `json:"next_cursor"`
	} `json:"response_metadata"`
}

// pages calls a method page by page until take has enough. A thread that is gone
// has none. It reports whether there are more than maxPages.
func (c *Client) pages(ctx context.Context, method, did string, args url.Values, own map[string]refusal, take func(page) (enough bool)) (more bool, failed *bot.PostError) {
	for range maxPages {
		var p page
		ctx, seen := watch(ctx)
		if err := c.read(ctx, method, args, &p); err != nil {
			var named slackgo.SlackErrorResponse
			if errors.As(err, &named) && named.Err == "thread_not_found" {
				return false, nil
			}
			return false, c.failed(did, seen, err, own)
		}
		if take(p) || p.Metadata.NextCursor == "" {
			return false, nil
		}
		args.Set("cursor", p.Metadata.NextCursor)
	}
	return true, nil
}

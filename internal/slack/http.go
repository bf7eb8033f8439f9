package slack

import (
	"encoding/json"
	"errors"
	"io"
	"net/http"
	"net/url"
	"time"

	slackgo "github.com/slack-go/slack"
)

const (
	// maxRequest bounds a request's body, in bytes. The largest that Slack sends, a
	// modal with its state, is a few hundred kilobytes.
	maxRequest = 1 << 20

	// bodyTime is how long a request's body may take to arrive.
	bodyTime = 3 * time.Second
)

// ErrNoSecret says that requests over HTTP cannot be verified.
var ErrNoSecret = errors.New("no signing secret: set SLACK_SIGNING_SECRET, or SLACK_APP_TOKEN for Socket Mode")

// Handler serves /slack/commands, /slack/interactions and /slack/events. Without
// a signing secret it returns ErrNoSecret.
func (a *App) Handler() (http.Handler, error) {
	if a.secret == "" {
		return nil, ErrNoSecret
	}
	mux := http.NewServeMux()
	mux.Handle("POST /slack/commands", a.signed(a.serveCommand))
	mux.Handle("POST /slack/interactions", a.signed(a.serveInteraction))
	mux.Handle("POST /slack/events", a.signed(a.serveEvent))
	mux.HandleFunc("GET /slack/", func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Query().Get("ssl_check") != "1" {
			http.Error(w, "not found", http.StatusNotFound)
		}
	})
	return mux, nil
}

// signed lets only verified requests through. What is refused learns nothing
// about why.
func (a *App) signed(serve func(w http.ResponseWriter, r *http.Request, body []byte)) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.ContentLength > maxRequest {
			w.Header().Set("Connection", "close")
			http.Error(w, "too large", http.StatusRequestEntityTooLarge)
			return
		}
		_ = http.NewResponseController(w).SetReadDeadline(time.Now().Add(bodyTime))
		body, err := io.ReadAll(http.MaxBytesReader(w, r.Body, maxRequest))
		if err == nil {
			_ = http.NewResponseController(w).SetReadDeadline(time.Time{})
		}
		var large *http.MaxBytesError
		switch {
		case errors.As(err, &large):
			http.Error(w, "too large", http.StatusRequestEntityTooLarge)
			return
		case err != nil:
			w.Header().Set("Connection", "close")
			http.Error(w, "bad request", http.StatusBadRequest)
			return
		case isCheck(body):
			return // Slack tries our certificate, unsigned; nothing is done
		case !verify(r.Header, body, a.secret, a.now()):
			a.log.Warn("request refused: not signed by Slack", "path", r.URL.Path, "from", r.RemoteAddr)
			http.Error(w, "unauthorised", http.StatusUnauthorized)
			return
		}
		serve(w, r, body)
	})
}

// isCheck reports a check of our certificate.
func isCheck(body []byte) bool {
	if len(body) > 4096 {
		return false
	}
	form, err := url.ParseQuery(string(body))
	return err == nil && form.Get("ssl_check") == "1" && !form.Has("command") && !form.Has("payload")
}

func (a *App) serveCommand(w http.ResponseWriter, r *http.Request, body []byte) {
	form, err := url.ParseQuery(string(body))
	if err != nil || form.Get("command") == "" {
		http.Error(w, "bad request", http.StatusBadRequest)
		return
	}
	answerJSON(w, a.command(slackgo.SlashCommand{
		ChannelID: form.Get("channel_id"), ChannelName: form.Get("channel_name"),
		UserID: form.Get("user_id"), UserName: form.Get("user_name"),
		Command: form.Get("command"), Text: form.Get("text"),
		ResponseURL: form.Get("response_url"), TriggerID: form.Get("trigger_id"),
	}, signature(r)))
}

func (a *App) serveInteraction(w http.ResponseWriter, r *http.Request, body []byte) {
	form, err := url.ParseQuery(string(body))
	var callback slackgo.InteractionCallback
	if err != nil || json.Unmarshal([]byte(form.Get("payload")), &callback) != nil {
		http.Error(w, "bad request", http.StatusBadRequest)
		return
	}
	answerJSON(w, a.interaction(callback, signature(r)))
}

func (a *App) serveEvent(w http.ResponseWriter, r *http.Request, body []byte) {
	var e event
	if json.Unmarshal(body, &e) != nil {
		http.Error(w, "bad request", http.StatusBadRequest)
		return
	}
	if e.Type == "url_verification" {
		w.Header().Set("Content-Type", "text/plain; charset=utf-8")
		w.Header().Set("X-Content-Type-Options", "nosniff")
		_, _ = io.WriteString(w, e.Challenge)
		return
	}
	a.event(e, signature(r))
}

// signature names a verified request where Slack gave what it carries no name.
func signature(r *http.Request) string { return r.Header.Get("X-Slack-Signature") }

// answerJSON acknowledges, with a payload if there is one.
func answerJSON(w http.ResponseWriter, ack any) {
	if ack == nil {
		return // an empty 200
	}
	w.Header().Set("Content-Type", "application/json; charset=utf-8")
	_ = json.NewEncoder(w).Encode(ack)
}

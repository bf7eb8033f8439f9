package slackfake

import (
	"bytes"
	"crypto/hmac"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"strconv"
	"time"
)

// A Person is who gives commands and clicks.
type Person struct{ ID, Name string }

// Reader is somebody in the workspace.
var Reader = Person{ID: "U0READER", Name: "ada"}

// Command returns what Slack sends when somebody types /digest and a text in a
// channel, with a new trigger_id and response_url.
func (s *Server) Command(text, channel string, by Person) url.Values {
	s.mu.Lock()
	defer s.mu.Unlock()
	name := ""
	if c := s.find(channel); c != nil {
		channel, name = c.ID, c.Name
		if c.Private {
			name = "privategroup"
		}
	}
	return url.Values{"token": {"deprecated"}, "team_id": {TeamID}, "team_domain": {"fake"}, "channel_id": {channel}, "channel_name": {name},
		"user_id": {by.ID}, "user_name": {by.Name}, "command": {"/digest"}, "text": {text}, "api_app_id": {AppID},
		"is_enterprise_install": {"false"}, "response_url": {s.newResponseURL()}, "trigger_id": {s.newTrigger(by.ID)}}
}

// A Click is an element that somebody clicked: a button (Value) or an entry of a
// menu (Option).
type Click struct {
	BlockID, ActionID string
	Value, Option     string
}

// MessageClick returns what Slack sends for a click in a message.
func (s *Server) MessageClick(c Click, channel, ts string, by Person) map[string]any {
	s.mu.Lock()
	defer s.mu.Unlock()
	p := s.clickPayload(c, by)
	conv := s.find(channel)
	p["channel"] = map[string]any{"id": conv.ID, "name": conv.Name}
	p["container"] = map[string]any{"type": "message", "message_ts": ts, "channel_id": conv.ID, "is_ephemeral": conv.message(ts) == nil}
	p["response_url"] = s.newResponseURL()
	if m := conv.message(ts); m != nil {
		p["message"] = present(conv, m, true)
	}
	return p
}

// ViewClick returns what Slack sends for a click in a Home tab or a modal.
func (s *Server) ViewClick(c Click, v View, by Person) map[string]any {
	s.mu.Lock()
	defer s.mu.Unlock()
	p := s.clickPayload(c, by)
	p["container"] = map[string]any{"type": "view", "view_id": v.ID}
	p["view"] = showView(v)["view"]
	return p
}

func (s *Server) clickPayload(c Click, by Person) map[string]any {
	act := map[string]any{"type": "button", "action_id": c.ActionID, "block_id": c.BlockID, "action_ts": formatTS(s.now().UnixMicro())}
	if c.Option != "" {
		act["type"] = "overflow"
		act["selected_option"] = map[string]any{"text": map[string]any{"type": "plain_text", "text": "x"}, "value": c.Option}
	} else {
		act["value"] = c.Value
	}
	return map[string]any{"type": "block_actions", "user": map[string]any{"id": by.ID, "username": by.Name, "name": by.Name, "team_id": TeamID},
		"team": map[string]any{"id": TeamID, "domain": "fake"}, "api_app_id": AppID, "token": "deprecated", "trigger_id": s.newTrigger(by.ID),
		"is_enterprise_install": false, "enterprise": nil, "actions": []any{act}}
}

// Submission returns what Slack sends when somebody sends a modal off. The state
// gives, by block_id, what its element holds.
func (s *Server) Submission(v View, state map[string]map[string]any, by Person) map[string]any {
	s.mu.Lock()
	defer s.mu.Unlock()
	view := showView(v)["view"].(map[string]any)
	filled := map[string]any{}
	for block, element := range state {
		filled[block] = map[string]any{"value": element}
	}
	view["state"] = map[string]any{"values": filled}
	return map[string]any{"type": "view_submission", "user": map[string]any{"id": by.ID, "username": by.Name, "name": by.Name, "team_id": TeamID},
		"team": map[string]any{"id": TeamID, "domain": "fake"}, "api_app_id": AppID, "token": "deprecated", "trigger_id": s.newTrigger(by.ID),
		"view": view, "response_urls": []any{}, "is_enterprise_install": false, "enterprise": nil}
}

// HomeOpened returns what Slack sends when somebody opens the Home tab.
func (s *Server) HomeOpened(by Person) map[string]any {
	s.mu.Lock()
	defer s.mu.Unlock()
	return map[string]any{"type": "event_callback", "team_id": TeamID, "api_app_id": AppID, "event_id": s.nextID("Ev"), "event_time": s.now().Unix(),
		"event": map[string]any{"type": "app_home_opened", "user": by.ID, "channel": "D0HOME", "tab": "home", "event_ts": formatTS(s.now().UnixMicro())}}
}

// Sign sets the headers that prove a body to be Slack's.
func Sign(h http.Header, body []byte, secret string, at time.Time) {
	stamp := strconv.FormatInt(at.Unix(), 10)
	mac := hmac.New(sha256.New, []byte(secret))
	fmt.Fprintf(mac, "v0:%s:%s", stamp, body)
	h.Set("X-Slack-Request-Timestamp", stamp)
	h.Set("X-Slack-Signature", "v0="+hex.EncodeToString(mac.Sum(nil)))
}

// An Ack is how the app acknowledged.
type Ack struct {
	Status int
	Body   []byte
	Took   time.Duration
}

// Send delivers something to the app over HTTP, signed: url.Values for a
// command, a map for an interaction (in its form) or an event (as JSON).
func (s *Server) Send(address string, payload any) (Ack, error) {
	var body []byte
	kind := "application/x-www-form-urlencoded"
	switch p := payload.(type) {
	case url.Values:
		body = []byte(p.Encode())
	case map[string]any:
		raw, err := json.Marshal(p)
		if err != nil {
			return Ack{}, err
		}
		body = raw
		if p["type"] == "event_callback" || p["type"] == "url_verification" {
			kind = "application/json"
		} else {
			body = []byte(url.Values{"payload": {string(raw)}}.Encode())
		}
	default:
		return Ack{}, fmt.Errorf("slackfake: cannot send a %T", payload)
	}
	req, err := http.NewRequest(http.MethodPost, address, bytes.NewReader(body))
	if err != nil {
		return Ack{}, err
	}
	req.Header.Set("Content-Type", kind)
	Sign(req.Header, body, SigningSecret, s.now())
	return Do(req)
}

// Do makes a request to the app and measures how long it took to be acknowledged.
func Do(req *http.Request) (Ack, error) {
	began := time.Now()
	resp, err := http.DefaultClient.Do(req)
	if err != nil {
		return Ack{}, err
	}
	defer resp.Body.Close()
	body, err := io.ReadAll(resp.Body)
	return Ack{Status: resp.StatusCode, Body: body, Took: time.Since(began)}, err
}

// Flat turns a command into the object that Socket Mode carries.
func Flat(v url.Values) map[string]any {
	out := map[string]any{}
	for name := range v {
		out[name] = v.Get(name)
	}
	return out
}

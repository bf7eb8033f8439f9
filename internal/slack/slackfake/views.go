package slackfake

import (
	"encoding/json"
	"fmt"
	"net/http"
	"slices"
	"strings"
	"time"
	"unicode/utf8"
)

// A View is a modal or a Home tab that the app showed.
type View struct {
	ID       string
	Method   string // views.open, views.update or views.publish
	User     string // who sees it; empty when the trigger did not say
	Type     string // "modal" or "home"
	Callback string
	Raw      json.RawMessage // as the app sent it
}

// A Response is something the app sent to a response_url.
type Response struct {
	URL     string
	Type    string // "ephemeral" or "in_channel"
	Replace bool   // replaces the message that was acted on
	Thread  string // thread_ts
	Text    string
	Blocks  json.RawMessage
	Raw     json.RawMessage
}

// Views returns the views so far, oldest first.
func (s *Server) Views() []View {
	s.mu.Lock()
	defer s.mu.Unlock()
	return slices.Clone(s.views)
}

// Responses returns what came to the response URLs so far, oldest first.
func (s *Server) Responses() []Response {
	s.mu.Lock()
	defer s.mu.Unlock()
	return slices.Clone(s.responses)
}

const (
	triggerLife  = 3 * time.Second
	responseLife = 30 * time.Minute
	responseUses = 5
)

type trigger struct {
	user string
	made time.Time
	used bool
}

type responseHook struct {
	made time.Time
	uses int
}

// newTrigger makes a trigger_id: good once, for three seconds.
func (s *Server) newTrigger(user string) string {
	id := s.nextID("trigger.")
	s.triggers[id] = &trigger{user: user, made: s.now()}
	return id
}

// Expire ends a response_url, as half an hour does.
func (s *Server) Expire(address string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.hooks[strings.TrimPrefix(address, s.http.URL)].uses = responseUses
}

// newResponseURL makes a response_url: good five times, for thirty minutes.
func (s *Server) newResponseURL() string {
	path := "/response/" + s.nextID("r")
	s.hooks[path] = &responseHook{made: s.now()}
	return s.http.URL + path
}

func (s *Server) openView(a args) (answer, *refused) {
	t := s.triggers[a["trigger_id"]]
	switch {
	case t == nil:
		return nil, refuse("invalid_trigger_id")
	case t.used:
		return nil, refuse("exchanged_trigger_id")
	case s.now().Sub(t.made) > triggerLife:
		return nil, refuse("expired_trigger_id")
	}
	v, ref := s.newView("views.open", "modal", t.user, a["view"])
	if ref != nil {
		return nil, ref
	}
	t.used = true
	return showView(v), nil
}

func (s *Server) updateView(a args) (answer, *refused) {
	i := slices.IndexFunc(s.views, func(v View) bool { return v.ID == a["view_id"] })
	if i < 0 {
		return nil, refuse("not_found")
	}
	v, ref := s.newView("views.update", s.views[i].Type, s.views[i].User, a["view"])
	if ref != nil {
		return nil, ref
	}
	return showView(v), nil
}

func (s *Server) publishView(a args) (answer, *refused) {
	if a["user_id"] == "" {
		return nil, refuse("invalid_arguments", "[ERROR] missing required field: user_id")
	}
	v, ref := s.newView("views.publish", "home", a["user_id"], a["view"])
	if ref != nil {
		return nil, ref
	}
	return showView(v), nil
}

// newView checks a view and keeps it.
func (s *Server) newView(method, kind, user, raw string) (View, *refused) {
	if ref := checkView([]byte(raw), kind); ref != nil {
		return View{}, ref
	}
	var head struct {
		Callback string `json:"callback_id"`
	}
	_ = json.Unmarshal([]byte(raw), &head)
	v := View{ID: s.nextID("V"), Method: method, User: user, Type: kind, Callback: head.Callback, Raw: json.RawMessage(raw)}
	s.views = append(s.views, v)
	return v, nil
}

func showView(v View) answer {
	shown := map[string]any{}
	_ = json.Unmarshal(v.Raw, &shown)
	shown["id"], shown["team_id"], shown["bot_id"], shown["hash"] = v.ID, TeamID, BotID, v.ID+".hash"
	return answer{"view": shown}
}

// serveResponse takes what the app sends to a response_url.
func (s *Server) serveResponse(w http.ResponseWriter, r *http.Request) {
	_, a, err := readArgs(r)
	if fault, _ := s.queuedFault(ResponseURL); fault != nil {
		fault.reply(w, r, http.StatusOK, nil)
		return
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	hook := s.hooks[r.URL.Path]
	switch {
	case hook == nil:
		http.Error(w, "invalid_url", http.StatusNotFound)
		return
	case hook.uses >= responseUses, s.now().Sub(hook.made) > responseLife:
		http.Error(w, "used_url", http.StatusNotFound)
		return
	case err != nil || !strings.HasPrefix(r.Header.Get("Content-Type"), "application/json"):
		http.Error(w, "invalid_payload", http.StatusBadRequest)
		return
	}
	if ref := checkResponse(a); ref != nil {
		http.Error(w, fmt.Sprintf("%s %s", ref.code, strings.Join(ref.messages, "; ")), http.StatusBadRequest)
		return
	}
	hook.uses++
	kind := a["response_type"]
	if kind == "" {
		kind = "ephemeral"
	}
	raw, _ := json.Marshal(a)
	s.responses = append(s.responses, Response{URL: s.http.URL + r.URL.Path, Type: kind, Replace: a.flag("replace_original"), Thread: a["thread_ts"],
		Text: a["text"], Blocks: json.RawMessage(a["blocks"]), Raw: raw})
	_, _ = w.Write([]byte("ok"))
}

func checkResponse(a args) *refused {
	if t := a["response_type"]; t != "" && t != "ephemeral" && t != "in_channel" {
		return refuse("invalid_payload", "response_type")
	}
	if b := a["blocks"]; b != "" && b != "null" {
		if ref := checkBlocks([]byte(b)); ref != nil {
			return ref
		}
	} else if a["text"] == "" && !a.flag("delete_original") {
		return refuse("no_text")
	}
	if utf8.RuneCountInString(a["text"]) > maxPostText {
		return refuse("msg_too_long")
	}
	return nil
}

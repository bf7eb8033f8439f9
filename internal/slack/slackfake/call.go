package slackfake

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"mime"
	"net/http"
	"net/url"
	"slices"
	"strings"
)

// A Call is one request to the Web API.
type Call struct {
	Method string
	Args   map[string]string // without the token; nested values as JSON
	Error  string            // the code it was refused with; empty when it was taken
	Fault  *Fault            // what was done to it; nil for nothing
}

// args are the arguments of a call, from a form or a JSON body.
type args map[string]string

func (a args) flag(name string) bool {
	return a[name] == "true" || a[name] == "1"
}

// answer is what a method gives back beside "ok".
type answer map[string]any

// A refused is an answer with ok false.
type refused struct {
	code     string
	messages []string // response_metadata.messages
	errors   []string // beside it, as invalid_blocks has
	needed   string
	provided string
}

func refuse(code string, messages ...string) *refused {
	return &refused{code: code, messages: messages}
}

// A method is one method of the Web API.
type method struct {
	run    func(*Server, args) (answer, *refused)
	scopes []string // one of these is needed; none when nil
	app    bool     // takes the app's token, not the bot's
}

var methods map[string]method

func init() {
	methods = map[string]method{
		"auth.test":             {run: (*Server).authTest},
		"chat.postMessage":      {run: (*Server).postMessage, scopes: []string{"chat:write"}},
		"chat.update":           {run: (*Server).update, scopes: []string{"chat:write"}},
		"chat.delete":           {run: (*Server).deleteMessage, scopes: []string{"chat:write"}},
		"chat.postEphemeral":    {run: (*Server).postEphemeral, scopes: []string{"chat:write"}},
		"conversations.history": {run: (*Server).history, scopes: []string{"channels:history", "groups:history"}},
		"conversations.replies": {run: (*Server).replies, scopes: []string{"channels:history", "groups:history"}},
		"conversations.info":    {run: (*Server).info, scopes: []string{"channels:read", "groups:read"}},
		"conversations.list":    {run: (*Server).list, scopes: []string{"channels:read", "groups:read"}},
		"conversations.join":    {run: (*Server).join, scopes: []string{"channels:join"}},
		"conversations.members": {run: (*Server).members, scopes: []string{"channels:read", "groups:read", "im:read"}},
		"views.open":            {run: (*Server).openView},
		"views.update":          {run: (*Server).updateView},
		"views.publish":         {run: (*Server).publishView},
		"apps.connections.open": {run: (*Server).openConnection, scopes: []string{"connections:write"}, app: true},
	}
}

// serveAPI answers one call: fault, token, scope, method, in this order.
func (s *Server) serveAPI(w http.ResponseWriter, r *http.Request) {
	name := strings.TrimPrefix(r.URL.Path, "/api/")
	token, a, err := readArgs(r)
	call := Call{Method: name, Args: a}
	fault := s.nextFault(call)
	call.Fault = fault
	if fault == nil {
		fault = &Fault{Process: true, Answer: true}
	}
	if fault.Before != nil {
		fault.Before()
	}
	status, body := http.StatusOK, []byte(nil)
	if fault.Process {
		var ref *refused
		status, body, ref = s.process(name, token, a, err)
		if ref != nil {
			call.Error = ref.code
		}
	}
	s.mu.Lock()
	s.calls = append(s.calls, call)
	scopes := strings.Join(s.tokens[token], ",")
	s.mu.Unlock()
	if fault.After != nil {
		fault.After()
	}
	w.Header().Set("X-OAuth-Scopes", scopes)
	if status == http.StatusTooManyRequests {
		w.Header().Set("Retry-After", "1")
	}
	fault.reply(w, r, status, body)
}

// process carries a call out and returns its answer.
func (s *Server) process(name, token string, a args, bad error) (int, []byte, *refused) {
	m, known := methods[name]
	if !known {
		return http.StatusOK, encodeRefusal(refuse("unknown_method")), refuse("unknown_method")
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	ref := s.admit(token, m)
	var ans answer
	if ref == nil && bad != nil {
		ref = refuse("invalid_form_data", bad.Error())
	}
	if ref == nil {
		ans, ref = m.run(s, a)
	}
	if ref != nil {
		if ref.code == "ratelimited" {
			return http.StatusTooManyRequests, encodeRefusal(ref), ref
		}
		return http.StatusOK, encodeRefusal(ref), ref
	}
	if s.bare {
		ans = bare(name, ans)
	}
	ans["ok"] = true
	body, err := json.Marshal(ans)
	if err != nil {
		panic(err) // the fake made it
	}
	return http.StatusOK, body, nil
}

// admit checks the token and its scopes.
func (s *Server) admit(token string, m method) *refused {
	if token == "" {
		return refuse("not_authed")
	}
	if code := s.dead[token]; code != "" {
		return refuse(code)
	}
	scopes, ok := s.tokens[token]
	if !ok {
		return refuse("invalid_auth")
	}
	if m.app != strings.HasPrefix(token, "xapp-") {
		return refuse("not_allowed_token_type")
	}
	if m.scopes != nil && !slices.ContainsFunc(m.scopes, func(need string) bool { return slices.Contains(scopes, need) }) {
		return &refused{code: "missing_scope", needed: strings.Join(m.scopes, ","), provided: strings.Join(scopes, ",")}
	}
	return nil
}

// has reports whether the bot's token holds a scope.
func (s *Server) has(scope string) bool {
	for token, scopes := range s.tokens {
		if strings.HasPrefix(token, "xoxb-") && s.dead[token] == "" && slices.Contains(scopes, scope) {
			return true
		}
	}
	return false
}

func encodeRefusal(r *refused) []byte {
	out := map[string]any{"ok": false, "error": r.code}
	if r.needed != "" {
		out["needed"], out["provided"] = r.needed, r.provided
	}
	if len(r.messages) > 0 {
		out["response_metadata"] = map[string]any{"messages": r.messages}
	}
	if len(r.errors) > 0 {
		out["errors"] = r.errors
	}
	body, err := json.Marshal(out)
	if err != nil {
		panic(err) // the fake made it
	}
	return body
}

// readArgs reads the token and the arguments of a call, in any of the forms
// that Slack takes.
func readArgs(r *http.Request) (string, args, error) {
	token := strings.TrimSpace(strings.TrimPrefix(r.Header.Get("Authorization"), "Bearer"))
	body, err := io.ReadAll(io.LimitReader(r.Body, 8<<20))
	if err != nil {
		return token, nil, err
	}
	kind, params, _ := mime.ParseMediaType(r.Header.Get("Content-Type"))
	a := args{}
	switch {
	case kind == "application/json":
		if len(body) == 0 {
			break
		}
		var raw map[string]json.RawMessage
		if string(body) != "null" {
			if err := json.Unmarshal(body, &raw); err != nil {
				return token, nil, fmt.Errorf("invalid_json: %w", err)
			}
		}
		for name, v := range raw {
			a[name] = plain(v)
		}
	case kind == "multipart/form-data":
		return token, nil, errors.New("multipart is not taken here, boundary " + params["boundary"])
	default:
		values, err := url.ParseQuery(string(body))
		if err != nil {
			return token, nil, err
		}
		for name, v := range r.URL.Query() {
			values[name] = append(values[name], v...)
		}
		for name := range values {
			a[name] = values.Get(name)
		}
	}
	if t, ok := a["token"]; ok {
		token = t
		delete(a, "token")
	}
	return token, a, nil
}

// plain returns a JSON string's content, and any other value as JSON.
func plain(v json.RawMessage) string {
	var s string
	if json.Unmarshal(v, &s) == nil {
		return s
	}
	return string(v)
}

// authTest says who the token belongs to.
func (s *Server) authTest(args) (answer, *refused) {
	return answer{"url": "https://fake.slack.com/", "team": "Fake", "user": BotName, "team_id": TeamID,
		"user_id": BotUser, "bot_id": BotID, "is_enterprise_install": false}, nil
}

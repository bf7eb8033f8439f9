// Package slackfake is a Slack to test against: strict about limits, membership,
// scopes and shapes, and able to fail in every way that Slack and networks fail.
//
// New starts one; URL is what SLACK_API_URL is set to. What was posted is kept
// (Messages, Ephemeral, Responses, Views). Faults makes calls fail; Socket and
// Send play Slack's part towards the app.
//
// Limits and error codes are from Slack's reference pages and from its SDKs'
// own checks. Where they leave something open the fake takes the stricter reading.
package slackfake

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"sync"
	"time"
)

// Tokens and names that a fake with the zero Config knows.
const (
	BotToken      = "xoxb-fake-bot-token"
	AppToken      = "xapp-fake-app-token"
	SigningSecret = "fake-signing-secret"
	BotID         = "B0DIGESTBT"
	BotUser       = "U0DIGESTBT"
	AppID         = "A0DIGESTBT"
	TeamID        = "T0FAKETEAM"
	BotName       = "digestbot"
)

// allScopes is what the bot's token holds unless Config.Scopes says otherwise.
var allScopes = []string{"chat:write", "commands", "channels:history", "groups:history", "channels:read", "groups:read", "channels:join"}

// Config is what a fake starts with. The zero value has one public channel,
// C0NEWSDESK (#news-desk), in which the bot is a member.
type Config struct {
	Channels []Channel
	Scopes   []string         // of the bot's token; all that digestbot can use when nil
	Now      func() time.Time // time.Now when nil
	Pace     time.Duration    // least time between posts in a channel, bursts of three aside; none when zero
	PageSize int              // most messages on a page of history, whatever was asked for; 999 when zero
	Bare     bool             // answers hold no field that Slack's reference does not promise
}

// A Channel is a conversation in the workspace.
type Channel struct {
	ID, Name string
	Private  bool
	Archived bool
	Member   bool     // the bot is in it
	People   []string // IDs of the people in it; the Reader when nil
}

// A Server is a running fake. Its methods may be called from any goroutine.
type Server struct {
	URL string // base address of the Web API, with a closing slash

	http *httptest.Server
	now  func() time.Time
	pace time.Duration
	page int
	bare bool

	mu        sync.Mutex
	tokens    map[string][]string // scopes by token
	dead      map[string]string   // error code by token that is no longer taken
	channels  map[string]*conversation
	ephemeral []Ephemeral
	views     []View
	responses []Response
	hooks     map[string]*responseHook // by path of a response_url
	triggers  map[string]*trigger
	calls     []Call
	faults    faults
	lastTS    int64 // microseconds
	serial    int
	sockets   sockets
}

type conversation struct {
	Channel
	messages []*Message
	gone     map[string]bool // timestamps of deleted messages
	budget   float64         // posts that the pace still allows
	paced    time.Time
}

// New starts a fake. Close stops it.
func New(c Config) *Server {
	if c.Channels == nil {
		c.Channels = []Channel{{ID: "C0NEWSDESK", Name: "news-desk", Member: true}}
	}
	if c.Scopes == nil {
		c.Scopes = allScopes
	}
	if c.Now == nil {
		c.Now = time.Now
	}
	if c.PageSize <= 0 {
		c.PageSize = 999
	}
	s := &Server{
		now:      c.Now,
		pace:     c.Pace,
		page:     c.PageSize,
		bare:     c.Bare,
		tokens:   map[string][]string{BotToken: slices.Clone(c.Scopes), AppToken: {"connections:write"}},
		dead:     map[string]string{},
		channels: map[string]*conversation{},
		hooks:    map[string]*responseHook{},
		triggers: map[string]*trigger{},
	}
	for _, ch := range c.Channels {
		s.channels[ch.ID] = &conversation{Channel: ch, budget: burst}
	}
	mux := http.NewServeMux()
	mux.HandleFunc("/api/", s.serveAPI)
	mux.HandleFunc("/response/", s.serveResponse)
	mux.HandleFunc("/socket/", s.serveSocket)
	s.http = httptest.NewServer(mux)
	s.URL = s.http.URL + "/api/"
	return s
}

// Close stops the fake and cuts every connection.
func (s *Server) Close() {
	s.closeSockets()
	s.http.CloseClientConnections()
	s.http.Close()
}

// Revoke makes the fake refuse a token with a code such as token_revoked.
func (s *Server) Revoke(token, code string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.dead[token] = code
}

// Accept makes the fake take a token, new or revoked, with these scopes.
func (s *Server) Accept(token string, scopes ...string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	delete(s.dead, token)
	s.tokens[token] = scopes
}

// SetChannel adds or changes a channel; its messages stay.
func (s *Server) SetChannel(ch Channel) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if c, ok := s.channels[ch.ID]; ok {
		c.Channel = ch
		return
	}
	s.channels[ch.ID] = &conversation{Channel: ch, budget: burst}
}

// Calls returns the calls so far, oldest first, or those of one method.
func (s *Server) Calls(method string) []Call {
	s.mu.Lock()
	defer s.mu.Unlock()
	var out []Call
	for _, c := range s.calls {
		if method == "" || c.Method == method {
			out = append(out, c)
		}
	}
	return out
}

// nextTS returns a timestamp that no other message has. Slack's are distinct
// even within a microsecond.
func (s *Server) nextTS() string {
	s.lastTS = max(s.lastTS+1, s.now().UnixMicro())
	return formatTS(s.lastTS)
}

func formatTS(micros int64) string { return fmt.Sprintf("%d.%06d", micros/1e6, micros%1e6) }

// nextID returns an identifier with a prefix.
func (s *Server) nextID(prefix string) string {
	s.serial++
	return fmt.Sprintf("%s%08d", prefix, s.serial)
}

// find returns a channel by id, by the id of a person whom the bot writes to,
// or, with or without #, by name.
func (s *Server) find(channel string) *conversation {
	if c, ok := s.channels[channel]; ok {
		return c
	}
	if person, ok := strings.CutPrefix(channel, "U"); ok {
		id := "D" + person
		if s.channels[id] == nil {
			s.channels[id] = &conversation{Channel: Channel{ID: id, Private: true, Member: true, People: []string{channel}}, budget: burst}
		}
		return s.channels[id]
	}
	name := strings.TrimPrefix(channel, "#")
	for _, c := range s.channels {
		if c.Name == name {
			return c
		}
	}
	return nil
}

package slackfake

import (
	"encoding/json"
	"errors"
	"net/http"
	"strings"
	"sync"
	"time"

	"github.com/gorilla/websocket"
)

const (
	// pingEvery is how often the fake pings: clients take 30 s of silence for a dead connection.
	pingEvery = 2 * time.Second

	// maxAck is the size from which Slack drops an acknowledgement in silence, in bytes.
	maxAck = 20 * 1024
)

// ErrNoAck says that an envelope was not acknowledged in time.
var ErrNoAck = errors.New("slackfake: not acknowledged in time")

// sockets are the Socket Mode connections that stand.
type sockets struct {
	mu      sync.Mutex
	tickets map[string]bool
	open    map[*socket]bool
	acks    map[string]chan json.RawMessage
	opened  int // connections so far
}

type socket struct {
	conn *websocket.Conn
	mu   sync.Mutex // guards writes
}

func (k *socket) send(v any) error {
	k.mu.Lock()
	defer k.mu.Unlock()
	return k.conn.WriteJSON(v)
}

func (s *Server) openConnection(args) (answer, *refused) {
	ticket := s.nextID("ticket")
	s.sockets.mu.Lock()
	defer s.sockets.mu.Unlock()
	if s.sockets.tickets == nil {
		s.sockets.tickets = map[string]bool{}
	}
	s.sockets.tickets[ticket] = true
	return answer{"url": strings.Replace(s.http.URL, "http://", "ws://", 1) + "/socket/?ticket=" + ticket}, nil
}

// serveSocket holds one connection until it ends. A ticket is good once.
func (s *Server) serveSocket(w http.ResponseWriter, r *http.Request) {
	ticket := r.URL.Query().Get("ticket")
	k := &s.sockets
	k.mu.Lock()
	ok := k.tickets[ticket]
	delete(k.tickets, ticket)
	k.mu.Unlock()
	if !ok {
		http.Error(w, "bad ticket", http.StatusForbidden)
		return
	}
	up := websocket.Upgrader{CheckOrigin: func(*http.Request) bool { return true }}
	conn, err := up.Upgrade(w, r, nil)
	if err != nil {
		return
	}
	defer conn.Close()
	me := &socket{conn: conn}
	k.mu.Lock()
	if k.open == nil {
		k.open, k.acks = map[*socket]bool{}, map[string]chan json.RawMessage{}
	}
	k.open[me] = true
	k.opened++
	n := len(k.open)
	k.mu.Unlock()
	defer func() {
		k.mu.Lock()
		delete(k.open, me)
		k.mu.Unlock()
	}()
	_ = me.send(map[string]any{"type": "hello", "num_connections": n, "connection_info": map[string]any{"app_id": AppID},
		"debug_info": map[string]any{"host": "fake", "build_number": 1, "approximate_connection_time": 3600}})
	stop := make(chan struct{})
	defer close(stop)
	go me.ping(stop)
	s.readAcks(conn)
}

// ping keeps the connection alive until it is stopped.
func (k *socket) ping(stop chan struct{}) {
	beat := func() bool {
		return k.conn.WriteControl(websocket.PingMessage, []byte("ping"), time.Now().Add(time.Second)) == nil
	}
	tick := time.NewTicker(pingEvery)
	defer tick.Stop()
	for beat() {
		select {
		case <-tick.C:
		case <-stop:
			return
		}
	}
}

// readAcks takes acknowledgements until the connection ends.
func (s *Server) readAcks(conn *websocket.Conn) {
	for {
		_, raw, err := conn.ReadMessage()
		if err != nil {
			return
		}
		var ack struct {
			EnvelopeID string          `json:"envelope_id"`
			Payload    json.RawMessage `json:"payload"`
		}
		if len(raw) >= maxAck || json.Unmarshal(raw, &ack) != nil {
			continue // dropped in silence, as Slack does
		}
		s.sockets.mu.Lock()
		if ch := s.sockets.acks[ack.EnvelopeID]; ch != nil {
			ch <- ack.Payload
			delete(s.sockets.acks, ack.EnvelopeID)
		}
		s.sockets.mu.Unlock()
	}
}

// Connected returns how many Socket Mode connections stand, and how many have
// been opened so far.
func (s *Server) Connected() (standing, opened int) {
	s.sockets.mu.Lock()
	defer s.sockets.mu.Unlock()
	return len(s.sockets.open), s.sockets.opened
}

// Push sends a payload through one of the connections, as kind
// "slash_commands", "interactive" or "events_api", and waits for its
// acknowledgement, whose payload it returns. The same envelope can be sent again
// by giving its id; an empty id makes a new one.
func (s *Server) Push(kind, envelope string, payload any, wait time.Duration) (json.RawMessage, error) {
	s.mu.Lock()
	if envelope == "" {
		envelope = s.nextID("envelope")
	}
	s.mu.Unlock()
	ch := make(chan json.RawMessage, 1)
	k := &s.sockets
	k.mu.Lock()
	var to *socket
	for open := range k.open {
		to = open
		break
	}
	if to != nil {
		k.acks[envelope] = ch
	}
	k.mu.Unlock()
	if to == nil {
		return nil, errors.New("slackfake: no connection stands")
	}
	err := to.send(map[string]any{"type": kind, "envelope_id": envelope, "payload": payload, "accepts_response_payload": kind != "events_api"})
	if err != nil {
		return nil, err
	}
	select {
	case ack := <-ch:
		return ack, nil
	case <-time.After(wait):
		return nil, ErrNoAck
	}
}

// Disconnect tells every connection to go, with a reason such as
// "refresh_requested", and closes it after a moment; with an empty reason it
// cuts them without a word.
func (s *Server) Disconnect(reason string) {
	s.sockets.mu.Lock()
	var all []*socket
	for k := range s.sockets.open {
		all = append(all, k)
	}
	s.sockets.mu.Unlock()
	for _, k := range all {
		if reason == "" {
			_ = k.conn.NetConn().Close()
			continue
		}
		_ = k.send(map[string]any{"type": "disconnect", "reason": reason, "debug_info": map[string]any{"host": "fake"}})
	}
}

func (s *Server) closeSockets() { s.Disconnect("") }

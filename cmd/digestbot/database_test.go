package main

import (
	"strings"
	"testing"
	"time"

	"github.com/digestbot/digestbot/internal/slack/slackfake"
	"github.com/digestbot/digestbot/internal/store/storetest"
)

// TestDatabaseKilled kills PostgreSQL in the middle of posting, and starts it
// again: once ends and is started anew, serve goes on by itself. Nothing is lost,
// and nothing comes twice. Most of it is waiting for a lease to end.
func TestDatabaseKilled(t *testing.T) {
	if testing.Short() {
		t.Skip("waits for leases to end")
	}
	t.Parallel()
	for name, c := range map[string]struct {
		post   func(*newsroom, string) (logs string)
		before bool
	}{
		"once, before a message":  {(*newsroom).postOnce, true},
		"once, after a message":   {(*newsroom).postOnce, false},
		"serve, before a message": {(*newsroom).postServing, true},
		"serve, after a message":  {(*newsroom).postServing, false},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			server := storetest.Start(t)
			n := newNewsroom(t)
			n.report("fire")
			n.report("strike")
			f := &slackfake.Fault{Before: func() { restart(t, server) }}
			if !c.before {
				f = &slackfake.Fault{Process: true, After: func() { restart(t, server) }}
			}
			n.atSecondPost(f)
			logs := c.post(n, "DATABASE_URL="+server.URL)
			n.wantDigests(logs, 2)
		})
	}
}

// restart kills the database, and starts it again a little later.
func restart(t *testing.T, server *storetest.Server) {
	if err := server.Kill(); err != nil {
		t.Error(err)
	}
	time.AfterFunc(500*time.Millisecond, func() {
		err := server.Start()
		for tries := 1; err != nil && tries < 20; tries++ { // a part of it may still be there
			time.Sleep(250 * time.Millisecond)
			err = server.Start()
		}
		if err != nil {
			t.Error(err)
		}
	})
}

// postOnce starts the program until it ends well, as a container platform would.
func (n *newsroom) postOnce(database string) (logs string) {
	for range 100 {
		code, log := n.once(database)
		if logs += log; code == exitOK {
			return logs
		}
		time.Sleep(500 * time.Millisecond)
	}
	return logs + "\nnot done after 100 starts"
}

// postServing asks one process for a digest until it has posted it.
func (n *newsroom) postServing(database string) (logs string) {
	s := n.serve(database)
	defer s.stop()
	logs, _ = s.askUntilPosted()
	return logs
}

// askUntilPosted asks for a digest until it is posted, or there is nothing more to post.
func (s *service) askUntilPosted() (logs string, posted bool) {
	for range 100 {
		said := s.askNow(newsroomChannel)
		logs += said + "\n"
		if strings.HasPrefix(said, "Posted: ") || strings.HasPrefix(said, "Nothing new") {
			return logs, true
		}
		time.Sleep(500 * time.Millisecond)
	}
	return logs + "not done after 100 questions", false
}

package bot_test

import (
	"fmt"
	"io"
	"net"
	"net/url"
	"path/filepath"
	"sync"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"

	"github.com/digestbot/digestbot/internal/store/storetest"
)

// A cable leads to a PostgreSQL and can be pulled.
type cable struct {
	net.Listener
	network, address string

	mu     sync.Mutex
	pulled bool
	conns  []net.Conn
}

// lay lays a cable to the database of a URL and returns the URL at its end.
func lay(t *testing.T, database string) (*cable, string) {
	t.Helper()
	config, err := pgx.ParseConfig(database)
	if err != nil {
		t.Fatal(err)
	}
	c := &cable{network: "tcp", address: net.JoinHostPort(config.Host, fmt.Sprint(config.Port))}
	if filepath.IsAbs(config.Host) {
		c.network, c.address = "unix", filepath.Join(config.Host, fmt.Sprintf(".s.PGSQL.%d", config.Port))
	}
	if c.Listener, err = net.Listen("tcp", "127.0.0.1:0"); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { c.Close() })
	go c.carry()
	u, err := url.Parse(database)
	if err != nil {
		t.Fatal(err)
	}
	q := u.Query()
	q.Del("host")
	q.Set("sslmode", "disable")
	u.Host, u.RawQuery = c.Addr().String(), q.Encode()
	return c, u.String()
}

func (c *cable) carry() {
	for {
		near, err := c.Accept()
		if err != nil {
			return
		}
		far, err := net.Dial(c.network, c.address)
		c.mu.Lock()
		if err != nil || c.pulled {
			near.Close()
			if far != nil {
				far.Close()
			}
		} else {
			c.conns = append(c.conns, near, far)
			go io.Copy(near, far)
			go io.Copy(far, near)
		}
		c.mu.Unlock()
	}
}

func (c *cable) pull() {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.pulled = true
	for _, conn := range c.conns {
		conn.Close()
	}
	c.conns = nil
}

func (c *cable) plug() {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.pulled = false
}

// TestDatabaseAway pulls the database away at every message and brings it
// back: nothing is lost or posted twice, and the same process goes on.
func TestDatabaseAway(t *testing.T) {
	for at := range 3 {
		t.Run(fmt.Sprint(at), func(t *testing.T) {
			r := newRig(t)
			r.Store.Close()
			c, database := lay(t, storetest.Postgres(t))
			r.url = database
			r.open()
			r.Takeover = time.Second // what was held when the cable was pulled is free after 1 s
			r.twoStories()
			r.chat.trouble = append(make([]trouble, at), trouble{after: c.pull})
			if r.pass() == nil {
				t.Fatal("nobody noticed that the database was away")
			}
			if r.pass() == nil {
				t.Fatal("a pass without a database")
			}
			c.plug()
			for range 30 {
				if r.pass() == nil {
					break
				}
				time.Sleep(100 * time.Millisecond)
			}
			r.stands(twoStoriesPosted)
		})
	}
}

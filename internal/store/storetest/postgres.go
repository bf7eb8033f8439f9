// Package storetest gives tests a PostgreSQL.
package storetest

import (
	"crypto/rand"
	"database/sql"
	"errors"
	"fmt"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	_ "github.com/jackc/pgx/v5/stdlib" // the driver "pgx"
)

// binaries is where Debian and Ubuntu keep PostgreSQL's programs.
const binaries = "/usr/lib/postgresql/*/bin"

// A Server is a PostgreSQL of a test's own, which may be killed.
type Server struct {
	URL string // of its database

	dir, bin string
}

// shared is the server of all tests of a package that kill none.
var shared struct {
	sync.Once
	url    string
	server *Server // nil: somebody else's, or none
	err    error
}

// Main runs a package's tests and then stops the server, if one was started.
// Its result is for os.Exit.
func Main(m *testing.M) int {
	defer func() {
		if shared.server != nil {
			shared.server.remove()
		}
	}()
	return m.Run()
}

// Postgres returns the URL of an empty schema, which is dropped with the
// test. The server is the one that TEST_DATABASE_URL names, else one started
// from local binaries; without either the test is skipped.
func Postgres(t testing.TB) string {
	t.Helper()
	shared.Do(func() {
		if shared.url = os.Getenv("TEST_DATABASE_URL"); shared.url == "" && installed() != "" {
			if shared.server, shared.err = newServer(); shared.err == nil {
				shared.url = shared.server.URL
			}
		}
	})
	if shared.err != nil {
		t.Fatalf("start PostgreSQL: %v", shared.err)
	}
	if shared.url == "" {
		t.Skipf("no PostgreSQL: set TEST_DATABASE_URL, or install it so that %s/initdb exists", binaries)
	}
	db, err := sql.Open("pgx", shared.url)
	if err != nil {
		t.Fatal(err)
	}
	schema := "test_" + strings.ToLower(rand.Text())
	if _, err := db.Exec("CREATE SCHEMA " + schema); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		db.Exec("DROP SCHEMA " + schema + " CASCADE")
		db.Close()
	})
	u, err := url.Parse(shared.url)
	if err != nil {
		t.Fatal(err)
	}
	q := u.Query()
	q.Set("search_path", schema)
	u.RawQuery = q.Encode()
	return u.String()
}

// Start starts a server for one test, from local binaries; without them the
// test is skipped. The server goes with the test.
func Start(t testing.TB) *Server {
	t.Helper()
	if installed() == "" {
		t.Skipf("no PostgreSQL: install it so that %s/initdb exists", binaries)
	}
	s, err := newServer()
	if err != nil {
		t.Fatalf("start PostgreSQL: %v", err)
	}
	t.Cleanup(s.remove)
	return s
}

// installed is the folder of PostgreSQL's programs; empty if there is none.
func installed() string {
	found, _ := filepath.Glob(binaries + "/initdb")
	if len(found) == 0 {
		return ""
	}
	return filepath.Dir(found[len(found)-1])
}

func newServer() (*Server, error) {
	dir, err := os.MkdirTemp("/tmp", "pg") // short: a socket's path has 107 bytes at most
	if err != nil {
		return nil, err
	}
	s := &Server{dir: dir, bin: installed(), URL: "postgres://postgres@/postgres?host=" + url.QueryEscape(dir)}
	if os.Getuid() == 0 {
		err = run("chown", "postgres", dir)
	}
	if err == nil {
		err = s.asUser("initdb", "--no-sync", "-A", "trust", "-U", "postgres", "-D", s.data())
	}
	if err == nil {
		err = s.Start()
	}
	if err != nil {
		s.remove()
		return nil, err
	}
	return s, nil
}

func (s *Server) data() string { return filepath.Join(s.dir, "data") }

// Start starts the server again after Kill.
func (s *Server) Start() error {
	options := fmt.Sprintf("-k %s -c listen_addresses= -c fsync=off -c max_connections=200", s.dir)
	return s.asUser("pg_ctl", "start", "-w", "-D", s.data(), "-o", options, "-l", filepath.Join(s.dir, "log"))
}

// Kill ends the server at once, as kill -9 does: nothing is told to its
// clients, and what was committed stands in its log only.
func (s *Server) Kill() error {
	line, err := os.ReadFile(filepath.Join(s.data(), "postmaster.pid"))
	if err != nil {
		return err
	}
	first, _, _ := strings.Cut(string(line), "\n")
	pid, err := strconv.Atoi(first)
	if err != nil {
		return err
	}
	if err := syscall.Kill(pid, syscall.SIGKILL); err != nil {
		return err
	}
	for range 500 { // until its parts, which see it gone, are gone too
		if errors.Is(syscall.Kill(-pid, 0), syscall.ESRCH) {
			return nil
		}
		time.Sleep(10 * time.Millisecond)
	}
	return errors.New("PostgreSQL is still there though it was killed")
}

func (s *Server) remove() {
	_ = s.asUser("pg_ctl", "stop", "-m", "immediate", "-D", s.data()) // it may be killed
	os.RemoveAll(s.dir)
}

// asUser runs one of PostgreSQL's programs, which refuse to be run by root.
func (s *Server) asUser(program string, args ...string) error {
	args = append([]string{filepath.Join(s.bin, program)}, args...)
	if os.Getuid() == 0 {
		args = append([]string{"runuser", "-u", "postgres", "--"}, args...)
	}
	return run(args...)
}

func run(args ...string) error {
	cmd := exec.Command(args[0], args[1:]...)
	cmd.Dir = "/"
	out, err := os.CreateTemp("", "pg")
	if err != nil {
		return err
	}
	defer os.Remove(out.Name())
	defer out.Close()
	cmd.Stdout, cmd.Stderr = out, out // not a pipe: the server would keep it open
	if err := cmd.Run(); err != nil {
		text, _ := os.ReadFile(out.Name())
		return fmt.Errorf("%s: %w: %s", strings.Join(args, " "), err, text)
	}
	return nil
}

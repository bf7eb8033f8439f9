// Package storetest gives tests a PostgreSQL.
package storetest

import (
	"crypto/rand"
	"database/sql"
	"fmt"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	_ "github.com/jackc/pgx/v5/stdlib" // the driver "pgx"
)

// binaries is where Debian and Ubuntu keep PostgreSQL's programs.
const binaries = "/usr/lib/postgresql/*/bin"

var server struct {
	sync.Once
	dir, bin, url string
	err           error
}

// Main runs a package's tests and then stops the server, if one was started.
// Its result is for os.Exit.
func Main(m *testing.M) int {
	defer stop()
	return m.Run()
}

// Postgres returns the URL of an empty schema, which is dropped with the
// test. The server is the one that TEST_DATABASE_URL names, else one started
// from local binaries; without either the test is skipped.
func Postgres(t testing.TB) string {
	t.Helper()
	server.Do(start)
	if server.err != nil {
		t.Fatalf("start PostgreSQL: %v", server.err)
	}
	if server.url == "" {
		t.Skipf("no PostgreSQL: set TEST_DATABASE_URL, or install it so that %s/initdb exists", binaries)
	}
	db, err := sql.Open("pgx", server.url)
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
	u, err := url.Parse(server.url)
	if err != nil {
		t.Fatal(err)
	}
	q := u.Query()
	q.Set("search_path", schema)
	u.RawQuery = q.Encode()
	return u.String()
}

func start() {
	if server.url = os.Getenv("TEST_DATABASE_URL"); server.url != "" {
		return
	}
	found, _ := filepath.Glob(binaries + "/initdb")
	if len(found) == 0 {
		return
	}
	server.bin = filepath.Dir(found[len(found)-1])
	if server.dir, server.err = os.MkdirTemp("/tmp", "pg"); server.err != nil { // short: a socket's path has 107 bytes at most
		return
	}
	data := filepath.Join(server.dir, "data")
	if os.Getuid() == 0 {
		if server.err = run("chown", "postgres", server.dir); server.err != nil {
			return
		}
	}
	if server.err = asUser("initdb", "--no-sync", "-A", "trust", "-U", "postgres", "-D", data); server.err != nil {
		return
	}
	options := fmt.Sprintf("-k %s -c listen_addresses= -c fsync=off -c max_connections=200", server.dir)
	if server.err = asUser("pg_ctl", "start", "-w", "-D", data, "-o", options, "-l", filepath.Join(server.dir, "log")); server.err != nil {
		return
	}
	server.url = "postgres://postgres@/postgres?host=" + url.QueryEscape(server.dir)
}

func stop() {
	if server.dir == "" {
		return
	}
	asUser("pg_ctl", "stop", "-m", "immediate", "-D", filepath.Join(server.dir, "data"))
	os.RemoveAll(server.dir)
}

// asUser runs one of PostgreSQL's programs, which refuse to be run by root.
func asUser(program string, args ...string) error {
	args = append([]string{filepath.Join(server.bin, program)}, args...)
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

package main

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"sync/atomic"
	"syscall"
	"testing"

	"github.com/digestbot/digestbot/internal/slack/slackfake"
	"github.com/digestbot/digestbot/internal/store/storetest"
)

// released builds the program of each schema that is kept beside its database,
// from the history of the repository. Where that is not, as in a shallow clone,
// the test is skipped; the databases themselves are tested in any case, by
// internal/store.
func released(t *testing.T) (programs map[string]string) {
	if testing.Short() {
		t.Skip("builds older versions")
	}
	commits, err := filepath.Glob("../../internal/store/testdata/schema-*/commit")
	if err != nil || len(commits) == 0 {
		t.Fatalf("no released versions: %v", err)
	}
	programs = map[string]string{}
	for _, file := range commits {
		commit, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		name, dir := filepath.Base(filepath.Dir(file)), t.TempDir()
		// the whole tree, which git archive gives from the root of a repository alone
		const script = `set -e
root=$(git rev-parse --show-toplevel) || exit 9
cd "$root"
git cat-file -e "$1^{commit}" || exit 9
git archive "$1" | tar -x -C "$2"
cd "$2" && CGO_ENABLED=0 go build -o digestbot ./cmd/digestbot`
		out, err := exec.Command("sh", "-c", script, "sh", strings.TrimSpace(string(commit)), dir).CombinedOutput()
		var exit *exec.ExitError
		if errors.As(err, &exit) && exit.ExitCode() == 9 {
			t.Skipf("SKIPPED: the history that has %s is not here (git fetch --unshallow)", name)
		}
		if err != nil {
			t.Fatalf("build %s: %v\n%s", name, err, out)
		}
		programs[name] = filepath.Join(dir, "digestbot")
	}
	return programs
}

// TestUpgrade has older versions work on a database, and this one go on with it.
func TestUpgrade(t *testing.T) {
	t.Parallel()
	for release, old := range released(t) {
		for end, fault := range ends {
			for message := range 3 {
				t.Run(fmt.Sprintf("%s %s message %d", release, end, message+1), func(t *testing.T) {
					t.Parallel()
					n := newNewsroom(t)
					upgrade(n, old, append(make([]*slackfake.Fault, message), fault(n)))
				})
			}
		}
		t.Run(release+" beside this one", func(t *testing.T) {
			t.Parallel()
			rollingUpgrade(newNewsroom(t), old, storetest.Start(t).URL)
		})
	}
}

// ends are how an older version ends at a message of its pass.
var ends = map[string]func(*newsroom) *slackfake.Fault{
	"killed before": func(n *newsroom) *slackfake.Fault { return slackfake.Kill(true, n.kill) },
	"killed after":  func(n *newsroom) *slackfake.Fault { return slackfake.Kill(false, n.kill) },
	"stopped after": func(n *newsroom) *slackfake.Fault {
		return &slackfake.Fault{Process: true, After: n.terminate, Answer: true}
	},
}

// upgrade has an older version make a pass that ends as the faults say, this
// one go on, and the older one refuse the database.
func upgrade(n *newsroom, old string, faults []*slackfake.Fault) {
	n.report("fire")
	n.report("strike")
	n.slack.Faults("chat.postMessage", faults...)
	n.binary = old
	code, log := n.once()
	if posted := len(n.slack.Messages(newsroomChannel)); posted > len(faults) {
		n.t.Fatalf("the older version was not interrupted: exit %d, %d messages\n%s", code, posted, log)
	}
	n.binary = os.Args[0]
	if code, log = n.once(); code != exitOK {
		n.t.Fatalf("exit %d\n%s", code, log)
	}
	n.wantDigests(log, 2)
	n.report("comet")
	if code, log = n.once(); code != exitOK {
		n.t.Fatalf("exit %d\n%s", code, log)
	}
	if wrong := n.inOrder("Bremstead", "Aldhaven", "Lindqvist"); wrong != "" {
		n.t.Fatalf("%s\n%s", wrong, log)
	}
	n.binary = old
	n.refusesDatabase()
}

// terminate asks the program that runs now to end, as container platforms do.
func (n *newsroom) terminate() {
	n.mu.Lock()
	defer n.mu.Unlock()
	_ = n.process.Signal(syscall.SIGTERM)
}

// inOrder says what is wrong if the replies in the channel do not tell these
// events, each once and in this order.
func (n *newsroom) inOrder(places ...string) (wrong string) {
	parents, replies := n.digests(newsroomChannel)
	var told []string
	for _, p := range parents {
		for _, r := range replies[p.TS] {
			told = append(told, n.about(r))
		}
	}
	if strings.Join(told, " ") != strings.Join(places, " ") {
		return "the channel tells " + strings.Join(told, ", ") + "; want " + strings.Join(places, ", ")
	}
	return ""
}

// refusesDatabase holds that the program says why it does not use a database
// of a newer version, and posts nothing.
func (n *newsroom) refusesDatabase(settings ...string) {
	n.t.Helper()
	before := len(n.slack.Messages(newsroomChannel))
	code, log := n.once(settings...)
	if code != exitConfig || !strings.Contains(log, "written by a newer digestbot") {
		n.t.Errorf("an older version ends with %d on a database of a newer one\n%s", code, log)
	}
	if after := len(n.slack.Messages(newsroomChannel)); after != before {
		n.t.Errorf("it posted %d messages", after-before)
	}
}

// rollingUpgrade has replicas of two versions work on one PostgreSQL. The newer
// one comes up in the middle of the other's pass, both are asked for the next
// digest at the same time, and the newer one is killed in the middle of the third,
// which the older one then ends. Started again, the older one refuses.
func rollingUpgrade(n *newsroom, old, database string) {
	database = "DATABASE_URL=" + database
	n.binary = old
	older := n.serve(database)
	n.binary = os.Args[0]
	var newer *service
	n.atSecondPost(&slackfake.Fault{Process: true, Answer: true, Before: func() {
		var err error
		if newer, err = n.start(database); err != nil {
			n.t.Error(err)
		}
	}})
	n.report("fire")
	n.report("strike")
	older.wantPosted()
	if newer == nil {
		n.t.Fatal("the newer version is not there")
	}

	n.report("comet")
	var both sync.WaitGroup
	for _, s := range []*service{older, newer} {
		both.Go(s.wantPosted)
	}
	both.Wait()

	n.report("ferry")
	n.atSecondPost(slackfake.Kill(true, func() { _ = newer.cmd.Process.Kill() }))
	if said := newer.askNow(newsroomChannel); said != "" {
		n.t.Errorf("the newer version was not killed, and says %q", said)
	}
	older.wantPosted()
	if wrong := n.inOrder("Bremstead", "Aldhaven", "Lindqvist", "Tolvmark"); wrong != "" {
		n.t.Error(wrong)
	}
	older.stop()
	n.binary = old
	n.refusesDatabase(database)
}

// atSecondPost has a fault befall the second message from now on.
func (n *newsroom) atSecondPost(f *slackfake.Fault) {
	var posts atomic.Int32
	n.slack.Decide(func(c slackfake.Call) *slackfake.Fault {
		if c.Method == "chat.postMessage" && posts.Add(1) == 2 {
			return f
		}
		return nil
	})
}

// wantPosted asks for a digest, and fails the test if it is not posted.
func (s *service) wantPosted() {
	if logs, posted := s.askUntilPosted(); !posted {
		s.t.Error(logs)
	}
}

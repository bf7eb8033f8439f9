package main

import (
	"bytes"
	"errors"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/digestbot/digestbot/internal/slack/slackfake"
)

// A newsroom is a feed server, a Slack and a database, for the real program.
type newsroom struct {
	t      testing.TB
	slack  *slackfake.Server
	feeds  *httptest.Server
	dir    string
	binary string // of this version, or of an older one

	mu      sync.Mutex
	items   []string
	process *os.Process          // of the program that runs now
	moment  func() time.Duration // draws after how long a program is killed, zero if it is not; nil: none is
}

const newsroomChannel = "C0NEWSDESK"

func newNewsroom(t testing.TB) *newsroom { return newsroomWith(t, slackfake.Config{}) }

func newsroomWith(t testing.TB, slack slackfake.Config) *newsroom {
	n := &newsroom{t: t, slack: slackfake.New(slack), dir: t.TempDir(), binary: os.Args[0]}
	n.feeds = httptest.NewServer(http.HandlerFunc(n.serveFeed))
	t.Cleanup(n.slack.Close)
	t.Cleanup(n.feeds.Close)
	return n
}

// events are what the feeds /a and /b write of an event, each in its own words.
// A key of two words is an edited account of the event that the first names.
var events = map[string][2]string{
	"fire": {
		"Warehouse burns down in Aldhaven|A warehouse at the harbour of Aldhaven burnt down after a blast. The fire brigade took 11 people to hospital, its chief Mara Voss said. Timber and paint were stored in the building.",
		"Eleven in hospital after Aldhaven warehouse fire|Mara Voss, who leads the fire brigade of Aldhaven, said that 11 people were in hospital after the fire in a warehouse at the harbour. The quay stays closed until noon.",
	},
	"strike": {
		"Bus drivers of Bremstead walk out|No bus runs in Bremstead since dawn, as 600 strikers of the union Transit United demand 4% more pay.",
		"Bremstead without buses as drivers strike|The bus drivers of Bremstead have gone on strike for 4% more pay. The union Transit United counts 600 strikers at the depots; the mayor calls for talks.",
	},
	"strike recounted": {
		"Bus drivers of Bremstead walk out|No bus runs in Bremstead since dawn, as 900 strikers of the union Transit United demand 4% more pay.",
		"Bremstead without buses as drivers strike|The bus drivers of Bremstead have gone on strike for 4% more pay. The union Transit United counts 900 strikers at the depots; the mayor calls for talks.",
	},
	"ferry": {
		"Ferry runs aground off Tolvmark|The ferry Solveig ran aground off Tolvmark at dawn with 87 passengers on board. Lifeboats took all of them ashore, the coastguard said.",
		"Passengers brought ashore after ferry grounds off Tolvmark|Lifeboats have taken 87 passengers off the ferry Solveig, which lies aground near the harbour, the coastguard said.",
	},
	"comet": {
		"Comet Lindqvist seen with the naked eye|The comet Lindqvist can be seen without a telescope from this week, the observatory of Carrowmore says. It stands low in the east before sunrise.",
		"Observatory: comet Lindqvist is visible now|From Carrowmore the comet Lindqvist shows itself before sunrise, low in the east and bright enough for the naked eye, astronomers at the observatory say.",
	},
}

// serveFeed answers /a and /b with the events so far, and /broken with no feed.
func (n *newsroom) serveFeed(w http.ResponseWriter, r *http.Request) {
	n.mu.Lock()
	defer n.mu.Unlock()
	outlet := map[string]int{"/a": 0, "/b": 1}
	i, ok := outlet[r.URL.Path]
	if !ok {
		http.Error(w, "no feed here", http.StatusInternalServerError)
		return
	}
	fmt.Fprintf(w, `<?xml version="1.0"?><rss version="2.0"><channel><title>Outlet %d</title>`, i)
	for k, event := range n.items {
		title, text, _ := strings.Cut(events[event][i], "|")
		event, _, _ = strings.Cut(event, " ")
		fmt.Fprintf(w, `<item><title>%s</title><guid>%d-%s</guid><link>http://%s/%d/%s</link><pubDate>%s</pubDate><description>%s</description></item>`,
			title, i, event, r.Host, i, event, time.Now().Add(time.Duration(k-60)*time.Minute).Format(time.RFC1123Z), text)
	}
	fmt.Fprint(w, `</channel></rss>`)
}

// report adds an event to the feeds.
func (n *newsroom) report(event string) {
	n.mu.Lock()
	defer n.mu.Unlock()
	n.items = append(n.items, event)
}

// revise has the feeds tell an event in another way.
func (n *newsroom) revise(event, as string) {
	n.mu.Lock()
	defer n.mu.Unlock()
	n.items[slices.Index(n.items, event)] = as
}

// settings are the environment of the program.
func (n *newsroom) settings() []string {
	return []string{
		asProgram + "=1", "HOME=" + n.dir,
		"DIGEST_FEEDS=" + n.feeds.URL + "/a " + n.feeds.URL + "/b " + n.feeds.URL + "/broken",
		"DIGEST_CHANNEL=" + newsroomChannel,
		"SLACK_BOT_TOKEN=" + slackfake.BotToken, "SLACK_API_URL=" + n.slack.URL, "SLACK_PACE=0s",
		"FETCH_ALLOW=" + strings.TrimPrefix(n.feeds.URL, "http://"), "DATABASE_URL=sqlite:" + n.dir + "/digestbot.db",
	}
}

// once makes a pass, see run.
func (n *newsroom) once(settings ...string) (code int, log string) { return n.run("once", settings...) }

// run runs a command of the real program, with more settings, and returns its exit
// code and what it printed. A program that was killed gives -1.
func (n *newsroom) run(command string, settings ...string) (code int, log string) {
	cmd := exec.Command(n.binary, strings.Fields(command)...)
	cmd.Dir = n.dir
	cmd.Env = append(n.settings(), settings...)
	var out bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &out
	if err := cmd.Start(); err != nil {
		n.t.Fatal(err)
	}
	defer n.runs(cmd.Process)()
	err := cmd.Wait()
	var exit *exec.ExitError
	if err != nil && !errors.As(err, &exit) {
		n.t.Fatal(err)
	}
	return cmd.ProcessState.ExitCode(), out.String()
}

// runs notes the program that runs now, and has it killed at its moment. What it
// returns is for when the program has ended.
func (n *newsroom) runs(p *os.Process) (ended func()) {
	n.mu.Lock()
	n.process = p
	n.mu.Unlock()
	if n.moment == nil {
		return func() {}
	}
	after := n.moment()
	if after == 0 {
		return func() {}
	}
	timer := time.AfterFunc(after, func() { _ = p.Kill() })
	return func() { timer.Stop() }
}

// kill ends the program that runs now, at once.
func (n *newsroom) kill() {
	n.mu.Lock()
	defer n.mu.Unlock()
	_ = n.process.Kill() // it may have ended by itself
}

// digests returns what stands in a channel: the parents, and the replies to each.
func (n *newsroom) digests(channel string) (parents []slackfake.Message, replies map[string][]slackfake.Message) {
	replies = map[string][]slackfake.Message{}
	for _, m := range n.slack.Messages(channel) {
		if m.ThreadTS == "" || m.ThreadTS == m.TS {
			parents = append(parents, m)
		} else {
			replies[m.ThreadTS] = append(replies[m.ThreadTS], m)
		}
	}
	return parents, replies
}

// wantDigests fails the test unless there are so many digests with so many replies each.
func (n *newsroom) wantDigests(log string, replies ...int) {
	n.t.Helper()
	parents, threads := n.digests(newsroomChannel)
	var got []int
	for _, p := range parents {
		got = append(got, len(threads[p.TS]))
	}
	if fmt.Sprint(got) != fmt.Sprint(replies) {
		n.t.Fatalf("digests in the channel have %v replies, want %v\n%s", got, replies, log)
	}
}

func TestOncePostsWhatIsNewAndOnlyThat(t *testing.T) {
	n := newNewsroom(t)
	n.report("fire")
	n.report("strike")
	code, log := n.once()
	if code != exitOK || !strings.Contains(log, "/broken") {
		t.Fatalf("exit %d, or the broken feed is not named:\n%s", code, log)
	}
	n.wantDigests(log, 2)

	code, log = n.once()
	if code != exitOK {
		t.Fatalf("exit %d\n%s", code, log)
	}
	n.wantDigests(log, 2)

	n.report("comet")
	code, log = n.once()
	if code != exitOK {
		t.Fatalf("exit %d\n%s", code, log)
	}
	n.wantDigests(log, 2, 1)
	parents, _ := n.digests(newsroomChannel)
	if text := parents[1].Text; !strings.Contains(text, "Lindqvist") || strings.Contains(text, "Aldhaven") {
		t.Errorf("the second digest is not of what is new alone:\n%s", text)
	}
}

func TestOnceKilledAfterParentGoesOnWithReplies(t *testing.T) {
	n := newNewsroom(t)
	n.report("fire")
	n.report("strike")
	n.slack.Faults("chat.postMessage", slackfake.Kill(false, n.kill))
	if code, log := n.once(); code != -1 {
		t.Fatalf("exit %d, want a killed program\n%s", code, log)
	}
	n.wantDigests("", 0)
	code, log := n.once()
	if code != exitOK {
		t.Fatalf("exit %d\n%s", code, log)
	}
	n.wantDigests(log, 2)
}

func TestOnceSaysWhatWasNotPosted(t *testing.T) {
	n := newNewsroom(t)
	n.report("fire")
	n.slack.Faults("chat.postMessage", slackfake.Refuse("not_in_channel"), slackfake.Refuse("not_in_channel"))
	code, log := n.once()
	if code != exitFailed || !strings.Contains(log, "/invite") {
		t.Fatalf("exit %d, want %d and advice\n%s", code, exitFailed, log)
	}
	if strings.Contains(log, slackfake.BotToken) {
		t.Errorf("the log holds the token:\n%s", log)
	}
	code, log = n.once()
	if code != exitOK {
		t.Fatalf("exit %d\n%s", code, log)
	}
	n.wantDigests(log, 1)
}

// TestOnceWaitsAsAsked holds that the next once knows how long Slack asked the one
// before to wait.
func TestOnceWaitsAsAsked(t *testing.T) {
	n := newNewsroom(t)
	n.report("fire")
	n.slack.Faults("chat.postMessage", slackfake.RateLimited(0, 5*time.Minute))
	for pass := range 2 {
		code, log := n.once()
		if code != exitFailed || !strings.Contains(log, "asks to wait") {
			t.Fatalf("pass %d: exit %d\n%s", pass+1, code, log)
		}
	}
	if calls := n.slack.Calls("chat.postMessage"); len(calls) != 1 {
		t.Errorf("Slack was asked %d times within the time that it asked to wait", len(calls))
	}
	n.wantDigests("")
}

func TestOnceWithoutAnyFeedFails(t *testing.T) {
	n := newNewsroom(t)
	code, log := n.once("DIGEST_FEEDS=" + n.feeds.URL + "/broken")
	if code != exitFailed || !strings.Contains(log, "none of the feeds could be read") {
		t.Fatalf("exit %d\n%s", code, log)
	}
	n.wantDigests(log)
}

// TestDoctorSaysWhoMayChange holds what the doctor says of DIGEST_EDITORS.
func TestDoctorSaysWhoMayChange(t *testing.T) {
	n := newNewsroom(t)
	secret := "SLACK_SIGNING_SECRET=" + slackfake.SigningSecret
	for setting, want := range map[string]string{
		"":                    "ok   editors    everybody may change settings",
		"U0ADA,U0BEN":         "ok   editors    only U0ADA, U0BEN may change settings",
		"members":             "ok   editors    members of a channel may change its settings",
		"ada":                 "DIGEST_EDITORS “ada” is no user id",
		"members, U0ADA":      "DIGEST_EDITORS “members” is no user id",
		" , ":                 "DIGEST_EDITORS \",\" names nobody",
		"members\nlacks":      "BAD  editors    nobody may change the settings of C0NEWSDESK: ",
		"members\nlacks read": "missing channels:read, groups:read",
	} {
		editors, lacks, _ := strings.Cut(setting, "\n")
		if lacks != "" {
			n.slack.Accept(slackfake.BotToken, "chat:write", "commands", "channels:history", "groups:history")
		} else {
			n.slack.Accept(slackfake.BotToken, "chat:write", "commands", "channels:history", "groups:history", "channels:read", "groups:read")
		}
		if _, log := n.run("doctor", secret, "DIGEST_EDITORS="+editors); !strings.Contains(log, want) {
			t.Errorf("DIGEST_EDITORS=%q: the doctor says\n%s\nwant %q", editors, log, want)
		}
	}
}

// TestNoSecretIsKept looks for the token and for the passwords of feeds' addresses
// in all that the program leaves behind.
func TestNoSecretIsKept(t *testing.T) {
	n := newNewsroom(t)
	n.report("fire")
	private := strings.Replace(n.feeds.URL, "://", "://ada:sesame@", 1)
	feeds := "DIGEST_FEEDS=" + private + "/a " + private + "/b?key=sesame " + private + "/broken"
	code, log := n.once(feeds, "LLM_BASE_URL="+private+"/v1", "LLM_MODEL=small", "LLM_API_KEY=sesame")
	if code != exitOK {
		t.Fatalf("exit %d\n%s", code, log)
	}
	n.wantDigests(log, 1)
	left := log
	for _, m := range n.slack.Messages(newsroomChannel) {
		left += m.Text + string(m.Blocks)
	}
	files, err := os.ReadDir(n.dir)
	if err != nil || len(files) == 0 {
		t.Fatal(files, err)
	}
	for _, f := range files {
		content, err := os.ReadFile(filepath.Join(n.dir, f.Name()))
		if err != nil {
			t.Fatal(err)
		}
		left += string(content)
	}
	for _, secret := range []string{"sesame", slackfake.BotToken} {
		if i := strings.Index(left, secret); i >= 0 {
			t.Errorf("a secret is left behind: %q", left[max(0, i-100):i+20])
		}
	}
}

// TestFeedsThatRest asks for a pass a moment after all feeds were refused, which puts
// none to rest, and after a server asked for patience: then none is asked, and the
// answer says from when on they are.
func TestFeedsThatRest(t *testing.T) {
	n := newNewsroom(t)
	n.report("fire")
	if code, log := n.once("FETCH_ALLOW="); code != exitFailed || !strings.Contains(log, "add its host:port to FETCH_ALLOW") {
		t.Errorf("exit code %d, want %d and what to do:\n%s", code, exitFailed, log)
	}
	if code, log := n.once(); code != exitOK || !strings.Contains(log, "posted 1 story") {
		t.Errorf("exit code %d once they are allowed:\n%s", code, log)
	}
	busy := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Retry-After", "600")
		w.WriteHeader(http.StatusServiceUnavailable)
	}))
	t.Cleanup(busy.Close)
	settings := []string{"DIGEST_FEEDS=" + busy.URL + "/a " + busy.URL + "/b", "FETCH_ALLOW=" + strings.TrimPrefix(busy.URL, "http://")}
	if code, log := n.once(settings...); code != exitFailed || !strings.Contains(log, "503") {
		t.Errorf("exit code %d, want %d and the reason:\n%s", code, exitFailed, log)
	}
	if code, log := n.once(settings...); code != exitFailed || !strings.Contains(log, "all 2 failed before; the next is asked again at ") {
		t.Errorf("exit code %d, want %d and when feeds are asked again:\n%s", code, exitFailed, log)
	}
}

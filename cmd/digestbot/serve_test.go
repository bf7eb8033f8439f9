package main

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"net/http"
	"os/exec"
	"regexp"
	"slices"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/digestbot/digestbot/internal/slack/slackfake"
)

// A service is the real program, serving.
type service struct {
	*newsroom
	cmd     *exec.Cmd
	address string
	done    chan error

	mu   sync.Mutex
	said strings.Builder // its log
}

// log returns what the service has logged so far.
func (s *service) log() string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.said.String()
}

func (s *service) Write(text []byte) (int, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.said.Write(text)
}

var servingAt = regexp.MustCompile(`"?address"?[=:]"?([^" ]+)`) // in either format of the log

// serve starts the program and waits until it is ready.
func (n *newsroom) serve(settings ...string) *service {
	n.t.Helper()
	s, err := n.start(settings...)
	if err != nil {
		n.t.Fatal(err)
	}
	s.eventually("ready", func() bool { return s.get("/readyz") == "ready\n" })
	return s
}

// start starts the program and returns when it serves.
func (n *newsroom) start(settings ...string) (*service, error) {
	return n.startWith([]string{"serve"}, append(append(n.settings(), "HTTP_ADDR=127.0.0.1:0", "SLACK_SIGNING_SECRET="+slackfake.SigningSecret, "DIGEST_SCHEDULE=0 8 1 1 *"), settings...))
}

// startWith starts the program with an environment of its own.
func (n *newsroom) startWith(args, env []string) (*service, error) {
	cmd := exec.Command(n.binary, args...)
	cmd.Dir, cmd.Env = n.dir, env
	log, err := cmd.StderrPipe()
	if err == nil {
		err = cmd.Start()
	}
	if err != nil {
		return nil, err
	}
	s := &service{newsroom: n, cmd: cmd, done: make(chan error, 1)}
	ended := n.runs(cmd.Process)
	n.t.Cleanup(func() { cmd.Process.Kill() })
	lines := bufio.NewScanner(log)
	for s.address == "" && lines.Scan() {
		fmt.Fprintln(s, lines.Text())
		if m := servingAt.FindStringSubmatch(lines.Text()); m != nil {
			s.address = "http://" + m[1]
		}
	}
	go func() {
		for lines.Scan() {
			fmt.Fprintln(s, lines.Text())
		}
		err := cmd.Wait()
		ended()
		s.done <- err
	}()
	if s.address == "" {
		return nil, errors.New("the program ended before it served:\n" + s.log())
	}
	return s, nil
}

// send delivers something as Slack does.
func (s *service) send(path string, payload any) error {
	_, err := s.slack.Send(s.address+path, payload)
	return err
}

func (s *service) eventually(what string, good func() bool) {
	s.t.Helper()
	for range 300 {
		if good() {
			return
		}
		time.Sleep(50 * time.Millisecond)
	}
	s.t.Fatalf("not %s", what)
}

func (s *service) get(path string) string {
	s.t.Helper()
	answer, err := http.Get(s.address + path)
	if err != nil {
		return err.Error()
	}
	defer answer.Body.Close()
	body, err := io.ReadAll(answer.Body)
	if err != nil {
		s.t.Fatal(err)
	}
	return string(body)
}

// command sends a slash command as Slack does, and returns the status.
func (s *service) command(text, secret string) int {
	s.t.Helper()
	body := []byte(s.slack.Command(text, newsroomChannel, slackfake.Reader).Encode())
	r, err := http.NewRequest("POST", s.address+"/slack/commands", bytes.NewReader(body))
	if err != nil {
		s.t.Fatal(err)
	}
	r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	slackfake.Sign(r.Header, body, secret, time.Now())
	answer, err := http.DefaultClient.Do(r)
	if err != nil {
		s.t.Fatal(err)
	}
	answer.Body.Close()
	return answer.StatusCode
}

func TestServeAnswersCommandsShowsArchiveAndStops(t *testing.T) {
	n := newNewsroom(t)
	n.report("fire")
	n.report("strike")
	if code, log := n.once(); code != exitOK {
		t.Fatalf("exit %d\n%s", code, log)
	}
	s := n.serve()
	if page := s.get("/"); !strings.Contains(page, "Aldhaven") {
		t.Errorf("the archive does not list the digest:\n%s", page)
	}
	link := regexp.MustCompile(`/digests/[^"]+`).FindString(s.get("/"))
	if page := s.get(link); !strings.Contains(page, "Bremstead") {
		t.Errorf("%s does not show the digest", link)
	}
	if found := s.get("/search?q=warehouse"); !strings.Contains(found, "Aldhaven") || strings.Contains(found, "Bremstead") {
		t.Errorf("a search finds something else:\n%s", found)
	}
	for path, want := range map[string]string{"/feed.xml": "<rss", "/feed.json": "jsonfeed.org", "/healthz": "ok", "/metrics": "digestbot_outbox_age_seconds 0", "/digests/none": "no such page"} {
		if got := s.get(path); !strings.Contains(got, want) {
			t.Errorf("%s does not hold %q:\n%s", path, want, got)
		}
	}
	if status := s.command("status", "not the secret"); status != http.StatusUnauthorized {
		t.Errorf("a forged command is answered with %d", status)
	}
	before := len(s.slack.Responses())
	if status := s.command("why warehouse", slackfake.SigningSecret); status != http.StatusOK {
		t.Errorf("a command is answered with %d", status)
	}
	s.eventually("answered", func() bool { return len(s.slack.Responses()) > before })
	if answer := fmt.Sprint(s.slack.Responses()[before].Text); !strings.Contains(answer, "2 articles, one story") {
		t.Errorf("why does not say what the story is made of: %s", answer)
	}
	s.stop()
}

// stop ends the service as a container platform does, and wants a clean end.
func (s *service) stop() {
	s.t.Helper()
	s.cmd.Process.Signal(syscall.SIGTERM)
	select {
	case err := <-s.done:
		if err != nil {
			s.t.Errorf("the program ends with %v", err)
		}
	case <-time.After(10 * time.Second):
		s.t.Error("the program does not stop within 10 s of SIGTERM")
	}
}

// TestServeSaysWhatSlackRefuses holds that a token that Slack does not take is said
// at once, and that only what needs the token stops.
func TestServeSaysWhatSlackRefuses(t *testing.T) {
	n := newNewsroom(t)
	n.slack.Revoke(slackfake.BotToken, "token_revoked")
	n.slack.Revoke(slackfake.AppToken, "invalid_auth")
	s, err := n.start("SLACK_APP_TOKEN=" + slackfake.AppToken)
	if err != nil {
		t.Fatal(err)
	}
	s.eventually("said", func() bool { return strings.Count(s.log(), "level=ERROR") >= 2 })
	for _, want := range []string{"nothing can be posted until this is mended", "the token was revoked", "commands in Slack are not answered", "set SLACK_APP_TOKEN"} {
		if !strings.Contains(s.log(), want) {
			t.Errorf("the log does not say %q:\n%s", want, s.log())
		}
	}
	if said := s.get("/readyz"); !strings.Contains(said, "not ready: ") || !strings.Contains(said, "revoked") {
		t.Errorf("/readyz says %q", said)
	}
	if said := s.get("/"); !strings.Contains(said, "None was posted yet") {
		t.Errorf("the archive says %.200q", said)
	}
	s.stop()
}

// TestServeWithoutSlack holds that the archive stays when Slack does not answer.
func TestServeWithoutSlack(t *testing.T) {
	n := newNewsroom(t)
	n.slack.Close()
	s, err := n.start()
	if err != nil {
		t.Fatal(err)
	}
	s.eventually("ready", func() bool { return s.get("/readyz") == "ready\n" })
	s.eventually("said", func() bool {
		return strings.Contains(s.log(), "Slack cannot be reached") || strings.Contains(s.log(), "not posted")
	})
	s.stop()
}

func TestServeMakesADigestWhenAsked(t *testing.T) {
	n := newNewsroom(t)
	n.report("comet")
	s := n.serve()
	if status := s.command("preview", slackfake.SigningSecret); status != http.StatusOK {
		t.Fatalf("preview is answered with %d", status)
	}
	s.eventually("previewed", func() bool {
		return slices.ContainsFunc(s.slack.Responses(), func(r slackfake.Response) bool { return strings.Contains(string(r.Raw), "Lindqvist") })
	})
	n.wantDigests("")
	s.stop()
}

func TestServeAnswersOverSocketMode(t *testing.T) {
	n := newNewsroom(t)
	n.report("comet")
	s := n.serve("SLACK_SIGNING_SECRET=", "SLACK_APP_TOKEN="+slackfake.AppToken)
	s.eventually("connected", func() bool { standing, _ := s.slack.Connected(); return standing > 0 })
	command := map[string]string{}
	for name, values := range s.slack.Command("preview", newsroomChannel, slackfake.Reader) {
		command[name] = values[0]
	}
	if _, err := s.slack.Push("slash_commands", "E1", command, 3*time.Second); err != nil {
		t.Fatal(err)
	}
	s.eventually("previewed", func() bool {
		return slices.ContainsFunc(s.slack.Responses(), func(r slackfake.Response) bool { return strings.Contains(string(r.Raw), "Lindqvist") })
	})
	s.stop()
}

package main

import (
	"bufio"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"strings"
	"testing"

	"github.com/digestbot/digestbot/internal/slack/slackfake"
)

// doctor runs the doctor and returns its exit code and what it found.
func (n *newsroom) doctor(settings ...string) (code int, findings string) {
	n.t.Helper()
	cmd := exec.Command(os.Args[0], "doctor")
	cmd.Dir = n.dir
	cmd.Env = append(n.settings(), settings...)
	out, err := cmd.Output()
	if err != nil && cmd.ProcessState == nil {
		n.t.Fatal(err)
	}
	return cmd.ProcessState.ExitCode(), string(out)
}

func TestDoctorFindsAll(t *testing.T) {
	n := newNewsroom(t)
	code, findings := n.doctor("DIGEST_TIMEZONE=Mars/Olympus", "DIGEST_MAX_STORIES=many", "SLACK_APP_TOKEN=xapp-not-this-one", "DIGEST_TEMPLATES=nowhere",
		"DATABASE_URL=sqlite:"+n.dir+"/gone/digestbot.db", "LLM_BASE_URL="+n.feeds.URL+"/v1", "LLM_MODEL=small", "LLM_API_KEY=sesame")
	if code != exitFailed {
		t.Errorf("exit %d, want %d", code, exitFailed)
	}
	for _, line := range []string{
		"BAD  setting    DIGEST_TIMEZONE “Mars/Olympus” is no time zone",
		"BAD  setting    DIGEST_MAX_STORIES",
		"BAD  templates",
		"BAD  folder",
		"ok   schedule   default: 0 8 * * 1-5 in UTC, next ",
		"ok   slack      digestbot in ",
		"ok   clock",
		"ok   scopes",
		"BAD  app token",
		"BAD  model      small: the model's service answered 500",
		"/broken: 500",
		"ok   feed       http://",
	} {
		if !strings.Contains(findings, line) {
			t.Errorf("no %q in\n%s", line, findings)
		}
	}
	if strings.Contains(findings, "sesame") || strings.Contains(findings, slackfake.BotToken) {
		t.Errorf("a secret is shown:\n%s", findings)
	}
}

func TestDoctorGoesOnWithoutSettings(t *testing.T) {
	n := newNewsroom(t)
	_, findings := n.doctor("DIGEST_CHANNEL=", "SLACK_BOT_TOKEN=", "DIGEST_FEEDS=list.opml "+n.feeds.URL+"/a")
	for _, line := range []string{"BAD  setting    DIGEST_CHANNEL is not set", "BAD  setting    SLACK_BOT_TOKEN is not set", "BAD  setting    DIGEST_FEEDS open list.opml", "ok   feed", "ok   database"} {
		if !strings.Contains(findings, line) {
			t.Errorf("no %q in\n%s", line, findings)
		}
	}
}

func TestDoctorIsContent(t *testing.T) {
	n := newNewsroom(t)
	n.report("fire")
	if code, log := n.once(); code != exitOK {
		t.Fatalf("exit %d\n%s", code, log)
	}
	code, findings := n.doctor("DIGEST_FEEDS="+n.feeds.URL+"/a", "SLACK_SIGNING_SECRET="+slackfake.SigningSecret, "SLACK_APP_TOKEN="+slackfake.AppToken, "HTTP_TOKEN=sesame")
	if code != exitOK || strings.Contains(findings, "BAD") {
		t.Errorf("exit %d\n%s", code, findings)
	}
	for _, line := range []string{"ok   settings   complete", "ok   database   answers, and can be written", "All is well. Next: digestbot preview", "ok   channel    " + newsroomChannel, "ok   app token", "ok   feed       " + n.feeds.URL + "/a: 1 items"} {
		if !strings.Contains(findings, line) {
			t.Errorf("no %q in\n%s", line, findings)
		}
	}
	n.wantDigests("", 1)
}

// TestDoctorSeesWhatPostsNothing holds that a channel that takes no messages and a
// list without feeds are found, and that what to do next is said.
func TestDoctorSeesWhatPostsNothing(t *testing.T) {
	n := newNewsroom(t)
	n.slack.Close()
	n.slack = slackfake.New(slackfake.Config{Channels: []slackfake.Channel{{ID: newsroomChannel, Name: "news-desk", Member: true, Archived: true}}})
	t.Cleanup(n.slack.Close)
	if err := os.WriteFile(n.dir+"/empty.opml", []byte(`<opml version="2.0"><body/></opml>`), 0o600); err != nil {
		t.Fatal(err)
	}
	code, findings := n.doctor("DIGEST_FEEDS=empty.opml")
	for _, line := range []string{"BAD  channel    C0NEWSDESK: ", "archived", "unarchive it or choose another channel", "BAD  setting    DIGEST_FEEDS empty.opml: names no feed", "Next: mend what is BAD"} {
		if !strings.Contains(findings, line) || code != exitFailed {
			t.Errorf("exit %d, no %q in\n%s", code, line, findings)
		}
	}
}

// TestDoctorSpeaksAtOnce holds that what is known is said before a feed that does
// not answer has had its time.
func TestDoctorSpeaksAtOnce(t *testing.T) {
	hangs := make(chan struct{})
	slow := httptest.NewServer(http.HandlerFunc(func(http.ResponseWriter, *http.Request) { <-hangs }))
	defer slow.Close()
	defer close(hangs)
	n := newNewsroom(t)
	cmd := exec.Command(os.Args[0], "doctor")
	cmd.Dir = n.dir
	cmd.Env = append(n.settings(), "DIGEST_FEEDS="+n.feeds.URL+"/a "+slow.URL+"/feed", "FETCH_ALLOW="+strings.TrimPrefix(n.feeds.URL, "http://")+" "+strings.TrimPrefix(slow.URL, "http://"))
	out, err := cmd.StdoutPipe()
	if err == nil {
		err = cmd.Start()
	}
	if err != nil {
		t.Fatal(err)
	}
	defer cmd.Wait()
	defer cmd.Process.Kill()
	var said string
	for lines := bufio.NewScanner(out); !strings.Contains(said, "feed       "+n.feeds.URL+"/a"); said += lines.Text() + "\n" {
		if !lines.Scan() {
			t.Fatalf("the doctor ends before the slow feed:\n%s", said)
		}
	}
}

package slackfake

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// node returns the folder in which Slack's official SDK is installed, or skips.
func node(t *testing.T) string {
	t.Helper()
	dir, err := filepath.Abs("node")
	if err != nil {
		t.Fatal(err)
	}
	if _, err := exec.LookPath("node"); err != nil {
		t.Skip("SKIPPED: node is not installed, so the fake is not proven against Slack's SDK")
	}
	if _, err := os.Stat(filepath.Join(dir, "node_modules", "@slack", "web-api")); err != nil {
		t.Skip("SKIPPED: run npm ci in internal/slack/slackfake/node to prove the fake against Slack's SDK")
	}
	return dir
}

// payloads reads the messages that the product renders in its own tests.
func payloads(t *testing.T, file string) []json.RawMessage {
	t.Helper()
	f, err := os.Open(filepath.Join("..", "..", "..", "digest", "message", "testdata", file))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var all []json.RawMessage
	for d := json.NewDecoder(f); ; {
		var one json.RawMessage
		if err := d.Decode(&one); errors.Is(err, io.EOF) {
			return all
		} else if err != nil {
			t.Fatal(err)
		}
		all = append(all, one)
	}
}

// TestOfficialSDK runs Slack's own SDK for Node against the fake.
func TestOfficialSDK(t *testing.T) {
	dir := node(t)
	s := New(Config{Channels: []Channel{{ID: "C0NEWSDESK", Name: "news-desk", Member: true}, {ID: "C0OUTSIDE", Name: "outside"}}, PageSize: 20})
	defer s.Close()
	s.Faults("conversations.members", RateLimited(0, time.Second), nil, Status(503))
	messages := filepath.Join(t.TempDir(), "payloads.json")
	raw, err := json.Marshal(payloads(t, "blocks.json"))
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(messages, raw, 0o600); err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command("node", "proof.mjs")
	cmd.Dir = dir
	cmd.Env = append(os.Environ(), "SLACK_API_URL="+s.URL, "BOT_TOKEN="+BotToken, "APP_TOKEN="+AppToken, "CHANNEL=C0NEWSDESK", "OUTSIDE=C0OUTSIDE", "PAYLOADS="+messages)
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	var complaints strings.Builder
	cmd.Stderr = &complaints
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	last := ""
	for lines := bufio.NewScanner(out); lines.Scan(); {
		last = lines.Text()
		t.Log(last)
		if last == "listening" {
			playSocket(t, s)
		}
	}
	if err := cmd.Wait(); err != nil || last != "done" {
		t.Errorf("%v after %q\n%s", err, last, complaints.String())
	}
}

// playSocket sends what proof.mjs waits for.
func playSocket(t *testing.T, s *Server) {
	t.Helper()
	push := func(kind string, payload any, want string) {
		t.Helper()
		ack, err := s.Push(kind, "", payload, 5*time.Second)
		if err != nil || !strings.Contains(string(ack), want) {
			t.Errorf("%s is acknowledged with %s, %v", kind, ack, err)
		}
	}
	push("slash_commands", Flat(s.Command("one", "C0NEWSDESK", Reader)), "heard one")
	view := View{ID: "V1", Raw: json.RawMessage(`{"type":"modal"}`)}
	push("interactive", s.Submission(view, nil, Reader), "no such zone")
	push("events_api", s.HomeOpened(Reader), "")
	s.Disconnect("refresh_requested")
	for deadline := time.Now().Add(10 * time.Second); ; time.Sleep(5 * time.Millisecond) {
		if standing, opened := s.Connected(); standing == 1 && opened == 2 {
			break
		}
		if time.Now().After(deadline) {
			t.Error("the SDK does not reconnect")
			return
		}
	}
	push("slash_commands", Flat(s.Command("two", "C0NEWSDESK", Reader)), "heard two")
}

// TestOfficialTypes has TypeScript check the product's payloads against
// @slack/types, and its manifests against the type that @slack/web-api has for
// them: no field that they do not know, no value that they do not allow, scopes
// and events among them.
func TestOfficialTypes(t *testing.T) {
	dir := node(t)
	var b strings.Builder
	b.WriteString("import type { KnownBlock, ModalView, HomeView } from '@slack/types'\n" +
		"import type { Manifest } from '@slack/web-api/dist/types/request/manifest.js'\n")
	n := 0
	files, err := filepath.Glob(filepath.Join("..", "..", "..", "digest", "message", "testdata", "*.json"))
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		for _, m := range payloads(t, filepath.Base(file)) {
			for _, blocks := range blocksIn(m) {
				n++
				fmt.Fprintf(&b, "export const m%d: KnownBlock[] = %s\n", n, blocks)
			}
		}
	}
	for name, kind := range map[string]string{"settings": "ModalView", "home": "HomeView"} {
		fmt.Fprintf(&b, "export const %s: %s = %s\n", name, kind, readFile(t, filepath.Join("..", "testdata", name+".json")))
	}
	manifests := readFile(t, filepath.Join("..", "testdata", "manifests.json"))
	fmt.Fprintf(&b, "export const manifests: Record<string, Manifest> = %s\n", manifests)
	t.Logf("%d messages, 2 views and the manifests", n)
	if n < 5 {
		t.Errorf("%d messages only", n)
	}
	complaints := typeCheck(t, dir, b.String())
	if complaints != "" {
		t.Error(complaints)
	}
	for right, wrong := range map[string]string{`"type": "header"`: `"type": "heading"`, `"channels:join"`: `"channels:joined"`,
		`"usage_hint"`: `"usage_hints"`, `"app_home_opened"`: `"home_opened"`} {
		if typeCheck(t, dir, strings.Replace(b.String(), right, wrong, 1)) == "" {
			t.Errorf("%s passes: the check checks nothing", wrong)
		}
	}
}

func readFile(t *testing.T, name string) []byte {
	t.Helper()
	raw, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return raw
}

// blocksIn returns every list of blocks in a document, however deep.
func blocksIn(raw json.RawMessage) []json.RawMessage {
	var list []json.RawMessage
	var object map[string]json.RawMessage
	var out []json.RawMessage
	switch {
	case json.Unmarshal(raw, &list) == nil:
		for _, v := range list {
			out = append(out, blocksIn(v)...)
		}
	case json.Unmarshal(raw, &object) == nil:
		for _, name := range sortedKeys(object) {
			if name == "blocks" {
				out = append(out, object[name])
			} else {
				out = append(out, blocksIn(object[name])...)
			}
		}
	}
	return out
}

// typeCheck returns what TypeScript finds wrong. The file lies beside the
// packages, where their types are found.
func typeCheck(t *testing.T, dir, source string) string {
	t.Helper()
	f, err := os.CreateTemp(dir, "payloads-*.ts")
	if err != nil {
		t.Fatal(err)
	}
	defer os.Remove(f.Name())
	if _, err := f.WriteString(source); err != nil {
		t.Fatal(err)
	}
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(filepath.Join("node_modules", ".bin", "tsc"), "--noEmit", "--strict", "--skipLibCheck", "--ignoreConfig",
		"--module", "nodenext", "--moduleResolution", "nodenext", "--target", "es2022", filepath.Base(f.Name()))
	cmd.Dir = dir
	out, err := cmd.CombinedOutput()
	if err == nil {
		return ""
	}
	return string(out)
}

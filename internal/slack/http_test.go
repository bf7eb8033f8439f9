package slack

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"runtime"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/digestbot/digestbot/internal/slack/slackfake"
)

func encode(t *testing.T, v any) []byte {
	t.Helper()
	raw, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	return raw
}

// TestPublishedSignature is the example that Slack publishes.
// docs.slack.dev/authentication/verifying-requests-from-slack
func TestPublishedSignature(t *testing.T) {
	const (
		secret = "8f742231b10e8888abcd99yyyzzz85a5"
		body   = "token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow&channel_id=G8PSS9T3V&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner&command=%2Fwebhook-collect&text=&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c"
	)
	header := http.Header{}
	header.Set("X-Slack-Request-Timestamp", "1531420618")
	header.Set("X-Slack-Signature", "v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503")
	sent := time.Unix(1531420618, 0)
	for skew, want := range map[time.Duration]bool{0: true, 5 * time.Minute: true, -5 * time.Minute: true,
		5*time.Minute + time.Second: false, -5*time.Minute - time.Second: false, 1000 * time.Hour: false} {
		if got := verify(header, []byte(body), secret, sent.Add(skew)); got != want {
			t.Errorf("%v later: %v, want %v", skew, got, want)
		}
	}
	if verify(header, []byte(body+"x"), secret, sent) {
		t.Error("a changed body passes")
	}
	if verify(header, []byte(body), "", sent) || verify(header, []byte(body), secret+"x", sent) {
		t.Error("another secret passes")
	}
}

// TestRefusedRequests holds that what Slack did not sign does nothing and learns nothing.
func TestRefusedRequests(t *testing.T) {
	o := open(t)
	now := time.Now()
	good := o.fake.Command("status", desk, slackfake.Reader).Encode()
	signed := func(secret string, at time.Time) http.Header {
		h := http.Header{}
		slackfake.Sign(h, []byte(good), secret, at)
		return h
	}
	with := func(h http.Header, name, value string) http.Header {
		h = h.Clone()
		if value == "" {
			h.Del(name)
		} else {
			h.Set(name, value)
		}
		return h
	}
	right := signed(slackfake.SigningSecret, now)
	sum := right.Get("X-Slack-Signature")
	tests := map[string]http.Header{
		"no headers":        {},
		"no signature":      with(right, "X-Slack-Signature", ""),
		"no timestamp":      with(right, "X-Slack-Request-Timestamp", ""),
		"another secret":    signed("another", now),
		"empty secret":      signed("", now),
		"no version":        with(right, "X-Slack-Signature", strings.TrimPrefix(sum, "v0=")),
		"no hex":            with(right, "X-Slack-Signature", "v0=zz"+sum[5:]),
		"half":              with(right, "X-Slack-Signature", sum[:35]),
		"only the version":  with(right, "X-Slack-Signature", "v0="),
		"stale":             signed(slackfake.SigningSecret, now.Add(-6*time.Minute)),
		"ahead":             signed(slackfake.SigningSecret, now.Add(6*time.Minute)),
		"not a number":      with(right, "X-Slack-Request-Timestamp", "now"),
		"overflow":          with(right, "X-Slack-Request-Timestamp", "99999999999999999999"),
		"far":               with(right, "X-Slack-Request-Timestamp", "9223372036854775807"),
		"far past":          with(right, "X-Slack-Request-Timestamp", "-9223372036854775808"),
		"another timestamp": with(right, "X-Slack-Request-Timestamp", strconv.FormatInt(now.Unix()+1, 10)),
	}
	for _, path := range []string{"/slack/commands", "/slack/interactions", "/slack/events"} {
		for name, header := range tests {
			status, body := o.raw(path, header, good)
			if status != http.StatusUnauthorized || strings.TrimSpace(body) != "unauthorised" {
				t.Errorf("%s on %s: %d %q", name, path, status, body)
			}
		}
	}
	if status, _ := o.raw("/slack/commands", right, good+"&text=now"); status != http.StatusUnauthorized {
		t.Errorf("changed body: %d", status)
	}
	o.settle()
	if asked := o.clerk.all(); len(asked) > 0 {
		t.Errorf("refused requests asked for %v", asked)
	}
	if status, _ := o.raw("/slack/commands", right, good); status != http.StatusOK {
		t.Errorf("a good request after them: %d", status)
	}
	o.settle()
	if asked := o.clerk.all(); len(asked) != 1 {
		t.Errorf("a good request asked for %v", asked)
	}
}

// raw posts a body with headers and returns the answer.
func (o *office) raw(path string, header http.Header, body string) (int, string) {
	o.Helper()
	req, err := http.NewRequest(http.MethodPost, o.url+path, strings.NewReader(body))
	if err != nil {
		o.Fatal(err)
	}
	req.Header = header.Clone()
	req.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	ack, err := slackfake.Do(req)
	if err != nil {
		o.Fatal(err)
	}
	return ack.Status, string(ack.Body)
}

// TestReplay holds that a request acts once, whoever sends it again.
func TestReplay(t *testing.T) {
	o := open(t)
	body := o.fake.Command("status", desk, slackfake.Reader)
	header := http.Header{}
	slackfake.Sign(header, []byte(body.Encode()), slackfake.SigningSecret, time.Now())
	for range 3 {
		if status, _ := o.raw("/slack/commands", header, body.Encode()); status != http.StatusOK {
			t.Errorf("status %d", status)
		}
	}
	// The same trigger, signed again: Slack itself sends it once only.
	again := http.Header{}
	slackfake.Sign(again, []byte(body.Encode()), slackfake.SigningSecret, time.Now().Add(-2*time.Second))
	o.raw("/slack/commands", again, body.Encode())

	opened := o.fake.HomeOpened(slackfake.Reader)
	for i := range 3 { // redeliveries are signed anew
		header := http.Header{}
		raw := encode(t, opened)
		slackfake.Sign(header, raw, slackfake.SigningSecret, time.Now().Add(time.Duration(-i)*time.Second))
		o.raw("/slack/events", header, string(raw))
	}
	o.settle()
	if asked := strings.Join(o.clerk.all(), " "); asked != "status home" && asked != "home status" {
		t.Errorf("asked: %s", asked)
	}
}

// TestReplayAcrossReplicas holds that a request acts once also when it is sent
// again to another replica, or after a restart: a second app on one database.
func TestReplayAcrossReplicas(t *testing.T) {
	h := build(t, slackfake.Config{})
	second := NewApp(New(slackfake.BotToken, Options{APIURL: h.fake.URL}), h.desk, AppOptions{SigningSecret: slackfake.SigningSecret})
	handler, err := second.Handler()
	if err != nil {
		t.Fatal(err)
	}
	other := httptest.NewServer(handler)
	defer other.Close()
	body := h.fake.Command("mute horoscope", desk, slackfake.Reader)
	for range 2 {
		for _, address := range []string{h.url, other.URL} {
			if ack, err := h.fake.Send(address+"/slack/commands", body); err != nil || ack.Status != http.StatusOK {
				t.Errorf("acknowledged with %d, %v", ack.Status, err)
			}
			h.app.work.Wait()
			second.work.Wait()
		}
	}
	if n := len(h.fake.Responses()); n != 1 {
		t.Errorf("%d answers to one command", n)
	}
}

func TestNoSigningSecret(t *testing.T) {
	app := NewApp(New("xoxb-x", Options{}), &clerk{}, AppOptions{})
	if _, err := app.Handler(); !errors.Is(err, ErrNoSecret) {
		t.Errorf("error is %v", err)
	}
}

func TestOddRequests(t *testing.T) {
	o := open(t)
	sign := func(body string) http.Header {
		h := http.Header{}
		slackfake.Sign(h, []byte(body), slackfake.SigningSecret, time.Now())
		return h
	}
	tests := []struct {
		name, path, body string
		header           http.Header
		status           int
		answer           string
	}{
		{"ssl_check", "/slack/commands", "ssl_check=1&token=x", http.Header{}, 200, ""},
		{"ssl_check with a command", "/slack/commands", "ssl_check=1&command=/digest&text=status", http.Header{}, 401, "unauthorised"},
		{"url_verification", "/slack/events", `{"type":"url_verification","challenge":"3eZbrw1a"}`, nil, 200, "3eZbrw1a"},
		{"unknown event", "/slack/events", `{"type":"event_callback","event_id":"E1","event":{"type":"tea_ready"}}`, nil, 200, ""},
		{"event that is no JSON", "/slack/events", `challenge=x`, nil, 400, "bad request"},
		{"command without a command", "/slack/commands", `text=status`, nil, 400, "bad request"},
		{"interaction without payload", "/slack/interactions", `a=b`, nil, 400, "bad request"},
		{"interaction that is no JSON", "/slack/interactions", `payload=%7B`, nil, 400, "bad request"},
		{"interaction of another kind", "/slack/interactions", "payload=" + url.QueryEscape(`{"type":"shortcut"}`), nil, 200, ""},
		{"click on nothing", "/slack/interactions", "payload=" + url.QueryEscape(`{"type":"block_actions","actions":[]}`), nil, 200, ""},
		{"unknown button", "/slack/interactions", "payload=" + url.QueryEscape(`{"type":"block_actions","actions":[{"action_id":"x","block_id":"y","type":"button"}]}`), nil, 200, ""},
		{"unknown path", "/slack/other", `a=b`, nil, 405, "Method Not Allowed"},
	}
	for _, tt := range tests {
		if tt.header == nil {
			tt.header = sign(tt.body)
		}
		status, body := o.raw(tt.path, tt.header, tt.body)
		if status != tt.status || strings.TrimSpace(body) != tt.answer {
			t.Errorf("%s: %d %q, want %d %q", tt.name, status, body, tt.status, tt.answer)
		}
	}
	resp, err := http.Get(o.url + "/slack/commands?ssl_check=1")
	if err != nil {
		t.Fatal(err)
	}
	resp.Body.Close()
	if resp.StatusCode != http.StatusOK {
		t.Errorf("ssl_check by GET: %d", resp.StatusCode)
	}
	o.settle()
	if asked := o.clerk.all(); len(asked) > 0 {
		t.Errorf("asked for %v", asked)
	}
}

// endless is a body without end.
type endless struct{ left int }

func (e *endless) Read(p []byte) (int, error) {
	if e.left <= 0 {
		return 0, io.EOF
	}
	n := min(len(p), e.left)
	e.left -= n
	return n, nil
}

// TestHugeBody sends 100 MB, with and without saying so.
func TestHugeBody(t *testing.T) {
	o := open(t)
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	for _, declared := range []bool{true, false} {
		req, err := http.NewRequest(http.MethodPost, o.url+"/slack/commands", &endless{left: 100 << 20})
		if err != nil {
			t.Fatal(err)
		}
		if declared {
			req.ContentLength = 100 << 20
		}
		ack, err := slackfake.Do(req)
		if err == nil && ack.Status != http.StatusRequestEntityTooLarge { // or the connection is closed
			t.Errorf("declared %v: %d", declared, ack.Status)
		}
	}
	runtime.ReadMemStats(&after)
	if used := after.TotalAlloc - before.TotalAlloc; used > 16<<20 {
		t.Errorf("%d MiB were allocated", used>>20)
	}
}

// TestSlowBody drips a body; others are answered meanwhile.
func TestSlowBody(t *testing.T) {
	if testing.Short() {
		t.Skip("takes as long as a body may take")
	}
	t.Parallel()
	o := open(t)
	conn, err := net.Dial("tcp", strings.TrimPrefix(o.url, "http://"))
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Close()
	_, _ = io.WriteString(conn, "POST /slack/commands HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\nabc")
	o.give("/slack/commands", o.fake.Command("status", desk, slackfake.Reader))
	_ = conn.SetReadDeadline(time.Now().Add(2 * bodyTime))
	answer, err := io.ReadAll(conn)
	if errors.Is(err, os.ErrDeadlineExceeded) || bytes.Contains(answer, []byte("200 OK")) {
		t.Errorf("after %v: %q, %v", 2*bodyTime, answer, err)
	}
}

// TestNoSecretAnywhere makes everything fail that can, and reads all that was
// answered and logged.
func TestNoSecretAnywhere(t *testing.T) {
	o := open(t)
	var seen bytes.Buffer
	form := o.fake.Command("status", desk, slackfake.Reader)
	right := http.Header{}
	slackfake.Sign(right, []byte(form.Encode()), slackfake.SigningSecret, time.Now())
	wrong := right.Clone()
	wrong.Set("X-Slack-Signature", "v0="+strings.Repeat("ab", 32))
	for _, header := range []http.Header{wrong, {}, right, right} {
		_, body := o.raw("/slack/commands", header, form.Encode())
		seen.WriteString(body)
	}
	o.clerk.err = errors.New("inside")
	for _, text := range []string{"status", "now", "settings", "figures x"} {
		for _, shown := range o.command(text) {
			seen.WriteString(shown)
		}
	}
	o.clerk.err = nil
	for _, code := range []string{"invalid_auth", "fatal_error", "echo " + slackfake.BotToken} {
		o.fake.Faults("views.open", slackfake.Refuse(code))
		for _, shown := range o.command("settings") {
			seen.WriteString(shown)
		}
		o.fake.Faults("views.publish", slackfake.Refuse(code), slackfake.ResetBefore())
		o.give("/slack/events", o.fake.HomeOpened(slackfake.Reader))
		o.settle()
	}
	seen.WriteString(o.log.String())
	for name, secret := range map[string]string{"token": slackfake.BotToken, "app token": slackfake.AppToken, "signing secret": slackfake.SigningSecret,
		"computed signature": strings.TrimPrefix(right.Get("X-Slack-Signature"), "v0="), "start of it": right.Get("X-Slack-Signature")[3:15],
		"response_url": form.Get("response_url")} {
		if strings.Contains(seen.String(), secret) {
			t.Errorf("the %s is seen in:\n%s", name, seen.String())
		}
	}
	if !strings.Contains(o.log.String(), "not signed by Slack") {
		t.Error("refusals are not logged")
	}
}

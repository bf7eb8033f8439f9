package slack

import (
	"encoding/json"
	"net/http"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	slackgo "github.com/slack-go/slack"
	"pgregory.net/rapid"

	"github.com/digestbot/digestbot/internal/slack/slackfake"
)

// still is an app whose work is never done: what it says at once is looked at.
func still() *App {
	a := NewApp(New("xoxb-x", Options{}), &clerk{}, AppOptions{SigningSecret: "x"})
	for range cap(a.queue) {
		a.queue <- struct{}{}
	}
	return a
}

// FuzzCommand holds that any text is answered, and with something Slack takes.
func FuzzCommand(f *testing.F) {
	for _, text := range []string{"", "help", "prevew", "schedule 0 8 * * *", "<!here>", "merge 1 2", "now", "\u00a0\u2028\x00", "mute \xff\xfe", strings.Repeat("ä", 9000)} {
		f.Add(text)
	}
	a := still()
	f.Fuzz(func(t *testing.T, text string) {
		ack := a.command(slackgo.SlashCommand{Text: text, ChannelID: desk}, "")
		if ack == nil {
			t.Fatal("nobody answers")
		}
		raw := encode(t, ack)
		if len(raw) >= 20<<10 {
			t.Errorf("%d bytes are too many for the socket", len(raw))
		}
		var msg struct{ Blocks json.RawMessage }
		if err := json.Unmarshal(raw, &msg); err != nil {
			t.Fatal(err)
		}
		if problems := slackfake.CheckBlocks(msg.Blocks); problems != nil {
			t.Error(problems)
		}
	})
}

// FuzzInteraction holds that no payload, even one that is signed, harms.
func FuzzInteraction(f *testing.F) {
	for _, payload := range []string{`{}`, `{"type":"block_actions","actions":[{"action_id":"a:b","value":"c"}]}`,
		`{"type":"view_submission","view":{"callback_id":"settings","private_metadata":"{}","blocks":[],"state":{"values":{"zone":{"value":{"type":"plain_text_input","value":"x"}}}}}}`,
		`{"type":"view_submission","view":{"callback_id":"split","private_metadata":"{\"channel\":\"C\"}"}}`, `{"type":"view_submission","view":null}`,
		`{"type":"block_actions","actions":[{"selected_option":{"value":"split:s1"}}],"container":{"type":"message"}}`, `[]`, `7`} {
		f.Add(payload)
	}
	a := still()
	f.Fuzz(func(t *testing.T, payload string) {
		var c slackgo.InteractionCallback
		if json.Unmarshal([]byte(payload), &c) != nil {
			return
		}
		a.interaction(c, "")
		var e event
		if json.Unmarshal([]byte(payload), &e) == nil {
			a.event(e, "")
		}
	})
}

// FuzzVerify holds that no header passes that was not signed.
func FuzzVerify(f *testing.F) {
	f.Add("v0=00", "1531420618", "a=b")
	f.Add("v0=", "", "")
	now := time.Unix(1531420618, 0)
	f.Fuzz(func(t *testing.T, signature, stamp, body string) {
		h := http.Header{"X-Slack-Signature": {signature}, "X-Slack-Request-Timestamp": {stamp}}
		if verify(h, []byte(body), "a secret that nobody guesses", now) {
			t.Error("passes")
		}
	})
}

func TestShortenHolds(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := escape(rapid.StringN(0, 60, -1).Draw(t, "text"))
		n := rapid.IntRange(6, 70).Draw(t, "n")
		got := shorten(text, n)
		if utf8.RuneCountInString(got) > n {
			t.Fatalf("%q is longer than %d", got, n)
		}
		rest := strings.NewReplacer("&amp;", "", "&lt;", "", "&gt;", "").Replace(got)
		if strings.ContainsAny(rest, "&<>") {
			t.Fatalf("%q is cut inside an escape", got)
		}
	})
}

func TestInertHolds(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		got := inert(rapid.String().Draw(t, "name"))
		if strings.ContainsAny(got, "<>\n") {
			t.Fatalf("%q is live", got)
		}
		for i, r := range got {
			if strings.ContainsRune("*_~`", r) && !strings.HasSuffix(got[:i], "\u2060") {
				t.Fatalf("%q formats at %d", got, i)
			}
		}
	})
}

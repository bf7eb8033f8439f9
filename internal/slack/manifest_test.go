package slack

import (
	"bytes"
	"encoding/json"
	"regexp"
	"strings"
	"testing"
	"unicode/utf8"

	slackgo "github.com/slack-go/slack"
)

func TestManifest(t *testing.T) {
	all := map[string]json.RawMessage{}
	for name, o := range map[string]ManifestOptions{
		"http":   {URL: "https://digest.example.org/"},
		"socket": {Read: true, Join: true},
		"job":    {Job: true, Name: "morning digest"},
		"odd":    {Name: "日報", Read: true},
		"long":   {Name: strings.Repeat("ä", 100), Command: "/" + strings.Repeat("x", 50)},
	} {
		got := Manifest(o)
		if name != "long" && name != "odd" {
			golden(t, "testdata/manifest-"+name+".yaml", got)
		}
		raw := encode(t, manifest(o))
		all[name] = raw
		var m slackgo.Manifest
		d := json.NewDecoder(bytes.NewReader(raw))
		d.DisallowUnknownFields()
		if err := d.Decode(&m); err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		checkManifest(t, name, m, o)
	}
	golden(t, "testdata/manifests.json", indent(t, encode(t, all))) // for slackfake.TestOfficialTypes
}

// checkManifest holds what Slack's schema (github.com/slackapi/manifest-schema)
// says beyond types: limits and characters. Its types are held by
// slackfake.TestOfficialTypes.
func checkManifest(t *testing.T, name string, m slackgo.Manifest, o ManifestOptions) {
	t.Helper()
	limit := func(what, s string, least, most int) {
		if n := utf8.RuneCountInString(s); n < least || n > most {
			t.Errorf("%s: %s has %d characters", name, what, n)
		}
	}
	limit("name", m.Display.Name, 1, 35)
	limit("description", m.Display.Description, 1, 140)
	limit("bot name", m.Features.BotUser.DisplayName, 1, 80)
	if !regexp.MustCompile(`^[a-z0-9._-]+$`).MatchString(m.Features.BotUser.DisplayName) {
		t.Errorf("%s: bot name %q", name, m.Features.BotUser.DisplayName)
	}
	for _, c := range m.Features.SlashCommands {
		limit("command", c.Command, 2, 32)
		limit("command's description", c.Description, 1, 2000)
		limit("usage hint", c.UsageHint, 1, 1000)
		if (c.Url == "") != (o.URL == "") {
			t.Errorf("%s: command has the address %q", name, c.Url)
		}
	}
	socket := m.Settings.SocketModeEnabled
	if (o.URL != "" || o.Job) && socket || !o.Job && o.URL == "" && !socket {
		t.Errorf("%s: socket mode is %v", name, socket)
	}
}

// MarshalJSON writes a mapping as a JSON object.
func (m mapping) MarshalJSON() ([]byte, error) {
	out := map[string]any{}
	for _, e := range m {
		out[e.key] = e.value
	}
	return json.Marshal(out)
}

package slack

import (
	"cmp"
	"encoding/json"
	"fmt"
	"strings"
)

// ManifestOptions are what a manifest depends on.
type ManifestOptions struct {
	Name    string // of the app and its bot; "digestbot" when empty
	Command string // "/digest" when empty
	URL     string // public base address of serve, for HTTP; empty for Socket Mode
	Job     bool   // only once is run: nothing is answered, so no commands
	Read    bool   // channels are given by name, or their members are asked for
	Join    bool   // the bot may join public channels by itself
}

// Manifest returns the app manifest, as YAML, with the fewest scopes that the
// configuration needs. Its form is that of github.com/slackapi/manifest-schema.
func Manifest(o ManifestOptions) string {
	var b strings.Builder
	writeYAML(&b, manifest(o), "")
	return b.String()
}

// A mapping is a YAML mapping in its order.
type mapping []entry

type entry struct {
	key   string
	value any // string, bool, []string, mapping or []mapping
}

// manifest builds what Manifest writes.
func manifest(o ManifestOptions) mapping {
	o.Name, o.Command = cmp.Or(o.Name, "digestbot"), cmp.Or(o.Command, "/digest")
	return mapping{
		{"display_information", mapping{
			{"name", clip(o.Name, 35)},
			{"description", "News digests that show what outlets dispute, with every side."},
			{"background_color", "#1f2a37"},
		}},
		{"features", features(o)},
		{"oauth_config", mapping{{"scopes", mapping{{"bot", Scopes(o)}}}}},
		{"settings", appSettings(o)},
	}
}

// Scopes returns the scopes of the bot's token that a configuration needs, each
// with what it is for.
func Scopes(o ManifestOptions) []string {
	scopes := []string{
		"chat:write",       // post, edit, answer one person
		"channels:history", // look up what was posted, after a lost answer
		"groups:history",   // the same in private channels
	}
	if !o.Job {
		scopes = append(scopes, "commands")
	}
	if o.Read {
		scopes = append(scopes, "channels:read", "groups:read")
	}
	if o.Join {
		scopes = append(scopes, "channels:join")
	}
	return scopes
}

func features(o ManifestOptions) mapping {
	f := mapping{}
	if !o.Job {
		f = append(f, entry{"app_home", mapping{{"home_tab_enabled", true}, {"messages_tab_enabled", true}, {"messages_tab_read_only_enabled", true}}})
	}
	f = append(f, entry{"bot_user", mapping{{"display_name", botName(o.Name)}, {"always_online", !o.Job}}})
	if o.Job {
		return f
	}
	command := mapping{{"command", clip(o.Command, 32)}}
	if o.URL != "" {
		command = append(command, entry{"url", endpoint(o.URL, "commands")})
	}
	command = append(command,
		entry{"description", "Digests of this channel: read, change, post"},
		entry{"usage_hint", "preview | figures STORY | why STORY | settings | help"},
		entry{"should_escape", false})
	return append(f, entry{"slash_commands", []mapping{command}})
}

// botName makes the name of the bot's user out of the app's: Slack takes up to
// 80 of a to z, digits, hyphen, underscore and full stop.
func botName(app string) string {
	name := strings.Map(func(r rune) rune {
		switch {
		case r >= 'a' && r <= 'z', r >= '0' && r <= '9', r == '-', r == '_', r == '.':
			return r
		case r == ' ':
			return '-'
		}
		return -1
	}, strings.ToLower(app))
	return cmp.Or(name[:min(len(name), 80)], "digestbot")
}

func appSettings(o ManifestOptions) mapping {
	s := mapping{}
	if !o.Job {
		events, clicks := mapping{}, mapping{{"is_enabled", true}}
		if o.URL != "" {
			events = append(events, entry{"request_url", endpoint(o.URL, "events")})
			clicks = append(clicks, entry{"request_url", endpoint(o.URL, "interactions")})
		}
		events = append(events, entry{"bot_events", []string{"app_home_opened"}})
		s = append(s, entry{"event_subscriptions", events}, entry{"interactivity", clicks})
	}
	return append(s, entry{"org_deploy_enabled", false}, entry{"socket_mode_enabled", !o.Job && o.URL == ""}, entry{"token_rotation_enabled", false})
}

func endpoint(base, path string) string { return strings.TrimSuffix(base, "/") + "/slack/" + path }

// writeYAML writes a mapping. Strings are quoted as in JSON, which YAML reads alike.
func writeYAML(b *strings.Builder, m mapping, indent string) {
	for _, e := range m {
		fmt.Fprintf(b, "%s%s:", indent, e.key)
		switch v := e.value.(type) {
		case mapping:
			b.WriteString("\n")
			writeYAML(b, v, indent+"  ")
		case []mapping:
			b.WriteString("\n")
			for _, one := range v {
				var item strings.Builder
				writeYAML(&item, one, indent+"    ")
				b.WriteString(indent + "  - " + strings.TrimPrefix(item.String(), indent+"    "))
			}
		case []string:
			b.WriteString("\n")
			for _, one := range v {
				fmt.Fprintf(b, "%s  - %s\n", indent, quote(one))
			}
		default:
			fmt.Fprintf(b, " %s\n", quote(v))
		}
	}
}

func quote(v any) string {
	raw, err := json.Marshal(v)
	if err != nil {
		return `""` // strings and booleans always encode
	}
	return string(raw)
}

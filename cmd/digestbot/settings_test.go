package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/txtar"
	"pgregory.net/rapid"
)

// TestSettings reads the settings of each file of testdata/settings: an archive
// with .env, with the environment (NAME=value, the value in Go's quotes if it
// begins with one), with other files, and with what comes of it. With -update that
// is written anew.
func TestSettings(t *testing.T) {
	cases, err := filepath.Glob("testdata/settings/*.txtar")
	if err != nil || len(cases) < 20 {
		t.Fatalf("%d cases: %v", len(cases), err)
	}
	for _, file := range cases {
		file, err := filepath.Abs(file)
		if err != nil {
			t.Fatal(err)
		}
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txtar"), func(t *testing.T) { testSettings(t, file) })
	}
}

func testSettings(t *testing.T, file string) {
	archive, err := txtar.ParseFile(file)
	if err != nil {
		t.Fatal(err)
	}
	bareEnvironment(t)
	t.Chdir(t.TempDir())
	want := -1
	for i, f := range archive.Files {
		switch f.Name {
		case "want":
			want = i
		case "environment":
			for line := range strings.Lines(string(f.Data)) {
				name, value, _ := strings.Cut(strings.TrimSuffix(line, "\n"), "=")
				if plain, err := strconv.Unquote(value); err == nil {
					value = plain
				}
				t.Setenv(name, value)
			}
		default:
			if err := os.WriteFile(f.Name, f.Data, 0o600); err != nil {
				t.Fatal(err)
			}
		}
	}
	c, problems := readConfig()
	got := shownConfig(c, problems)
	if want < 0 {
		t.Fatal("the archive says not what is wanted")
	}
	if *update {
		archive.Files[want].Data = []byte(got)
		if err := os.WriteFile(file, txtar.Format(archive), 0o644); err != nil {
			t.Fatal(err)
		}
	} else if diff := cmp.Diff(string(archive.Files[want].Data), got); diff != "" {
		t.Errorf("settings, -want +got:\n%s", diff)
	}
}

// bareEnvironment takes what looks like a setting out of the environment.
func bareEnvironment(t *testing.T) {
	names := append(ours(), foreign...) // .env sets some of them
	for _, entry := range os.Environ() {
		name, _, _ := strings.Cut(entry, "=")
		names = append(names, name)
	}
	for _, name := range names {
		if name == "PATH" || name == "HOME" || strings.HasPrefix(name, "TMP") {
			continue
		}
		t.Setenv(name, "") // which puts it back at the end
		if err := os.Unsetenv(name); err != nil {
			t.Fatal(err)
		}
	}
}

// shownConfig shows what is set otherwise than by itself, and the problems.
func shownConfig(c config, problems []problem) string {
	var b strings.Builder
	show := func(name string, value any, standard string) {
		if text := fmt.Sprint(value); text != standard {
			fmt.Fprintf(&b, "%s: %s\n", name, text)
		}
	}
	for _, f := range c.feeds {
		show("feed", f, "")
	}
	show("channel", c.channel, "")
	if c.schedule != nil {
		show("schedule", c.schedule, "0 8 * * 1-5")
	}
	show("zone", c.zone, "UTC")
	show("window", brief(c.window), "24h")
	show("stories", c.maxStories, "8")
	show("corrections", brief(c.corrections), "72h")
	show("editors", strings.Join(c.editors, " "), "")
	show("members edit", c.membersEdit, "false")
	show("templates", c.templates, "")
	show("database", c.databaseURL, "sqlite:digestbot.db")
	show("bot token", c.botToken, "")
	show("signing secret", c.signingSecret, "")
	show("app token", c.appToken, "")
	show("api", c.apiURL, "")
	show("pace", brief(c.pace), "1s")
	show("listen", c.listen, ":8080")
	show("token", c.httpToken, "")
	show("open", c.httpOpen, "false")
	show("public", c.publicURL, "")
	show("allow", strings.Join(c.allow, " "), "")
	show("full text", c.fullText, "true")
	show("model", strings.TrimSpace(c.model+" "+c.modelURL+" "+c.modelKey+" "+c.language), "")
	show("proxy", os.Getenv("HTTPS_PROXY"), "")
	for _, p := range problems {
		fmt.Fprintf(&b, "problem: %s\n", p)
	}
	for _, p := range c.exposed() {
		if os.Getenv("HTTP_ADDR") != "" {
			fmt.Fprintf(&b, "not served: %s\n", p)
		}
	}
	return b.String()
}

// TestSecretsKeepEverySign holds that a secret comes out of .env as it went in, in
// every way to write it, whatever signs it has.
func TestSecretsKeepEverySign(t *testing.T) {
	signs := rapid.StringMatching(`[!$%&()*+,./0-9:;<=>?@A-Z\\^_a-z{|}~#-]{1,40}`)
	rapid.Check(t, func(t *rapid.T) {
		secret := signs.Draw(t, "secret")
		for _, form := range []string{"HTTP_TOKEN=%s\n", "HTTP_TOKEN='%s'", "export HTTP_TOKEN=%s\r\n", "DIGEST_CHANNEL=#news # ours\nHTTP_TOKEN = %s # the token\n"} {
			if values, wrong := parseDotEnv(fmt.Appendf(nil, form, secret)); values["HTTP_TOKEN"] != secret || wrong != nil {
				t.Fatalf("%q in %q is read as %q, %v", secret, form, values["HTTP_TOKEN"], wrong)
			}
		}
	})
}

// TestEveryParserHasItsSetting holds that no parser is left of a setting that is gone;
// the other way is held when the program starts.
func TestEveryParserHasItsSetting(t *testing.T) {
	if len(parsers) != len(settings) {
		t.Errorf("%d parsers for %d settings", len(parsers), len(settings))
	}
}

// TestSlips holds what is one slip away from a name.
func TestSlips(t *testing.T) {
	for name, want := range map[string]string{
		"HTTP_TOKN": "HTTP_TOKEN", "HTTP_TOKENS": "HTTP_TOKEN", "HTTP_TOKEM": "HTTP_TOKEN", "HTTP_TOEKN": "HTTP_TOKEN", "http_token": "HTTP_TOKEN",
		"HTTPTOKEN": "HTTP_TOKEN", "DATABASE_URI": "DATABASE_URL", "SLACK-BOT_TOKEN": "SLACK_BOT_TOKEN", "SLACK_BOT_TOKEN_FIEL": "SLACK_BOT_TOKEN_FILE",
		"HTTP_PORT": "", "HTTP_PROXY": "", "DATABASE_NAME": "", "TOKEN": "",
	} {
		if got, near := slipOf(name, ours()); got != want || near != (want != "") {
			t.Errorf("%s is a slip of %q, want %q", name, got, want)
		}
	}
}

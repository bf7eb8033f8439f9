package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"slices"
	"strings"
	"time"

	"digestbot/internal/bot"
	"digestbot/sources"
)

// This file says which settings there are. The rules are:
//
//   - A setting is a variable of the environment, or of a file .env in the
//     working folder; the environment wins. An empty one is not set.
//   - A secret may stand in a file that NAME_FILE names; the file wins.
//   - Nothing is taken for what it is not: what cannot be meant is named, and
//     what looks like a slip of a name too (names.go).
//   - All problems are reported at once, and none quotes a secret.

// A setting is one variable.
type setting struct {
	name     string
	standard string // its value when it is not set
	secret   bool   // may stand in a file, and no message quotes it
	list     bool   // takes several values, which may go on in the next line of .env
	needed   string // what to put into it, said where it is needed and not set
	parse    func(c *config, value string) error
}

// settings are all there are, in the order in which they are parsed: a zone comes
// before what is read in it.
var settings = []setting{
	{name: "DIGEST_FEEDS", list: true, needed: "feed or site addresses, separated by spaces", parse: parseFeeds},
	{name: "DIGEST_CHANNEL", needed: "the channel's name or id, such as #news", parse: parseChannel},
	{name: "DIGEST_TIMEZONE", standard: "UTC", parse: parseZone},
	{name: "DIGEST_SCHEDULE", standard: "0 8 * * 1-5", parse: parseSchedule},
	{name: "DIGEST_WINDOW", standard: "24h", parse: span(func(c *config) *time.Duration { return &c.window }, time.Minute, bot.LongestWindow, "24h")},
	{name: "DIGEST_MAX_STORIES", standard: "8", parse: parseMax},
	{name: "DIGEST_CORRECTIONS", standard: "72h", parse: span(func(c *config) *time.Duration { return &c.corrections }, 0, bot.LongestCorrections, "72h")},
	{name: "DIGEST_EDITORS", list: true, parse: parseEditors},
	{name: "DIGEST_TEMPLATES", parse: text(func(c *config) *string { return &c.templates })},
	{name: "DATABASE_URL", standard: "sqlite:digestbot.db", secret: true, parse: parseDatabase},
	{name: "SLACK_BOT_TOKEN", secret: true, needed: "the token that starts with xoxb-, or SLACK_BOT_TOKEN_FILE with the name of a file that holds it",
		parse: token(func(c *config) *string { return &c.botToken }, "bot token", "xoxb-")},
	{name: "SLACK_SIGNING_SECRET", secret: true, parse: token(func(c *config) *string { return &c.signingSecret }, "signing secret", "")},
	{name: "SLACK_APP_TOKEN", secret: true, parse: token(func(c *config) *string { return &c.appToken }, "app token", "xapp-")},
	{name: "SLACK_API_URL", parse: address(func(c *config) *string { return &c.apiURL }, "https://slack.com/api/")},
	{name: "SLACK_PACE", standard: "1s", parse: span(func(c *config) *time.Duration { return &c.pace }, 0, time.Minute, "1s")},
	{name: "HTTP_ADDR", standard: ":8080", parse: parseListen},
	{name: "HTTP_TOKEN", secret: true, parse: text(func(c *config) *string { return &c.httpToken })},
	{name: "HTTP_OPEN", standard: "false", parse: yesNo(func(c *config) *bool { return &c.httpOpen })},
	{name: "PUBLIC_URL", parse: parsePublic},
	{name: "FETCH_ALLOW", list: true, parse: parseAllow},
	{name: "FETCH_FULL_TEXT", standard: "true", parse: yesNo(func(c *config) *bool { return &c.fullText })},
	{name: "LLM_BASE_URL", needed: "the address of a service that speaks OpenAI's protocol", parse: address(func(c *config) *string { return &c.modelURL }, "https://llm.example.org/v1")},
	{name: "LLM_MODEL", needed: "the model's name there", parse: text(func(c *config) *string { return &c.model })},
	{name: "LLM_API_KEY", secret: true, parse: token(func(c *config) *string { return &c.modelKey }, "key", "")},
	{name: "LLM_LANGUAGE", parse: parseLanguage},
	{name: "LLM_DEADLINE", standard: "60s", parse: span(func(c *config) *time.Duration { return &c.modelDeadline }, time.Second, time.Hour, "60s")},
	{name: "LLM_TOKENS_PER_DAY", standard: "500000", parse: parseTokens},
}

// A config is the settings, parsed.
type config struct {
	feeds       []string               // addresses, those of OPML files too, each once
	listed      []sources.Subscription // those of OPML files
	channel     string
	schedule    *bot.Schedule
	zone        *time.Location
	window      time.Duration
	maxStories  int
	corrections time.Duration // after a posting; zero: none
	editors     []string      // Slack user ids of those who may change settings; none: everybody
	membersEdit bool          // only members of a channel may change its settings
	templates   string        // folder; empty: the embedded ones alone
	databaseURL string

	botToken, signingSecret, appToken string
	apiURL                            string // of Slack; empty: its own
	pace                              time.Duration
	listen                            string // address
	httpToken                         string
	httpOpen                          bool   // everybody may read the archive
	publicURL                         string // without a closing slash; empty: unknown

	allow    []string // host:port
	fullText bool

	modelURL, model, modelKey, language string
	modelDeadline                       time.Duration // for one story
	modelTokens                         int64         // a day
}

// A problem is what is wrong with one variable; an empty one concerns all.
type problem struct {
	variable, text string
	missing        bool // it is that the file of a secret is not there
}

func (p problem) String() string { return strings.TrimSpace(p.variable + " " + p.text) }

// loadConfig reads the settings. It asks only for those that a command uses:
// those of needs must be set, and those of uses must be right. All problems are
// reported in one configError, a line each.
func loadConfig(needs, uses []string) (config, error) {
	c, problems := readConfig()
	return c, c.refuse(problems, needs, uses)
}

// readConfig reads the settings and returns all that is wrong with any of them.
func readConfig() (config, []problem) {
	written, problems := readDotEnv()
	problems = append(problems, unknownNames(written)...)
	var c config
	for _, s := range settings {
		value, err := s.value(written)
		if err == nil && value != "" {
			err = s.parse(&c, value)
		}
		if err != nil {
			problems = append(problems, problem{s.name, err.Error(), errors.Is(err, fs.ErrNotExist)})
		}
	}
	problems = slices.DeleteFunc(problems, c.otherWay)
	return c, append(problems, c.together(problems)...)
}

// isWrong reports whether one of the problems is of a variable.
func isWrong(name string, problems []problem) bool {
	return slices.ContainsFunc(problems, func(p problem) bool { return p.variable == name })
}

// otherWay reports whether a problem is that a secret of one way to hear commands
// has no file, where the other way is set: files to deploy name both.
func (c config) otherWay(p problem) bool {
	other := map[string]string{"SLACK_SIGNING_SECRET": c.appToken, "SLACK_APP_TOKEN": c.signingSecret}
	return p.missing && other[p.variable] != ""
}

// value returns what is set, cleaned; the standard if nothing is.
func (s setting) value(written map[string]string) (string, error) {
	if s.secret {
		if file := clean(variable(s.name+"_FILE", written)); file != "" {
			data, err := os.ReadFile(file)
			if err != nil {
				return "", fmt.Errorf("cannot be read from %s_FILE: open %s: %w", s.name, file, errors.Unwrap(err))
			}
			return clean(string(data)), nil
		}
	}
	value := variable(s.name, written)
	if _, set := os.LookupEnv(s.name); set || !s.secret { // a secret in quotes in .env is meant as it stands there
		value = clean(value)
	}
	if value == "" {
		value = s.standard
	}
	return value, nil
}

// variable returns a variable of the environment, else of .env.
func variable(name string, written map[string]string) string {
	if value, set := os.LookupEnv(name); set {
		return value
	}
	return written[name]
}

// refuse is the error of a command that needs some variables and uses others;
// nil if nothing is wrong with these.
func (c config) refuse(problems []problem, needs, uses []string) error {
	var lines []string
	for _, p := range append(problems, c.unset(needs, problems)...) {
		if p.variable == "" || slices.Contains(needs, p.variable) || slices.Contains(uses, p.variable) {
			lines = append(lines, p.String())
		}
	}
	if lines == nil {
		return nil
	}
	return configError{errors.New("settings:\n  " + strings.Join(lines, "\n  "))}
}

// unset are the variables that are needed and not set, besides known problems.
func (c config) unset(needs []string, known []problem) []problem {
	set := map[string]bool{"DIGEST_FEEDS": len(c.feeds) > 0, "DIGEST_CHANNEL": c.channel != "", "SLACK_BOT_TOKEN": c.botToken != "",
		"LLM_BASE_URL": c.modelURL != "", "LLM_MODEL": c.model != ""}
	var all []problem
	for _, s := range settings {
		if slices.Contains(needs, s.name) && !set[s.name] && !isWrong(s.name, known) {
			all = append(all, problem{variable: s.name, text: "is not set: " + s.needed})
		}
	}
	return all
}

// variables are the names of all settings.
func variables() []string {
	names := make([]string, len(settings))
	for i, s := range settings {
		names[i] = s.name
	}
	return names
}

// together is what is wrong with settings beside each other, where each alone is right.
func (c config) together(known []problem) []problem {
	var wrong []problem
	modelWrong := isWrong("LLM_BASE_URL", known)
	if !modelWrong && (c.modelURL == "") != (c.model == "") {
		wrong = append(wrong, problem{variable: "LLM_MODEL", text: "and LLM_BASE_URL go together: set both, or neither"})
	}
	if !modelWrong && c.language != "" && c.modelURL == "" {
		wrong = append(wrong, problem{variable: "LLM_LANGUAGE", text: "needs a model that translates: set LLM_BASE_URL and LLM_MODEL"})
	}
	if c.httpOpen && c.httpToken != "" {
		wrong = append(wrong, problem{variable: "HTTP_OPEN", text: "and HTTP_TOKEN are both set: the archive is open, or asks for the token"})
	}
	return wrong
}

// exposed is what is wrong with serving the archive as it is set.
func (c config) exposed() []problem {
	if c.listen == "" || isLoopback(c.listen) || c.httpToken != "" || c.httpOpen {
		return nil
	}
	return []problem{{variable: "HTTP_TOKEN", text: fmt.Sprintf("is not set, so everybody who reaches %s would read the archive: "+
		"set it, or HTTP_OPEN=true if that is wanted, or HTTP_ADDR to an address of this machine alone, such as 127.0.0.1:8080", c.listen)}}
}

package main

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"reflect"
	"slices"
	"strings"
	"time"

	"github.com/kelseyhightower/envconfig"

	"github.com/digestbot/digestbot/internal/bot"
	"github.com/digestbot/digestbot/sources"
)

// This file says which settings there are. The rules are:
//
//   - A setting is a variable of the environment, or of a file .env in the
//     working folder; the environment wins. An empty one is not set.
//   - A secret may stand in a file that NAME_FILE names; the file wins.
//   - Nothing is taken for what it is not: what cannot be meant is named, and
//     what looks like a slip of a name too (names.go).
//   - All problems are reported at once, and none quotes a secret.

// An environment is the settings as they stand. All are strings: envconfig stops at
// the first value that it cannot read, and quotes it, be it a secret. They are
// parsed in this order: a zone comes before what is read in it. Besides the tags of
// envconfig there are: secret, for what may stand in a file and no message quotes;
// list, for what may go on in the next line of .env; needed, what to put into it.
type environment struct {
	Feeds         string `envconfig:"DIGEST_FEEDS" list:"true" needed:"feed or site addresses, separated by spaces"`
	Channel       string `envconfig:"DIGEST_CHANNEL" needed:"the channel's name or id, such as #news"`
	Timezone      string `envconfig:"DIGEST_TIMEZONE" default:"UTC"`
	Schedule      string `envconfig:"DIGEST_SCHEDULE" default:"0 8 * * 1-5"`
	Window        string `envconfig:"DIGEST_WINDOW" default:"24h"`
	MaxStories    string `envconfig:"DIGEST_MAX_STORIES" default:"8"`
	Corrections   string `envconfig:"DIGEST_CORRECTIONS" default:"72h"`
	Editors       string `envconfig:"DIGEST_EDITORS" list:"true"`
	Templates     string `envconfig:"DIGEST_TEMPLATES"`
	Database      string `envconfig:"DATABASE_URL" default:"sqlite:digestbot.db" secret:"true"`
	BotToken      string `envconfig:"SLACK_BOT_TOKEN" secret:"true" needed:"the token that starts with xoxb-, or SLACK_BOT_TOKEN_FILE with the name of a file that holds it"`
	SigningSecret string `envconfig:"SLACK_SIGNING_SECRET" secret:"true"`
	AppToken      string `envconfig:"SLACK_APP_TOKEN" secret:"true"`
	SlackAPI      string `envconfig:"SLACK_API_URL"`
	Pace          string `envconfig:"SLACK_PACE" default:"1s"`
	Listen        string `envconfig:"HTTP_ADDR" default:":8080"`
	HTTPToken     string `envconfig:"HTTP_TOKEN" secret:"true"`
	HTTPOpen      string `envconfig:"HTTP_OPEN" default:"false"`
	Public        string `envconfig:"PUBLIC_URL"`
	Allow         string `envconfig:"FETCH_ALLOW" list:"true"`
	FullText      string `envconfig:"FETCH_FULL_TEXT" default:"true"`
	ModelURL      string `envconfig:"LLM_BASE_URL" needed:"the address of the model's service, such as https://llm.example.org/v1"`
	Model         string `envconfig:"LLM_MODEL" needed:"the name by which the service knows the model"`
	ModelKey      string `envconfig:"LLM_API_KEY" secret:"true"`
	Language      string `envconfig:"LLM_LANGUAGE"`
	ModelDeadline string `envconfig:"LLM_DEADLINE" default:"60s"`
	ModelTokens   string `envconfig:"LLM_TOKENS_PER_DAY" default:"500000"`
}

// parsers read the value of each variable into a config.
var parsers = map[string]func(c *config, value string) error{
	"DIGEST_FEEDS":         parseFeeds,
	"DIGEST_CHANNEL":       parseChannel,
	"DIGEST_TIMEZONE":      parseZone,
	"DIGEST_SCHEDULE":      parseSchedule,
	"DIGEST_WINDOW":        span(func(c *config) *time.Duration { return &c.window }, time.Minute, bot.LongestWindow, "24h"),
	"DIGEST_MAX_STORIES":   parseMax,
	"DIGEST_CORRECTIONS":   span(func(c *config) *time.Duration { return &c.corrections }, 0, bot.LongestCorrections, "72h"),
	"DIGEST_EDITORS":       parseEditors,
	"DIGEST_TEMPLATES":     text(func(c *config) *string { return &c.templates }),
	"DATABASE_URL":         parseDatabase,
	"SLACK_BOT_TOKEN":      token(func(c *config) *string { return &c.botToken }, "bot token", "xoxb-"),
	"SLACK_SIGNING_SECRET": token(func(c *config) *string { return &c.signingSecret }, "signing secret", ""),
	"SLACK_APP_TOKEN":      token(func(c *config) *string { return &c.appToken }, "app token", "xapp-"),
	"SLACK_API_URL":        address(func(c *config) *string { return &c.apiURL }, "https://slack.com/api/"),
	"SLACK_PACE":           span(func(c *config) *time.Duration { return &c.pace }, 0, time.Minute, "1s"),
	"HTTP_ADDR":            parseListen,
	"HTTP_TOKEN":           text(func(c *config) *string { return &c.httpToken }),
	"HTTP_OPEN":            yesNo(func(c *config) *bool { return &c.httpOpen }),
	"PUBLIC_URL":           parsePublic,
	"FETCH_ALLOW":          parseAllow,
	"FETCH_FULL_TEXT":      yesNo(func(c *config) *bool { return &c.fullText }),
	"LLM_BASE_URL":         address(func(c *config) *string { return &c.modelURL }, "https://llm.example.org/v1"),
	"LLM_MODEL":            text(func(c *config) *string { return &c.model }),
	"LLM_API_KEY":          token(func(c *config) *string { return &c.modelKey }, "key", ""),
	"LLM_LANGUAGE":         parseLanguage,
	"LLM_DEADLINE":         span(func(c *config) *time.Duration { return &c.modelDeadline }, time.Second, time.Hour, "60s"),
	"LLM_TOKENS_PER_DAY":   parseTokens,
}

// A setting is one variable, as the tags of environment say.
type setting struct {
	name, standard, needed string
	secret, list           bool
	parse                  func(c *config, value string) error
}

// settings are all there are, in the order of environment.
var settings = listSettings()

func listSettings() []setting {
	t := reflect.TypeFor[environment]()
	all := make([]setting, t.NumField())
	for i := range all {
		tag := t.Field(i).Tag
		all[i] = setting{name: tag.Get("envconfig"), standard: tag.Get("default"), needed: tag.Get("needed"), secret: tag.Get("secret") != "", list: tag.Get("list") != ""}
		if all[i].parse = parsers[all[i].name]; all[i].parse == nil {
			panic("settings: nothing reads " + all[i].name)
		}
	}
	return all
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
	var raw environment
	if err := envconfig.Process("", &raw); err != nil {
		panic("settings: " + err.Error()) // a wrong struct tag: all fields are strings
	}
	var c config
	for i, s := range settings {
		value, err := s.value(reflect.ValueOf(raw).Field(i).String(), written)
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

// value returns what is meant by a setting as it stands, or by the file that it is
// in; the standard if nothing is.
func (s setting) value(raw string, written map[string]string) (string, error) {
	if file := clean(os.Getenv(s.name + "_FILE")); s.secret && file != "" {
		data, err := os.ReadFile(file)
		if err != nil {
			return "", fmt.Errorf("cannot be read from %s_FILE: open %s: %w", s.name, file, errors.Unwrap(err))
		}
		return clean(string(data)), nil
	}
	if !s.secret || raw != written[s.name] { // a secret in quotes in .env is meant as it stands there
		raw = clean(raw)
	}
	return cmp.Or(raw, s.standard), nil
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

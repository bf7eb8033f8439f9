package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"reflect"
	"slices"
	"strings"
	"time"

	"github.com/joho/godotenv"
	"github.com/kelseyhightower/envconfig"

	"digestbot/internal/bot"
	"digestbot/sources"
)

// settings are the environment as it stands. They are strings, because
// envconfig stops at the first value it cannot parse and quotes that value,
// secret or not, in its error; parse reports all problems and quotes no secret.
type settings struct {
	Feeds              string `envconfig:"DIGEST_FEEDS"`
	Channel            string `envconfig:"DIGEST_CHANNEL"`
	Schedule           string `envconfig:"DIGEST_SCHEDULE" default:"0 8 * * 1-5"`
	Timezone           string `envconfig:"DIGEST_TIMEZONE" default:"UTC"`
	Window             string `envconfig:"DIGEST_WINDOW" default:"24h"`
	MaxStories         string `envconfig:"DIGEST_MAX_STORIES" default:"8"`
	Corrections        string `envconfig:"DIGEST_CORRECTIONS" default:"72h"`
	Templates          string `envconfig:"DIGEST_TEMPLATES"`
	Editors            string `envconfig:"DIGEST_EDITORS"`
	DatabaseURL        string `envconfig:"DATABASE_URL" default:"sqlite:digestbot.db"`
	SlackBotToken      string `envconfig:"SLACK_BOT_TOKEN"`
	SlackSigningSecret string `envconfig:"SLACK_SIGNING_SECRET"`
	SlackAppToken      string `envconfig:"SLACK_APP_TOKEN"`
	SlackAPIURL        string `envconfig:"SLACK_API_URL"`
	SlackPace          string `envconfig:"SLACK_PACE" default:"1s"`
	HTTPAddr           string `envconfig:"HTTP_ADDR" default:":8080"`
	HTTPToken          string `envconfig:"HTTP_TOKEN"`
	PublicURL          string `envconfig:"PUBLIC_URL"`
	FetchAllow         string `envconfig:"FETCH_ALLOW"`
	FetchFullText      string `envconfig:"FETCH_FULL_TEXT" default:"true"`
	LLMBaseURL         string `envconfig:"LLM_BASE_URL"`
	LLMModel           string `envconfig:"LLM_MODEL"`
	LLMAPIKey          string `envconfig:"LLM_API_KEY"`
	LLMLanguage        string `envconfig:"LLM_LANGUAGE"`
}

// secrets are the settings that may also be given as the name of a file, by
// the variable with _FILE at its end, and that no message quotes.
var secrets = []string{"SLACK_BOT_TOKEN", "SLACK_SIGNING_SECRET", "SLACK_APP_TOKEN", "HTTP_TOKEN", "LLM_API_KEY", "DATABASE_URL"}

// A config is the settings, parsed.
type config struct {
	settings
	feeds       []string               // addresses, those of OPML files too, each once
	listed      []sources.Subscription // those of OPML files
	schedule    *bot.Schedule
	zone        *time.Location
	window      time.Duration
	maxStories  int
	corrections time.Duration // after a posting; zero: none
	pace        time.Duration
	editors     []string // Slack user ids of those who may change settings; none: everybody
	membersEdit bool     // only members of a channel may change its settings
	fetchAllow  []string // host:port
	fullText    bool
}

// A problem is what is wrong with one variable; an empty one concerns all.
type problem struct{ variable, text string }

func (p problem) String() string { return strings.TrimSpace(p.variable + " " + p.text) }

// loadConfig reads the environment, and a file .env in the working folder for
// what the environment does not set. It asks only for the variables that a
// command uses: those of needs must be set, and those of uses must be right.
// All problems are reported in one configError, a line each.
func loadConfig(needs, uses []string) (config, error) {
	c, problems := readConfig()
	return c, c.refuse(problems, needs, uses)
}

// readConfig reads the settings and returns all that is wrong with any of them.
func readConfig() (config, []problem) {
	problems := readDotEnv()
	var c config
	if err := envconfig.Process("", &c.settings); err != nil {
		panic("settings: " + err.Error()) // a wrong struct tag: all fields are strings
	}
	problems = append(problems, unknownNames()...)
	problems = append(problems, readSecretFiles(&c.settings)...)
	return c, append(problems, c.parse()...)
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

// unset are the variables that are needed and empty, besides known problems.
func (c config) unset(needs []string, known []problem) []problem {
	var all []problem
	for _, name := range needs {
		if strings.TrimSpace(c.value(name)) == "" && !slices.ContainsFunc(known, func(p problem) bool { return p.variable == name }) {
			all = append(all, problem{name, "is not set: " + meaning[name]})
		}
	}
	return all
}

// meaning says what to put into a variable that is needed.
var meaning = map[string]string{
	"DIGEST_FEEDS":         "feed or site addresses, separated by spaces",
	"DIGEST_CHANNEL":       "the channel's name or id, such as #news",
	"SLACK_BOT_TOKEN":      "the token that starts with xoxb-, or SLACK_BOT_TOKEN_FILE with the name of a file that holds it",
	"SLACK_SIGNING_SECRET": "the signing secret of the Slack app, or SLACK_SIGNING_SECRET_FILE",
}

func readDotEnv() []problem {
	if err := godotenv.Load(); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return []problem{{"", ".env cannot be read; each line is NAME=value"}} // the error may quote a secret
	}
	return nil
}

// unknownNames finds DIGEST_ variables that do not exist: mostly typing slips.
func unknownNames() []problem {
	known := variables()
	var all []problem
	for _, entry := range os.Environ() {
		name, _, _ := strings.Cut(entry, "=")
		if strings.HasPrefix(name, "DIGEST_") && !slices.Contains(known, name) {
			all = append(all, problem{"", name + " is not a setting; there are " + strings.Join(withPrefix(known, "DIGEST_"), ", ")})
		}
	}
	slices.SortFunc(all, func(a, b problem) int { return strings.Compare(a.text, b.text) })
	return all
}

// variables are the names of all settings.
func variables() []string {
	var names []string
	t := reflect.TypeFor[settings]()
	for i := range t.NumField() {
		names = append(names, t.Field(i).Tag.Get("envconfig"))
	}
	return names
}

func withPrefix(names []string, prefix string) []string {
	var some []string
	for _, n := range names {
		if strings.HasPrefix(n, prefix) {
			some = append(some, n)
		}
	}
	return some
}

// field is the setting of a variable.
func (s *settings) field(variable string) *string {
	v := reflect.ValueOf(s).Elem()
	for i := range v.NumField() {
		if v.Type().Field(i).Tag.Get("envconfig") == variable {
			return v.Field(i).Addr().Interface().(*string)
		}
	}
	panic("no setting " + variable)
}

func (s *settings) value(variable string) string { return *s.field(variable) }

// readSecretFiles takes secrets from files, where …_FILE names one.
func readSecretFiles(s *settings) []problem {
	var all []problem
	for _, name := range secrets {
		file := os.Getenv(name + "_FILE")
		if file == "" {
			continue
		}
		if os.Getenv(name) != "" {
			all = append(all, problem{name, "and " + name + "_FILE are both set: set one"})
			continue
		}
		data, err := os.ReadFile(file)
		if err != nil {
			all = append(all, problem{name, fmt.Sprintf("cannot be read from %s_FILE: %v", name, err)})
			continue
		}
		*s.field(name) = strings.TrimSpace(string(data))
	}
	return all
}

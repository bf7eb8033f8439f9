package main

import (
	"errors"
	"fmt"
	"io/fs"
	"net"
	"net/url"
	"os"
	"reflect"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"

	"digestbot/digest/summary"

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

// parse fills the parsed settings and returns what is wrong.
func (c *config) parse() []problem {
	var all []problem
	wrong := func(variable, format string, args ...any) {
		all = append(all, problem{variable, fmt.Sprintf(format, args...)})
	}
	for _, f := range strings.Fields(c.Feeds) {
		if err := c.addFeeds(f); err != nil {
			wrong("DIGEST_FEEDS", "%v", err)
		}
	}
	listed := map[string]bool{}
	c.feeds = slices.DeleteFunc(c.feeds, func(f string) bool { again := listed[f]; listed[f] = true; return again })
	var err error
	if c.zone, err = time.LoadLocation(c.Timezone); err != nil || c.Timezone == "Local" {
		wrong("DIGEST_TIMEZONE", "%q is no time zone; an example is Europe/Berlin", c.Timezone)
		c.zone = time.UTC
	}
	if c.schedule, err = bot.ParseSchedule(c.Schedule, c.zone); err != nil {
		wrong("DIGEST_SCHEDULE", "%v", err)
	}
	if c.window, err = time.ParseDuration(c.Window); err != nil || c.window <= 0 {
		wrong("DIGEST_WINDOW", "%q is no length of time; an example is 24h", c.Window)
	}
	if c.maxStories, err = strconv.Atoi(c.MaxStories); err != nil || c.maxStories < 1 || c.maxStories > 40 {
		wrong("DIGEST_MAX_STORIES", "%q is not a number from 1 to 40", c.MaxStories)
	}
	if c.corrections, err = time.ParseDuration(c.Corrections); err != nil || c.corrections < 0 {
		wrong("DIGEST_CORRECTIONS", "%q is no length of time; an example is 72h, and 0 is never", c.Corrections)
	}
	if c.pace, err = time.ParseDuration(c.SlackPace); err != nil || c.pace < 0 {
		wrong("SLACK_PACE", "%q is no length of time; an example is 1s", c.SlackPace)
	}
	if c.fullText, err = strconv.ParseBool(c.FetchFullText); err != nil {
		wrong("FETCH_FULL_TEXT", "%q is neither true nor false", c.FetchFullText)
	}
	c.editors = strings.FieldsFunc(c.Editors, func(r rune) bool { return r == ',' || r == ' ' })
	if c.membersEdit = slices.Equal(c.editors, []string{"members"}); c.membersEdit {
		c.editors = nil
	} else if c.Editors != "" && len(c.editors) == 0 {
		wrong("DIGEST_EDITORS", "%q names nobody; empty means everybody", c.Editors)
	}
	for _, id := range c.editors {
		if !userID.MatchString(id) {
			wrong("DIGEST_EDITORS", "“%s” is no user id such as U012AB3CD (in a profile: More, Copy member ID); members alone means the members of a channel", id)
		}
	}
	if c.PublicURL != "" && !isWeb(c.PublicURL) {
		wrong("PUBLIC_URL", "is no address; an example is https://digest.example.org")
	}
	c.PublicURL = strings.TrimSuffix(c.PublicURL, "/")
	c.fetchAllow = strings.FieldsFunc(c.FetchAllow, func(r rune) bool { return r == ',' || r == ' ' || r == '\n' })
	for _, pair := range c.fetchAllow {
		if i := strings.LastIndexByte(pair, ':'); i < 1 || !isPort(pair[i+1:]) {
			wrong("FETCH_ALLOW", "%q is no host:port pair", pair)
		}
	}
	if !strings.HasPrefix(c.DatabaseURL, "sqlite:") && !strings.HasPrefix(c.DatabaseURL, "postgres://") && !strings.HasPrefix(c.DatabaseURL, "postgresql://") {
		wrong("DATABASE_URL", "starts with neither sqlite: nor postgres://")
	}
	if strings.TrimPrefix(c.DatabaseURL, "sqlite:") == "" {
		wrong("DATABASE_URL", "names no file after sqlite:")
	}
	if _, port, err := net.SplitHostPort(c.HTTPAddr); err != nil || port == "" {
		wrong("HTTP_ADDR", "%q is no address such as :8080", c.HTTPAddr)
	}
	if c.SlackBotToken != "" && !strings.HasPrefix(c.SlackBotToken, "xoxb-") {
		wrong("SLACK_BOT_TOKEN", "is no bot token: it starts with xoxb-")
	}
	if c.SlackAppToken != "" && !strings.HasPrefix(c.SlackAppToken, "xapp-") {
		wrong("SLACK_APP_TOKEN", "is no app token: it starts with xapp-")
	}
	if c.SlackAPIURL != "" && !isWeb(c.SlackAPIURL) {
		wrong("SLACK_API_URL", "is no address")
	}
	if (c.LLMBaseURL == "") != (c.LLMModel == "") {
		wrong("LLM_MODEL", "and LLM_BASE_URL go together: set both, or neither")
	}
	if c.LLMBaseURL != "" && !isWeb(c.LLMBaseURL) {
		wrong("LLM_BASE_URL", "is no address; an example is https://llm.example.org/v1")
	}
	if c.LLMLanguage == "en" {
		c.LLMLanguage = ""
	}
	if c.LLMLanguage != "" && summary.LanguageName(c.LLMLanguage) == "" {
		wrong("LLM_LANGUAGE", "%q is none of en, %s", c.LLMLanguage, strings.Join(summary.Languages(), ", "))
	} else if c.LLMLanguage != "" && c.LLMBaseURL == "" {
		wrong("LLM_LANGUAGE", "needs a model that translates: set LLM_BASE_URL and LLM_MODEL")
	}
	return all
}

// addFeeds adds the feeds that a word of DIGEST_FEEDS names: an address, a site
// without a scheme, or an OPML file.
func (c *config) addFeeds(word string) error {
	if strings.Contains(word, "://") {
		if !isWeb(word) {
			return fmt.Errorf("%q is no http or https address", redact(word))
		}
		c.feeds = append(c.feeds, word)
		return nil
	}
	f, err := os.Open(word)
	if errors.Is(err, fs.ErrNotExist) && !strings.HasSuffix(word, ".opml") {
		c.feeds = append(c.feeds, "https://"+word)
		return nil
	}
	if err != nil {
		return err
	}
	defer f.Close()
	list, err := sources.ReadOPML(f)
	if err != nil {
		return fmt.Errorf("%s: %w", word, err)
	}
	c.listed = append(c.listed, list...)
	for _, s := range list {
		c.feeds = append(c.feeds, s.URL)
	}
	return nil
}

// userID is the form of a Slack user's id.
var userID = regexp.MustCompile(`^[UW][A-Z0-9]{2,}$`)

// isWeb says that an address is one of http or https.
func isWeb(address string) bool {
	u, err := url.Parse(address)
	return err == nil && u.Host != "" && (u.Scheme == "http" || u.Scheme == "https")
}

func isPort(s string) bool {
	n, err := strconv.Atoi(s)
	return err == nil && n > 0 && n < 65536
}

// redact removes the name and password from an address, for messages.
func redact(address string) string {
	if at := strings.LastIndexByte(address, '@'); at >= 0 {
		if start := strings.Index(address, "://"); start >= 0 && start < at {
			return address[:start+3] + "…@" + address[at+1:]
		}
	}
	return address
}

package main

import (
	"errors"
	"fmt"
	"io/fs"
	"net"
	"net/url"
	"os"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"

	"digestbot/digest/guard"
	"digestbot/internal/bot"
	"digestbot/sources"
)

// problems collects what is wrong with settings.
type problems []problem

func (p *problems) add(variable, format string, args ...any) {
	*p = append(*p, problem{variable, fmt.Sprintf(format, args...)})
}

// parse fills the parsed settings and returns what is wrong.
func (c *config) parse() []problem {
	var wrong problems
	c.parseSources(&wrong)
	c.parseDigest(&wrong)
	c.parseService(&wrong)
	c.parseSlack(&wrong)
	c.parseModel(&wrong)
	return wrong
}

func (c *config) parseSources(wrong *problems) {
	for _, f := range strings.Fields(c.Feeds) {
		if err := c.addFeeds(f); err != nil {
			wrong.add("DIGEST_FEEDS", "%v", err)
		}
	}
	listed := map[string]bool{}
	c.feeds = slices.DeleteFunc(c.feeds, func(f string) bool { again := listed[f]; listed[f] = true; return again })
	var err error
	if c.fullText, err = strconv.ParseBool(c.FetchFullText); err != nil {
		wrong.add("FETCH_FULL_TEXT", "%q is neither true nor false", c.FetchFullText)
	}
	c.fetchAllow = strings.FieldsFunc(c.FetchAllow, func(r rune) bool { return r == ',' || r == ' ' || r == '\n' })
	for _, pair := range c.fetchAllow {
		if i := strings.LastIndexByte(pair, ':'); i < 1 || !isPort(pair[i+1:]) {
			wrong.add("FETCH_ALLOW", "%q is no host:port pair", pair)
		}
	}
}

// addFeeds adds the feeds that a word of DIGEST_FEEDS names: an address, a site
// without a scheme, or an OPML file.
func (c *config) addFeeds(word string) error {
	if strings.Contains(word, "://") {
		if !isWeb(word) {
			return fmt.Errorf("%q is no http or https address", sources.Redact(word))
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

func isPort(s string) bool {
	n, err := strconv.Atoi(s)
	return err == nil && n > 0 && n < 65536
}

func (c *config) parseDigest(wrong *problems) {
	var err error
	if c.zone, err = time.LoadLocation(c.Timezone); err != nil || c.Timezone == "Local" {
		wrong.add("DIGEST_TIMEZONE", "%q is no time zone; an example is Europe/Berlin", c.Timezone)
		c.zone = time.UTC
	}
	if c.schedule, err = bot.ParseSchedule(c.Schedule, c.zone); err != nil {
		wrong.add("DIGEST_SCHEDULE", "%v", err)
	}
	if c.window, err = time.ParseDuration(c.Window); err != nil || c.window <= 0 {
		wrong.add("DIGEST_WINDOW", "%q is no length of time; an example is 24h", c.Window)
	}
	if c.maxStories, err = strconv.Atoi(c.MaxStories); err != nil || c.maxStories < 1 || c.maxStories > bot.MostStories {
		wrong.add("DIGEST_MAX_STORIES", "%q is not a number from 1 to %d", c.MaxStories, bot.MostStories)
	}
	if c.corrections, err = time.ParseDuration(c.Corrections); err != nil || c.corrections < 0 {
		wrong.add("DIGEST_CORRECTIONS", "%q is no length of time; an example is 72h, and 0 is never", c.Corrections)
	}
	c.editors = strings.FieldsFunc(c.Editors, func(r rune) bool { return r == ',' || r == ' ' })
	if c.membersEdit = slices.Equal(c.editors, []string{"members"}); c.membersEdit {
		c.editors = nil
	} else if c.Editors != "" && len(c.editors) == 0 {
		wrong.add("DIGEST_EDITORS", "%q names nobody; empty means everybody", c.Editors)
	}
	for _, id := range c.editors {
		if !userID.MatchString(id) {
			wrong.add("DIGEST_EDITORS", "“%s” is no user id such as U012AB3CD (in a profile: More, Copy member ID); members alone means the members of a channel", id)
		}
	}
}

// userID is the form of a Slack user's id.
var userID = regexp.MustCompile(`^[UW][A-Z0-9]{2,}$`)

func (c *config) parseService(wrong *problems) {
	if c.PublicURL != "" && !isWeb(c.PublicURL) {
		wrong.add("PUBLIC_URL", "is no address; an example is https://digest.example.org")
	}
	c.PublicURL = strings.TrimSuffix(c.PublicURL, "/")
	if !strings.HasPrefix(c.DatabaseURL, "sqlite:") && !strings.HasPrefix(c.DatabaseURL, "postgres://") && !strings.HasPrefix(c.DatabaseURL, "postgresql://") {
		wrong.add("DATABASE_URL", "starts with neither sqlite: nor postgres://")
	}
	if strings.TrimPrefix(c.DatabaseURL, "sqlite:") == "" {
		wrong.add("DATABASE_URL", "names no file after sqlite:")
	}
	if _, port, err := net.SplitHostPort(c.HTTPAddr); err != nil || port == "" {
		wrong.add("HTTP_ADDR", "%q is no address such as :8080", c.HTTPAddr)
	}
}

func (c *config) parseSlack(wrong *problems) {
	var err error
	if c.pace, err = time.ParseDuration(c.SlackPace); err != nil || c.pace < 0 {
		wrong.add("SLACK_PACE", "%q is no length of time; an example is 1s", c.SlackPace)
	}
	if c.SlackBotToken != "" && !strings.HasPrefix(c.SlackBotToken, "xoxb-") {
		wrong.add("SLACK_BOT_TOKEN", "is no bot token: it starts with xoxb-")
	}
	if c.SlackAppToken != "" && !strings.HasPrefix(c.SlackAppToken, "xapp-") {
		wrong.add("SLACK_APP_TOKEN", "is no app token: it starts with xapp-")
	}
	if c.SlackAPIURL != "" && !isWeb(c.SlackAPIURL) {
		wrong.add("SLACK_API_URL", "is no address")
	}
}

func (c *config) parseModel(wrong *problems) {
	if (c.LLMBaseURL == "") != (c.LLMModel == "") {
		wrong.add("LLM_MODEL", "and LLM_BASE_URL go together: set both, or neither")
	}
	if c.LLMBaseURL != "" && !isWeb(c.LLMBaseURL) {
		wrong.add("LLM_BASE_URL", "is no address; an example is https://llm.example.org/v1")
	}
	if c.LLMLanguage == "en" {
		c.LLMLanguage = ""
	}
	if c.LLMLanguage != "" && guard.LanguageName(c.LLMLanguage) == "" {
		wrong.add("LLM_LANGUAGE", "%q is none of en, %s", c.LLMLanguage, strings.Join(guard.Languages(), ", "))
	} else if c.LLMLanguage != "" && c.LLMBaseURL == "" {
		wrong.add("LLM_LANGUAGE", "needs a model that translates: set LLM_BASE_URL and LLM_MODEL")
	}
}

// isWeb says that an address is one of http or https.
func isWeb(address string) bool {
	u, err := url.Parse(address)
	return err == nil && u.Host != "" && (u.Scheme == "http" || u.Scheme == "https")
}

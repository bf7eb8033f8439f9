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
	"unicode"

	"github.com/digestbot/digestbot/digest/guard"
	"github.com/digestbot/digestbot/internal/bot"
	"github.com/digestbot/digestbot/internal/slack"
	"github.com/digestbot/digestbot/sources"
)

// This file reads single values. What a copy, a container runtime or a phone adds
// to one is taken off; what a value cannot mean is an error in words that say how
// to write it, and that quote no secret.

// clean takes off what surrounds a value and is not of it: white space, also what
// cannot be seen, and one pair of quotes.
func clean(value string) string {
	value = strings.TrimFunc(value, isBlank)
	for _, pair := range []string{`""`, `''`, "“”", "„“", "„”", "‘’", "«»"} {
		r := []rune(pair)
		inner, opened := strings.CutPrefix(value, string(r[0]))
		inner, closed := strings.CutSuffix(inner, string(r[1]))
		if opened && closed {
			return strings.TrimFunc(inner, isBlank)
		}
	}
	return value
}

// isBlank reports whether a sign shows nothing: white space, controls, joiners and
// the mark at the beginning of a file.
func isBlank(r rune) bool { return unicode.IsSpace(r) || unicode.Is(unicode.C, r) }

func text(field func(*config) *string) func(*config, string) error {
	return func(c *config, value string) error { *field(c) = value; return nil }
}

// token reads a secret of which one knows how it begins, and that nothing in it
// is blank.
func token(field func(*config) *string, what, prefix string) func(*config, string) error {
	return func(c *config, value string) error {
		switch {
		case strings.ContainsFunc(value, isBlank):
			return fmt.Errorf("holds a space or a line end, which no %s has: copy it again", what)
		case strings.ContainsFunc(value, func(r rune) bool { return r > unicode.MaxASCII }):
			return fmt.Errorf("holds a sign that no %s has, such as a curly quote or a long dash: copy it again", what)
		case prefix != "" && !strings.HasPrefix(value, prefix):
			return fmt.Errorf("is no %s: it starts with %s", what, prefix)
		case prefix == "" && (strings.HasPrefix(value, "xoxb-") || strings.HasPrefix(value, "xapp-")):
			return fmt.Errorf("is no %s, but a token of Slack", what)
		}
		*field(c) = value
		return nil
	}
}

// days is a length of time as people write it, and Go does not read it.
var days = regexp.MustCompile(`(?i)^(\d{1,4}) *d(?:ays?)?$`)

// span reads a length of time.
func span(field func(*config) *time.Duration, least, most time.Duration, example string) func(*config, string) error {
	return func(c *config, value string) error {
		d, err := time.ParseDuration(strings.ReplaceAll(value, " ", ""))
		switch m := days.FindStringSubmatch(value); {
		case m != nil:
			n, _ := strconv.Atoi(m[1]) // it has four digits at most
			return fmt.Errorf("%q is written in hours: %dh", value, 24*n)
		case err != nil:
			return fmt.Errorf("%q is no length of time; an example is %s", value, example)
		case d < least:
			return fmt.Errorf("%q is less than %s", value, brief(least))
		case d > most:
			return fmt.Errorf("%q is more than %s", value, brief(most))
		}
		*field(c) = d
		return nil
	}
}

// brief writes a length of time without the zeros at its end.
func brief(d time.Duration) string {
	s := strings.TrimSuffix(d.String(), "0s")
	if strings.HasSuffix(s, "h0m") {
		s = strings.TrimSuffix(s, "0m")
	}
	if s == "" {
		return "0s"
	}
	return s
}

func yesNo(field func(*config) *bool) func(*config, string) error {
	words := map[string]bool{"true": true, "yes": true, "on": true, "1": true, "false": false, "no": false, "off": false, "0": false}
	return func(c *config, value string) error {
		yes, known := words[strings.ToLower(value)]
		if !known {
			return fmt.Errorf("%q is neither true nor false", value)
		}
		*field(c) = yes
		return nil
	}
}

// address reads an address of the web. It may hold a password, so it is not quoted.
func address(field func(*config) *string, example string) func(*config, string) error {
	return func(c *config, value string) error {
		if !isWeb(value) {
			return errors.New("is no address; an example is " + example)
		}
		*field(c) = value
		return nil
	}
}

// isWeb reports whether an address is one of http or https.
func isWeb(address string) bool {
	u, err := url.Parse(address)
	return err == nil && u.Hostname() != "" && (u.Scheme == "http" || u.Scheme == "https") && !strings.ContainsFunc(address, isBlank)
}

// isSeparator reports whether a sign can stand between the values of a list.
func isSeparator(r rune) bool { return r == ',' || r == ';' || isBlank(r) }

func parseFeeds(c *config, value string) error {
	var errs []error
	for _, f := range feedWords(value) {
		errs = append(errs, c.addFeeds(f))
	}
	listed := map[string]bool{}
	c.feeds = slices.DeleteFunc(c.feeds, func(f string) bool { again := listed[f]; listed[f] = true; return again })
	var lines []string
	for _, err := range errs {
		if err != nil {
			lines = append(lines, err.Error())
		}
	}
	if lines != nil {
		return errors.New(strings.Join(lines, "\n  DIGEST_FEEDS "))
	}
	return nil
}

// nextFeed is a separator after which another address begins. An address may hold
// a comma of its own.
var nextFeed = regexp.MustCompile(`[,;]+(?i:https?://)`)

// feedWords are the addresses and files that a list names, without the signs
// that people put around them.
func feedWords(value string) []string {
	value = nextFeed.ReplaceAllStringFunc(value, func(s string) string { return " " + strings.TrimLeft(s, ",;") })
	var words []string
	for _, w := range strings.FieldsFunc(value, isBlank) {
		w = strings.Trim(w, `,;<>"'“”„‘’`)
		switch {
		case w == "":
		case strings.Contains(w, "://"):
			words = append(words, w)
		default: // neither sites nor files have a comma
			words = append(words, strings.FieldsFunc(w, isSeparator)...)
		}
	}
	return words
}

// secondHost is what looks like the beginning of another address in one, and
// page like the name of a page instead.
var (
	secondHost = regexp.MustCompile(`[,;](?:[a-z0-9-]+\.)+[a-z]{2,}(?:/|$)`)
	page       = regexp.MustCompile(`\.(?:xml|rss|atom|rdf|json|html?|php|aspx?|opml)$`)
)

// addFeeds adds the feeds that a word of DIGEST_FEEDS names: an address, a site
// without a scheme, or an OPML file.
func (c *config) addFeeds(word string) error {
	if strings.Contains(word, "://") {
		switch {
		case !isWeb(word):
			return fmt.Errorf("%q is no http or https address", sources.Redact(word))
		case secondHost.MatchString(word) && !page.MatchString(secondHost.FindString(word)):
			return fmt.Errorf("%q looks like two addresses: put a space between them", sources.Redact(word))
		}
		c.feeds = append(c.feeds, word)
		return nil
	}
	f, err := os.Open(word)
	isFile := strings.HasSuffix(strings.ToLower(word), ".opml") || strings.HasPrefix(word, "/") || strings.HasPrefix(word, ".")
	if errors.Is(err, fs.ErrNotExist) && !isFile {
		if !isWeb("https://"+word) || !strings.ContainsAny(word, ".:") {
			return fmt.Errorf("%q is neither an address nor a file", word)
		}
		c.feeds = append(c.feeds, "https://"+word)
		return nil
	}
	if err != nil {
		return err
	}
	defer f.Close()
	list, err := sources.ReadOPML(f)
	if err == nil && len(list) == 0 {
		err = errors.New("names no feed")
	}
	if err != nil {
		return fmt.Errorf("%s: %w", word, err)
	}
	c.listed = append(c.listed, list...)
	for _, s := range list {
		c.feeds = append(c.feeds, s.URL)
	}
	return nil
}

// channelLink is a channel as Slack's Copy link gives it, or as a mention.
var channelLink = regexp.MustCompile(`^(?:https://[\w.-]+/(?:archives|client/T[A-Z0-9]+)/|<#)([CGD][A-Z0-9]{2,})(?:[/?|][^ ]*|>)?$`)

func parseChannel(c *config, value string) error {
	if m := channelLink.FindStringSubmatch(value); m != nil {
		value = m[1]
	}
	switch {
	case strings.ContainsFunc(value, isSeparator):
		return fmt.Errorf("%q is not one channel: a digest has one, and any other channel gets its own by /digest subscribe there", value)
	case strings.Contains(value, "://") || strings.HasPrefix(value, "@"):
		return fmt.Errorf("%q is no channel; examples are #news and C012AB3CD", value)
	}
	if !slack.IsChannelID(value) {
		value = strings.ToLower(value)
	}
	c.channel = value
	return nil
}

func parseZone(c *config, value string) (err error) {
	if c.zone, err = bot.FindZone(value); err != nil {
		c.zone = time.UTC
	}
	return err
}

func parseSchedule(c *config, value string) (err error) {
	c.schedule, err = bot.ParseSchedule(value, c.zone)
	return err
}

func parseMax(c *config, value string) (err error) {
	if c.maxStories, err = strconv.Atoi(value); err != nil || c.maxStories < 1 || c.maxStories > bot.MostStories {
		return fmt.Errorf("%q is not a number from 1 to %d", value, bot.MostStories)
	}
	return nil
}

// userID is the form of a Slack user's id.
var userID = regexp.MustCompile(`^[UW][A-Z0-9]{2,}$`)

func parseEditors(c *config, value string) error {
	editors := strings.FieldsFunc(value, isSeparator)
	if slices.Equal(editors, []string{"members"}) {
		c.membersEdit = true
		return nil
	}
	if len(editors) == 0 {
		return fmt.Errorf("%q names nobody; empty means everybody", value)
	}
	for _, id := range editors {
		if !userID.MatchString(id) {
			return fmt.Errorf("“%s” is no user id such as U012AB3CD (in a profile: More, Copy member ID); members alone means the members of a channel", id)
		}
	}
	c.editors = editors
	return nil
}

func parseDatabase(c *config, value string) error {
	file, isFile := strings.CutPrefix(value, "sqlite:")
	switch {
	case isFile && strings.HasPrefix(file, "//") && !strings.HasPrefix(file, "///"):
		return errors.New("names a file in the root folder: sqlite:digestbot.db is one in this folder, sqlite:/data/digestbot.db one in another")
	case isFile && file == "":
		return errors.New("names no file behind \"sqlite:\"")
	case strings.Contains(value, " #"):
		return errors.New("has a comment on its line: put that on a line of its own")
	case !isFile && !strings.HasPrefix(value, "postgres://") && !strings.HasPrefix(value, "postgresql://"):
		return errors.New("starts with neither sqlite: nor postgres://")
	}
	c.databaseURL = value
	return nil
}

func parseListen(c *config, value string) error {
	_, port, err := net.SplitHostPort(value)
	if err == nil {
		_, err = net.LookupPort("tcp", port)
	}
	if err != nil || port == "" {
		return fmt.Errorf("%q is no address such as :8080", value)
	}
	c.listen = value
	return nil
}

// isLoopback reports whether only this machine reaches an address of host and port.
func isLoopback(address string) bool {
	host, _, _ := net.SplitHostPort(address)
	ip := net.ParseIP(host)
	return host == "localhost" || ip != nil && ip.IsLoopback()
}

func parsePublic(c *config, value string) error {
	u, err := url.Parse(value)
	switch {
	case err != nil || !isWeb(value):
		return errors.New("is no address; an example is https://digest.example.org")
	case u.RawQuery != "" || u.Fragment != "" || u.User != nil:
		return errors.New("has more than a host and a path, so no link could follow it; an example is https://digest.example.org")
	}
	c.publicURL = strings.TrimRight(value, "/")
	return nil
}

func parseAllow(c *config, value string) error {
	for _, pair := range strings.FieldsFunc(value, isSeparator) {
		host, port, err := net.SplitHostPort(pair)
		if n, wrong := strconv.Atoi(port); err != nil || wrong != nil || host == "" || n < 1 || n > 65535 {
			return fmt.Errorf("%q is no host:port pair", pair)
		}
		c.allow = append(c.allow, pair)
	}
	return nil
}

func parseLanguage(c *config, value string) error {
	value = strings.ToLower(value)
	switch {
	case value == "en":
	case guard.LanguageName(value) == "":
		return fmt.Errorf("%q is none of en, %s", value, strings.Join(guard.Languages(), ", "))
	default:
		c.language = value
	}
	return nil
}

func parseTokens(c *config, value string) (err error) {
	if c.modelTokens, err = strconv.ParseInt(value, 10, 64); err != nil || c.modelTokens < 1 {
		return fmt.Errorf("%q is no number of tokens, such as 500000", value)
	}
	return nil
}

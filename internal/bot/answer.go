package bot

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/digestbot/digestbot/digest/message"
)

// This file holds what commands give back. Values, not words: who shows them
// words them. Times are in the zone of the channel.

// An Asker is who gave a command, and where.
type Asker struct {
	User, UserName       string // id and name; the name may be empty
	Channel, ChannelName string // id and name; both empty for what is asked outside a channel
}

// A Refusal is an error that is worded for the person who asked: what happened,
// why, and what to do, in one line without a secret: "Not subscribed:
// harbourpost.example answered 404 (not found). Give the site's address and its
// feed is looked for." Any other error is shown as a failure inside.
type Refusal struct {
	Text string
	Ask  []string // ids of the people who may do it; named after the text
}

func (r *Refusal) Error() string { return r.Text }

// Refuse returns a Refusal.
func Refuse(format string, a ...any) *Refusal { return &Refusal{Text: fmt.Sprintf(format, a...)} }

// mostQuoted is how much of what a person wrote an answer repeats, in runes.
const mostQuoted = 60

// quoted repeats what a person wrote, cut if it is long.
func quoted(text string) string {
	if r := []rune(text); len(r) > mostQuoted {
		text = string(r[:mostQuoted-1]) + "…"
	}
	return "“" + text + "”"
}

// FieldErrors says what is wrong with settings, by field: "cron", "zone",
// "feeds", "max", "only", "mute", "outlets", "channel". Each text is worded for
// the person who asked.
type FieldErrors map[string]string

func (f FieldErrors) Error() string {
	var all []string
	for field, text := range f {
		all = append(all, field+": "+text)
	}
	slices.Sort(all)
	return strings.Join(all, "; ")
}

// A Made is what came of making a digest.
type Made struct {
	At       time.Time
	ID       string // of the digest; empty when there was nothing new
	Stories  int
	Disputed int         // figures
	Posted   int         // stories that Slack has; fewer than Stories when it asked to wait
	Since    time.Time   // start of the period covered
	Joined   bool        // a pass for the channel was on, and its result is this
	Trouble  string      // why it was not posted, and what to do; empty when it was
	Fixed    []time.Time // when it was corrected, oldest first
	Page     string      // address of its archive page; empty when there is none
}

// A FeedHealth is a feed and how it is doing.
type FeedHealth struct {
	ID      string // names it in commands; short enough for a button's value (150 characters)
	Name    string
	URL     string
	Topic   string // the folder of the list it came from, as sources.Subscription has it; empty if none
	Trouble string // "403 Forbidden since Mon 14:00: ask the site"; empty when the last poll was fine
	Silent  string // a sentence, when it can be read and has had nothing new for unusually long; empty if not
	Lasting bool   // the trouble will not go away by itself
	Fixed   bool   // comes from the environment: it can be muted, not removed
}

// Settings are what people can set for the digest of one channel.
type Settings struct {
	Channel, ChannelName string
	Cron, Zone           string // five fields; IANA name, or what the person wrote
	Feeds                []string
	Max                  int
	Only                 []string // stories with one of these words; all when empty
	Mute                 []string // words
	Outlets              []string // muted
	Two                  bool     // only stories with two or more independent reports
	Corrections          bool     // reply in the thread when a figure changes
	Empty                bool     // post one line when there is nothing new
	Next                 time.Time
	ChangedBy            string // name; empty when nobody has changed them yet
	ChangedAt            time.Time
	Editors              []string // ids of those who may change them; everybody when empty
	Members              bool     // only members of the channel may change them
	Warning              string   // why the digest would not get there; empty if it would, and before it is saved
}

// A Status is how the digest of one channel is doing.
type Status struct {
	Channel, ChannelName string
	Cron, Zone           string // Cron is empty when there is no schedule
	Paused               bool
	Next                 time.Time // zero when paused
	Last                 *Made     // nil when none was made yet
	Feeds, FeedsRead     int
	Max                  int
	NotRead              []FeedHealth
	Warnings             []string // sentences: "The history cannot be read, so …"
}

// A Subscribed is what came of subscribing.
type Subscribed struct {
	Added   []FeedHealth
	Known   int      // addresses that were subscribed already
	Refused []string // why others were not
	Warning string   // why the digest would not get there; empty if it would
}

// A Muted is the outcome of muting or its opposite.
type Muted struct {
	Word   string // or the outlet's name
	Outlet bool
	Muted  []string // all that is muted now, words and outlets
}

// A StoryRef names a story.
type StoryRef struct {
	ID       string
	Number   int // in the channel's last digest; zero when it is not there
	Headline string
}

// A Found is what a search in a channel's digests finds.
type Found struct {
	Words string
	Told  []FoundStory // latest first
	More  bool         // there are others
}

// A FoundStory is a story as it was told last.
type FoundStory struct {
	At       time.Time
	Headline string
	Outlets  []string // in the order of their reports
}

// A Ledger is all figures of a story and who says what.
type Ledger struct {
	StoryRef
	Entries []LedgerEntry // disputed and updated ones first
	More    int           // entries left out
}

// A LedgerEntry is one measure.
type LedgerEntry struct {
	About   string       // "People treated for smoke"
	Verdict string       // on screen: "disputed", "updated", "reports differ, of one measure or of two", "agreed by 3 reports"
	Steps   []LedgerStep // side by side where figures are disputed
}

// A LedgerStep is one figure by one outlet, newest first where figures move.
type LedgerStep struct {
	Side   int    // of a disputed measure, from 1; 0 for what stands on none
	Figure string // as printed
	Outlet string
	At     time.Time
	Note   string // "quoting the coastguard"; "was 26, Mon 18:20, withdrawn"
}

// A Why says what holds a story together, and why it is in the digest.
type Why struct {
	StoryRef
	Articles int
	Reports  []WhyReport
	Shared   []string // what the reports have in common, heaviest first
	Copied   string   // "6 articles carry one Union Wire text"; empty when none are copies
	Kept     []string // nearest stories kept apart: "Fire drill in Karsund (Harbour Post): another day, no ship named"
	Weakest  string   // the report that most likely does not belong here, and why it was joined; empty of two reports
	Because  string   // "4 independent reports, new since Mon 08:00"
}

// A WhyReport is one report of a story.
type WhyReport struct {
	Article       string // id of its first article
	Outlet, Title string
	Copies        int
}

// A Decision is what a person decided about stories, for saying so and undoing it.
type Decision struct {
	ID   string
	What string // "Merged: A and B."; a sentence
	Till time.Time
}

// A Preview is a digest that is not posted.
type Preview struct {
	Messages []message.Message // empty when there is nothing new
	Since    time.Time
}

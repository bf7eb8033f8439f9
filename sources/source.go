// Package sources brings articles in: from feeds on the web (Web) and from
// files (Folder). Whatever a feed sends, time and memory are bounded and the
// other feeds come through. Start with Web.Poll.
package sources

import (
	"time"

	"github.com/digestbot/digestbot/digest/article"
)

// A Feed is an address to poll and what is known of it from earlier polls.
type Feed struct {
	URL   string // of the feed, or of a site, whose feed is then looked for; may hold credentials: show it with Redact
	State State
}

// State is what one poll leaves for the next; it is kept as JSON between polls,
// and holds no credentials. The zero value is a feed never polled.
type State struct {
	ETag         string        `json:",omitempty"` // exactly as the server gave it
	LastModified string        `json:",omitempty"` // exactly as the server gave it
	Sum          string        `json:",omitempty"` // of the body read last, for servers without validators
	Next         time.Time     `json:",omitzero"`  // not to be polled before
	Title        string        `json:",omitempty"` // as the feed calls itself
	Items        int           `json:",omitempty"` // in the document read last
	Rhythm       time.Duration `json:",omitempty"` // the usual time between two items; zero when unknown
	Newest       time.Time     `json:",omitzero"`  // when the newest item was published, or else first seen
	LastSuccess  time.Time     `json:",omitzero"`  // when the feed was last read, if only in part, or found unchanged
	FailingSince time.Time     `json:",omitzero"`  // the first of the failures in a row
	Failures     int           `json:",omitempty"` // in a row
	Problem      string        `json:",omitempty"` // the last failure, as Result.Err says it; empty when the last poll was well
	Advice       string        `json:",omitempty"` // what somebody can do about Problem; empty if nothing, or nothing yet
	Gone         bool          `json:",omitempty"` // the server said 410: never polled again
	At           string        `json:",omitempty"` // where the feed was found, if the address is a site's; without credentials
	Moved        string        `json:",omitempty"` // where the feed has moved for good: asked in place of its address; without credentials
	MovedTo      string        `json:",omitempty"` // hash of where permanent redirects lead
	MovedTimes   int           `json:",omitempty"` // how often in a row they led there with success
	Memory       []memory      `json:",omitempty"` // of the items seen, newest document first
}

// A Status says in a word how a poll ended.
type Status string

const (
	Fresh     Status = "fresh"     // read
	Unchanged Status = "unchanged" // the server said, or the content shows, that nothing is new
	Partial   Status = "partial"   // cut short or damaged: these are the complete items
	Waiting   Status = "waiting"   // not due yet: not asked
	Failed    Status = "failed"    // could not be read
	Gone      Status = "gone"      // the server says that the feed is gone for good: no longer asked
)

// A Result is what one poll of one feed gave.
type Result struct {
	Feed     Feed // with the state to keep
	Status   Status
	Title    string            // as the feed calls itself
	Articles []article.Article // as the feed orders them; empty when there is nothing to read
	New      int               // of these articles were not in the feed before
	Left     int               // items were left out: the oldest beyond 1,000, and what is no article by its size
	First    bool              // this feed was never read to its end before
	Err      error             // why the feed could not be read, or not all of it; does not name the feed, and no credentials
}

// Trouble says for people why the last poll failed and what they can do, in a
// line; empty when it was well.
func (s State) Trouble() string {
	if s.Advice == "" {
		return s.Problem
	}
	return s.Problem + ": " + s.Advice
}

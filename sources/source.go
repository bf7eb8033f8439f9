// Package sources brings articles in: from feeds on the web (Web) and from
// files (Folder). Whatever a feed sends, time and memory are bounded and the
// other feeds come through.
package sources

import (
	"time"

	"digestbot/digest/article"
)

// A Feed is an address to poll and what is known of it from earlier polls.
type Feed struct {
	URL   string // may hold credentials; show it with Redact
	State State
}

// State is what one poll leaves for the next; it is kept as JSON between polls.
// The zero value is a feed never polled.
type State struct {
	ETag         string    `json:",omitempty"` // exactly as the server gave it
	LastModified string    `json:",omitempty"` // exactly as the server gave it
	Sum          string    `json:",omitempty"` // of the body that was read last, for servers without validators
	Next         time.Time `json:",omitzero"`  // not to be polled before
	LastSuccess  time.Time `json:",omitzero"`  // when the feed was last read or found unchanged
	FailingSince time.Time `json:",omitzero"`  // first of the failures in a row
	Failures     int       `json:",omitempty"` // in a row
	Gone         bool      `json:",omitempty"` // the server said 410: never polled again
}

// A Status says in a word how a poll ended.
type Status string

const (
	Fresh     Status = "fresh"     // read
	Unchanged Status = "unchanged" // the server said, or the content shows, that nothing is new
	Partial   Status = "partial"   // cut short or damaged: these are the complete items
	Waiting   Status = "waiting"   // not due yet: not asked
	Failed    Status = "failed"    // could not be read
	Gone      Status = "gone"      // the server says that the feed is gone for good
)

// A Result is what one poll of one feed gave.
type Result struct {
	Feed     Feed // with the state to keep
	Status   Status
	Title    string            // as the feed calls itself
	Articles []article.Article // as the feed orders them; empty when there is nothing to read
	Err      error             // why the feed could not be read, or not all of it; names no credentials
}

// Package sources brings articles in: from feeds on the web and from files.
package sources

import (
	"time"

	"digestbot/digest/article"
)

// A Feed is an address to poll and what is known of it from earlier polls.
type Feed struct {
	URL   string
	State State
}

// State is what one poll leaves for the next; it is kept as JSON between polls.
// The zero value is a feed never polled.
type State struct {
	ETag         string    `json:",omitempty"` // exactly as the server gave it
	LastModified string    `json:",omitempty"` // exactly as the server gave it
	Next         time.Time `json:",omitzero"`  // not to be polled before
	Failures     int       `json:",omitempty"` // in a row
}

// A Result is what one poll of one feed gave.
type Result struct {
	Feed      Feed              // with the state to keep
	Title     string            // as the feed calls itself
	Articles  []article.Article // as the feed orders them; empty when unchanged
	Unchanged bool              // the server said that nothing is new
	Partial   bool              // the feed was cut short, and these are its complete items
	Err       error             // why the feed could not be read; names no credentials
}

// Package article holds what a feed item becomes, and the step that makes it
// readable: HTML to plain text.
package article

import "time"

// An Article is one item of one outlet, as plain text.
type Article struct {
	ID        string    // stable: the same item has the same ID at every poll; never empty
	URL       string    // canonical address; empty if the item has none
	Source    string    // the outlet, as readers know it; never empty
	Title     string    // plain text; empty if neither the feed nor the text gives one
	Text      string    // plain text, paragraphs separated by newlines; may be empty
	Language  string    // ISO 639-1 as the feed declares it; empty when unknown
	Published time.Time // zero when unknown
	Rest      *Rest     `json:",omitempty"` // what remains without the form of its feed; nil: its feed has none
}

// A Rest is what remains of an article without the form of its feed: what all
// entries of the feed have in common is none of its news (see package form).
type Rest struct {
	Feed        string // whose form it was; empty if only a counter was left out
	Title, Text string // the words that tell the article from others of its feed, in their places; empty if none do
	Given       string // the whole text, as the feed gave it
}

// Telling returns the words of an article by which it is compared with others.
func (a Article) Telling() (title, text string) {
	if a.Rest == nil {
		return a.Title, a.Text
	}
	return a.Rest.Title, a.Rest.Text
}

// Given returns the whole text, as the feed gave it.
func (a Article) Given() string {
	if a.Rest == nil {
		return a.Text
	}
	return a.Rest.Given
}

// Templated reports whether an article is an entry of a feed that follows a template.
func (a Article) Templated() bool { return a.Rest != nil && a.Rest.Feed != "" }

// OneForm reports whether two articles are entries of one feed that follow its template.
func OneForm(a, b Article) bool {
	return a.Templated() && b.Templated() && a.Rest.Feed == b.Rest.Feed
}

// zoneSlip is how far ahead a time may be that leaves out its zone, or names
// another one.
const zoneSlip = 14 * time.Hour

// Ahead reports whether an article that is read now is dated in the future: by
// more than a slip of the zone, so that a day to come is meant.
func (a Article) Ahead(now time.Time) bool { return a.Published.After(now.Add(zoneSlip)) }

// Package article holds what a feed item becomes, and the two steps that make
// it readable: HTML to plain text, and plain text to sentences.
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
}

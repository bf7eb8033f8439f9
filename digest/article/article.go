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
	Feed        string // whose form it was; empty if none
	Kin         string // names the entries, of whatever feeds, that follow one template with it; empty if none are known
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

// Templated reports whether an article follows a template, of its feed or with entries of others.
func (a Article) Templated() bool { return len(a.Templates()) > 0 }

// Templates names the templates that an article follows: none of ordinary news.
func (a Article) Templates() []string {
	var all []string
	if a.Rest != nil && a.Rest.Feed != "" {
		all = append(all, a.Rest.Feed)
	}
	if a.Rest != nil && a.Rest.Kin != "" {
		all = append(all, "like "+a.Rest.Kin)
	}
	return all
}

// OneForm reports whether two articles follow one template.
func OneForm(a, b Article) bool {
	switch {
	case a.Rest == nil || b.Rest == nil:
		return false
	case a.Rest.Feed != "" && a.Rest.Feed == b.Rest.Feed:
		return true
	}
	return a.Rest.Kin != "" && a.Rest.Kin == b.Rest.Kin
}

// Akin returns an article that follows one template with others, which kin names.
func (a Article) Akin(kin string) Article {
	rest := Rest{Title: a.Title, Text: a.Text, Given: a.Text}
	if a.Rest != nil {
		rest = *a.Rest
	}
	rest.Kin = kin
	a.Rest = &rest
	return a
}

// zoneSlip is how far ahead a time may be that leaves out its zone, or names
// another one.
const zoneSlip = 14 * time.Hour

// Ahead reports whether an article that is read now is dated in the future: by
// more than a slip of the zone, so that a day to come is meant.
func (a Article) Ahead(now time.Time) bool { return a.Published.After(now.Add(zoneSlip)) }

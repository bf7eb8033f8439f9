package message

import (
	"cmp"
	"net/url"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"github.com/digestbot/digestbot/digest/article"
	"github.com/digestbot/digestbot/digest/claim"
)

// This file lays a digest out as templates see it. Every text is cleaned here,
// once; every time is in words, beside its machine form in a field named ISO.

// An issue is a digest.
type issue struct {
	ID               string
	Channel          string // "#news-desk"; empty when only its ID is known
	Day, Year        string // "Tuesday 4 November", "2025"
	DayYear          string // both
	From, To         string // "Mon 08:00"; From is empty when there is no beginning
	ToISO            string
	Zone, Offset     string // "CET", "UTC+1"
	Next             string // "Wed 5 Nov 08:00"; empty when unknown
	Articles         int
	Feeds, FeedsRead int
	NotRead          []NotRead
	Stories          []tale     // of two or more reports
	Singles          []tale     // of one article
	Lists            []feedList // of feeds whose entries are many
	More             int        // stories beyond the maximum
	Disputed         int        // figures, in all stories
	Updated          int
	Page             string // address of the digest's archive page; empty when there is none
	Archive          string // address of all digests; empty when there is none
	Excerpt          bool   // one story only
	Interactive      bool
	Corrected        int    // how often
	CorrectedAt      string // the last time
}

// A tale is a story.
type tale struct {
	N           int
	ID          string // the story's
	Ref         string // short and safe in action values, see Ref
	Anchor      string // "s1", unique on a page
	Headline    string
	Update      string // what is new; empty for a new story
	Told        string // one line that says more than the headline
	URL         string // where the headline links to: the archive page, else the first report; may be empty
	Page        string // archive page; may be empty
	Lines       []line
	Model       string     // that worded some of the lines; empty if none did
	Flags       []quantity // disputed, then updated
	Key         []quantity // other key figures
	rest        func(keep func(quantity) bool) []quantity
	Figures     tally // the figures that are neither in Flags
	Conflicts   []differing
	Sources     []source
	Outlets     int
	Reports     int
	Copied      []copied // texts that several outlets carry
	First       string   // time of the first report and of the last
	Last        string
	Zone        string
	Corrections []correction
	Joins       []reason  // why each report after the first belongs to the story
	Apart       []reason  // the nearest that do not
	Earlier     []earlier // figures of earlier digests that no longer stand
}

// Flagged counts the flags of a verdict.
func (t tale) Flagged(verdict string) int {
	n := 0
	for _, f := range t.Flags {
		if f.Verdict == verdict {
			n++
		}
	}
	return n
}

// A line is a sentence of the summary and its sources.
type line struct {
	Text    string
	Flagged bool // carries a disputed figure
	Sources []source
}

// A source is one report.
type source struct {
	Letter  string // "a"
	Anchor  string // "s1-a"
	Outlet  string // "Outlet A", "Union Wire text"
	URL     string // may be empty
	Address string // the same without its scheme
	At, ISO string
	Copies  []outlet // others that carry the text
	Carrier string   // the outlet behind URL, where Outlet is an agency; otherwise empty
}

// An outlet carries a text.
type outlet struct{ Name, URL string }

// Copied is a text that several outlets carry.
type copied struct {
	Outlets int
	Agency  string // may be empty
}

// only leaves one story of a digest, if it is for that.
func only(d Digest) Digest {
	if d.Excerpt == "" {
		return d
	}
	d.Stories = slices.DeleteFunc(slices.Clone(d.Stories), func(e Entry) bool { return e.Story.ID != d.Excerpt })
	d.Corrections = slices.DeleteFunc(slices.Clone(d.Corrections), func(c Correction) bool { return c.Story.Story.ID != d.Excerpt })
	d.More, d.NotRead = 0, nil
	return d
}

// layOut lays a digest out, for messages or for where their limits do not hold.
func layOut(d Digest, messages bool) issue {
	known := articlesOf(d)
	d = only(d)
	c := newClock(d.From, d.To)
	v := issue{
		ID: clean(d.ID), Channel: channelName(d.Channel),
		Articles: d.Articles, Feeds: d.Feeds, FeedsRead: d.FeedsRead, More: d.More,
		To: c.at(d.To), ToISO: iso(d.To), Next: c.dated(d.Next),
		Archive: address(d.Archive), Interactive: d.Interactive, Excerpt: d.Excerpt != "",
	}
	if d.From.Before(d.To) {
		v.From = c.at(d.From)
	}
	if !d.To.IsZero() {
		v.Day, v.Year, v.DayYear = d.To.Format("Monday 2 January"), d.To.Format("2006"), d.To.Format("Monday 2 January 2006")
		v.Zone, v.Offset = zone(d.To), offset(d.To)
	}
	if v.Archive != "" {
		v.Page = page(v.Archive, "digests", d.ID)
	}
	for _, n := range d.NotRead {
		v.NotRead = append(v.NotRead, NotRead{label(n.Feed, 80), label(n.Reason, 120)})
	}
	if n := len(d.Corrections); n > 0 {
		v.Corrected, v.CorrectedAt = n, c.at(d.Corrections[n-1].At)
	}
	v.tell(d, c, messages, known)
	return v
}

// channelName is a channel as people know it, or nothing.
func channelName(channel string) string {
	if name := label(channel, 80); strings.HasPrefix(name, "#") {
		return name
	}
	return ""
}

// tell lays the stories out by their numbers.
func (v *issue) tell(d Digest, c clock, messages bool, known map[string]article.Article) {
	for i, entry := range d.Numbered() {
		t := newTale(entry, i+1, c, v.Archive, messages, known)
		t.Corrections = correctionsOf(d.Corrections, entry.Story.ID, c)
		t.Earlier = earlierOf(entry.Earlier, c)
		withdraw(t.Flags, t.Corrections)
		withdraw(t.Key, t.Corrections)
		v.Disputed += t.Flagged(string(claim.Disputed))
		v.Updated += t.Flagged(string(claim.Superseded))
		switch partOf(entry) {
		case inList:
			v.enlist(entry.List, t)
		case byOne:
			v.Singles = append(v.Singles, t)
		default:
			v.Stories = append(v.Stories, t)
		}
	}
}

// Numbered returns the stories in the order in which they are told, so that each
// is shown under its place in it, from 1: those of several articles, then those of
// a single one, then the entries of lists.
func (d Digest) Numbered() []Entry {
	order := slices.Clone(d.Stories)
	slices.SortStableFunc(order, func(a, b Entry) int { return int(partOf(a) - partOf(b)) })
	return order
}

// A part is the section of a digest in which a story stands.
type part int

const (
	inFull part = iota // among those of several articles
	byOne              // among the single reports
	inList             // in a list, under the name of its feed
)

func partOf(e Entry) part {
	switch {
	case e.List != "":
		return inList
	case len(e.Story.Articles()) < 2:
		return byOne
	}
	return inFull
}

// page is the address of an archive page.
func page(archive, kind, id string) string {
	return strings.TrimSuffix(archive, "/") + "/" + kind + "/" + url.PathEscape(id)
}

// maxHeadline is how much of a headline is shown, in code points: more than any
// newspaper prints, and less than Slack's title of 150 after the mark of an update.
const maxHeadline = 200

// maxLine is how much of one sentence is shown, in code points.
const maxLine = 600

func newTale(e Entry, n int, c clock, archive string, messages bool, known map[string]article.Article) tale {
	s := e.Story
	t := tale{
		N: n, ID: s.ID, Ref: Ref(s.ID), Anchor: "s" + strconv.Itoa(n),
		Headline: label(e.Headline, maxHeadline), Update: sentence(label(e.Update, maxLine)),
		Outlets: e.Outlets(), Reports: len(s.Reports), Zone: zone(c.to),
		Copied: copiedTexts(s), Figures: count(e.Claims),
	}
	if t.Headline == "" {
		t.Headline = "Untitled"
	}
	if archive != "" {
		t.Page = page(archive, "stories", t.Ref)
	}
	link := links(wholeAddress)
	if messages {
		link = linksBeside(t.Page)
	}
	in := newRegister(s, t.Anchor, c, link)
	t.Sources, t.First, t.Last = in.sources, in.first, in.last
	t.Joins, t.Apart = in.reasons(s.Why.Joins, known), in.reasons(s.Why.NearMisses, known)
	if t.URL = t.Page; t.URL == "" && len(t.Sources) > 0 {
		t.URL = in.addressOf(e.Headline)
	}
	for _, l := range e.Lines {
		t.Lines = append(t.Lines, line{label(l.Text, maxLine), l.Flagged, in.cited(l.Cites)})
		t.Model = cmp.Or(t.Model, label(l.Model, 60))
	}
	t.Told = told(t)
	t.flag(e, in)
	for _, q := range e.Conflicts {
		t.Conflicts = append(t.Conflicts, in.conflict(q))
	}
	return t
}

// told picks the line that stands under a headline: the first that says more
// than it, and no disputed figure, which has a place of its own.
func told(t tale) string {
	if t.Update != "" {
		return t.Update
	}
	head := contentWords(t.Headline)
	for _, l := range t.Lines {
		if l.Flagged {
			continue
		}
		fresh := 0
		for w := range contentWords(l.Text) {
			if !head[w] {
				fresh++
			}
		}
		if fresh >= 4 {
			return l.Text
		}
	}
	if len(t.Lines) > 0 {
		return t.Lines[0].Text
	}
	return ""
}

// contentWords are the words of a text that are longer than function words are.
func contentWords(s string) map[string]bool {
	set := map[string]bool{}
	for _, w := range strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }) {
		if len(w) > 3 {
			set[w] = true
		}
	}
	return set
}

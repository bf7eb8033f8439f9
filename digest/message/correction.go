package message

import (
	"strconv"
	"time"

	"digestbot/digest/claim"
	"digestbot/digest/story"
)

// A Correction is one change of a figure in a digest that was posted.
type Correction struct {
	Digest   string      // ID of the digest that said otherwise
	Number   int         // 1 for its first correction
	Posted   time.Time   // when the digest was posted, in the channel's zone
	At       time.Time   // when the change was found
	Archive  string      // base address of the archive pages; empty when there is none
	Story    story.Story // as it is now
	Headline string
	Now, Was claim.Claim // the figure as it is now, and as the digest said it
	Why      string      // "Coastal Record has changed its 26 to 23"
}

// A correction is laid out for templates.
type correction struct {
	At, Date, Zone, Posted string
	Headline, URL          string
	About                  string
	Now, Was               quantity
	Why                    string
}

func layOutCorrection(q Correction, c clock) correction {
	in := newRegister(q.Story, "s1", c)
	v := correction{
		At: c.at(q.At), Date: c.dated(q.At), Zone: zone(q.At.In(c.zone)), Posted: c.at(q.Posted),
		Headline: clip(clean(q.Headline), maxHeadline), Why: clip(clean(q.Why), maxLine),
		Now: in.quantity(q.Now, "now"), Was: in.quantity(q.Was, "was"),
	}
	v.About = v.Now.About
	if archive := address(q.Archive); archive != "" {
		v.URL = page(archive, "stories", q.Story.ID)
	} else if len(in.sources) > 0 {
		v.URL = in.sources[0].URL
	}
	return v
}

// correctionsOf are the corrections of one story.
func correctionsOf(all []Correction, id string, c clock) []correction {
	var its []correction
	for _, q := range all {
		if q.Story.ID == id {
			its = append(its, layOutCorrection(q, c))
		}
	}
	return its
}

// Correction makes the reply that tells one change. It belongs in the thread of
// the digest that said otherwise, and never in the channel; Parent is -1, because
// that message is not at hand here.
func (r *Renderer) Correction(q Correction) (Message, error) {
	c := newClock(time.Time{}, q.At)
	if !q.Posted.IsZero() {
		c = newClock(q.Posted, q.At.In(q.Posted.Location()))
	}
	s := &slackWriter{Renderer: r}
	v := layOutCorrection(q, c)
	d := draft{
		story: q.Story.ID,
		text:  s.words("slack.correction.text", v),
		blocks: []block{
			richBlock("", richSection(richWithin(s.words("slack.correction", v), 600)), richQuote(richWithin(s.words("slack.correction.change", v), 2400))),
			s.context("note", s.words("slack.correction.note", v)),
		},
	}
	if s.err != nil {
		return Message{}, s.err
	}
	part := "c" + strconv.Itoa(q.Number)
	m, err := seal(d, "digest_corrected", Ref(q.Digest)+":"+part, part, 0)
	m.Parent = -1
	return m, err
}

// NoNews makes the one line for a channel that asked for it: that there is
// nothing new, or that no feed could be read, which is another thing.
func (r *Renderer) NoNews(d Digest) (Message, error) {
	s := &slackWriter{Renderer: r}
	text := s.words("slack.nonews", layOut(d))
	if s.err != nil {
		return Message{}, s.err
	}
	m, err := seal(draft{text: bare(text), blocks: []block{s.context("", text)}}, "digest_quiet", Ref(d.ID)+":1", 1, 1)
	m.Parent = -1
	return m, err
}

package message

import (
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

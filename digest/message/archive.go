package message

import (
	"bytes"
	"fmt"
	"io"
	"strings"
	"time"
)

// An Archive is the page that lists digests, or the stories that a search found,
// or that says that there is no such page.
type Archive struct {
	Root     string   // path under which the pages are, without a closing slash; empty for the host's own
	Digests  []Digest // latest first, in the zone in which times are shown
	Before   string   // ID of the digest before which they were posted; empty for the latest
	Older    string   // ID of the last listed, when there are older ones
	Searched bool
	Word     string
	Outlet   string
	Found    []Found
	More     bool // there is more than was found
	Missing  bool // what was asked for is not there
}

// A Found is a story that a search found.
type Found struct {
	ID       string
	Headline string
	Outlets  []string
	At       time.Time // of the digest that told it last
}

// WriteArchive writes the page. Nothing is written when there is an error.
func (r *Renderer) WriteArchive(w io.Writer, a Archive) error {
	v := archive{Archive: a}
	for _, d := range a.Digests {
		v.Digests = append(v.Digests, listed(d))
	}
	for _, f := range a.Found {
		v.Found = append(v.Found, listing{Ref: Ref(f.ID), Headline: label(f.Headline, maxHeadline), Outlets: clean(strings.Join(f.Outlets, ", ")),
			Day: f.At.Format("2 January 2006"), ISO: f.At.Format(time.RFC3339)})
	}
	var b bytes.Buffer
	if err := r.page.ExecuteTemplate(&b, "archive", v); err != nil {
		return fmt.Errorf("render the archive: %w", err)
	}
	_, err := w.Write(b.Bytes())
	return err
}

// Title says in words which digest this is: its day and time.
func (d Digest) Title() string { return d.To.Format("Monday 2 January 2006, 15:04 MST") }

// archive is what the template sees.
type archive struct {
	Archive
	Digests []issued
	Found   []listing
}

// issued is one digest in the list.
type issued struct {
	ID, Title, Channel, Totals string
	Headlines                  []listing
}

// A listing is one story in a list.
type listing struct {
	Ref, Headline, Outlets, Day, ISO string
}

func listed(d Digest) issued {
	disputed := 0
	i := issued{ID: d.ID, Title: d.Title(), Channel: d.Channel}
	for _, e := range d.Stories {
		disputed += len(e.Disputed())
		i.Headlines = append(i.Headlines, listing{Ref: Ref(e.Story.ID), Headline: label(e.Headline, maxHeadline), Outlets: plural(e.Outlets(), "outlet", "outlets")})
	}
	i.Totals = plural(len(d.Stories), "story", "stories")
	if disputed > 0 {
		i.Totals += ", " + plural(disputed, "disputed figure", "disputed figures")
	}
	return i
}

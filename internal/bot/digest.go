package bot

import (
	"time"
)

// A Digest is what a channel asked for.
type Digest struct {
	Name        string            // identifies it; "default" is the one of the environment
	Channel     string            // where it is posted
	ChannelName string            // as people know it, without #; empty if only the id is known
	Feeds       []string          // addresses
	As          map[string]string // how feeds are told, AsList or AsNews, by name in the store; others as their entries suggest
	Schedule    *Schedule         // when it is due; nil: only when asked for
	Paused      bool              // somebody stopped its schedule
	Zone        *time.Location    // in which times are shown and the schedule is meant
	Window      time.Duration     // how far back its first digest looks
	Max         int               // stories of several articles; as many of a single one follow
	Archive     string            // base address of the archive pages; empty when there is none
	Only        []string          // stories with one of these words in a headline; all when empty
	Two         bool              // only stories with two independent reports or more
	Empty       bool              // say so when there is nothing new
	Silent      bool              // no replies when the figures of a posted story change
}

// String names the digest as people know it: by its channel.
func (d Digest) String() string {
	switch {
	case d.ChannelName != "":
		return "#" + d.ChannelName
	case d.Channel != "":
		return d.Channel
	}
	return d.Name
}

// A Slot is one time at which a digest is due.
type Slot struct {
	Digest Digest
	At     time.Time
}

// Key names the slot: the local date and time as the schedule writes it. It
// is the same for both instants of an hour that comes twice.
func (s Slot) Key() string { return s.local().Format("2006-01-02T15:04:05.999") }

// ID names what is made for the slot, "d-20251104-0800"; it is unique over all digests.
func (s Slot) ID() string {
	layout := "20060102-1504"
	if s.local().Second() != 0 || s.local().Nanosecond() != 0 {
		layout = "20060102-150405.999"
	}
	id := "d-" + s.local().Format(layout)
	if s.Digest.Name != "default" {
		id += "-" + s.Digest.Name
	}
	return id
}

func (s Slot) local() time.Time {
	return s.At.In(s.Digest.Zone).Truncate(time.Millisecond)
}

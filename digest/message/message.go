// Package message turns a digest into what people see: terminal text, Slack
// messages, a page, or JSON. Words and layout come from the templates.
package message

import (
	"encoding/json"
	"time"

	"digestbot/digest/summary"
)

// A Digest is everything that one issue of a digest says.
type Digest struct {
	ID        string    // "d-20251104-0800"; names the digest in links and message keys
	Channel   string    // where it goes; empty for a preview
	From, To  time.Time // the period covered, in the zone in which times are shown
	Articles  int       // read in the period
	Feeds     int       // configured
	FeedsRead int       // answered
	NotRead   []NotRead // the rest, with the reason
	Stories   []Entry   // in reading order
	More      int       // stories beyond the maximum
	Next      time.Time // next scheduled digest; zero when unknown
	Archive   string    // base address of the archive pages; empty when there is none
}

// NotRead is a feed that could not be read.
type NotRead struct {
	Feed, Reason string // "Valley Gazette", "answered 403 since Mon 14:00"
}

// An Entry is a story as this digest tells it. A story of a single article is
// shown as one line after the others.
type Entry struct {
	summary.Summary
	Update string // what is new since an earlier digest told this story; empty for a new story
}

// A Message is one chat.postMessage payload.
type Message struct {
	Key      string          // made once, unique: identifies the message in metadata and block_id
	Parent   int             // index of the message it replies to; -1 for a message of its own
	Story    string          // ID of the story it tells; empty for the parent
	Text     string          // stands alone: notifications and screen readers read nothing else
	Blocks   json.RawMessage // Block Kit, within the limits
	Metadata json.RawMessage // {"event_type":…,"event_payload":{"key":…}}
}

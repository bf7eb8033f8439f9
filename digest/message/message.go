// Package message turns a digest into what people see: terminal text, Slack
// messages, a page, or JSON.
//
// New reads the templates, which hold the words and the layout; the methods of
// the Renderer it returns make each format. All of them see a digest as view.go
// lays it out: cleaned texts, letters for sources, times in words.
package message

import (
	"encoding/json"
	"errors"
	"fmt"
	htmltemplate "html/template"
	"io/fs"
	"strings"
	"text/template"
	"time"

	"github.com/digestbot/digestbot/digest/history"
	"github.com/digestbot/digestbot/digest/summary"
)

// A Digest is everything that one issue of a digest says.
type Digest struct {
	ID          string       // "d-20251104-0800"; names the digest in links and message keys
	Channel     string       // where it goes; empty for a preview
	From, To    time.Time    // the period covered, in the zone in which times are shown; From may be zero
	Articles    int          // read in the period
	Feeds       int          // configured; zero for a preview of files
	FeedsRead   int          // answered
	NotRead     []NotRead    // the rest, with the reason
	Stories     []Entry      // in reading order
	More        int          // stories beyond the maximum
	Next        time.Time    // next scheduled digest; zero when unknown
	Archive     string       // base address of the archive pages; empty when there is none
	Interactive bool         // menus, buttons and commands are answered: somebody runs serve
	Corrections []Correction // since it was posted, oldest first
	Excerpt     string       // ID of the one story to show, on a page of its own; empty: all
}

// NotRead is a feed that could not be read, or not in full.
type NotRead struct {
	Feed, Reason string // "Valley Gazette", "answered 403 since Mon 14:00"
}

// An Entry is a story as this digest tells it. A story of a single article is
// shown as one line after the others.
type Entry struct {
	summary.Summary
	Update  string           // what is new since an earlier digest told this story; empty for a new story
	Earlier []history.Ledger `json:",omitempty"` // figures of earlier passes that no longer stand in what is read
	List    string           // name of the feed under which it is listed; empty: it is told as a story
}

// A Message is one chat.postMessage payload.
type Message struct {
	Key      string          // made once, unique: identifies the message in metadata and block_id
	Parent   int             // index of the message it replies to; -1 for a message of its own
	Story    string          // ID of the story it tells; empty for the parent
	Text     string          // escaped, stands alone: notifications and screen readers read nothing else
	Blocks   json.RawMessage // Block Kit, within the limits
	Metadata json.RawMessage // {"event_type":…,"event_payload":{"key":…,"part":…,"parts":…}}
}

// A Renderer makes what people see. It is safe for concurrent use.
type Renderer struct {
	text *template.Template     // words, terminal, Slack, explanations
	page *htmltemplate.Template // words, page
}

// New reads the templates, the *.tmpl files of a folder such as templates.FS, and
// renders a specimen in every format. An error names the template and its line.
func New(templates fs.FS) (*Renderer, error) {
	text := template.New("").Option("missingkey=error").Funcs(words).Funcs(marks)
	if _, err := text.ParseFS(templates, "words.tmpl", "terminal.tmpl", "slack.tmpl", "explain.tmpl"); err != nil {
		return nil, fmt.Errorf("read templates: %w", err)
	}
	page := htmltemplate.New("").Option("missingkey=error").Funcs(htmltemplate.FuncMap(words))
	if _, err := page.ParseFS(templates, "words.tmpl", "page.tmpl", "archive.tmpl"); err != nil {
		return nil, fmt.Errorf("read templates: %w", err)
	}
	r := &Renderer{text, page}
	if err := r.complete(); err != nil {
		return nil, err
	}
	if err := r.rehearse(); err != nil {
		return nil, err
	}
	return r, nil
}

// required are the templates that the program executes by name; they call the others.
var required = []string{
	"terminal", "explain", "slack.title", "slack.period", "slack.headline", "slack.told", "slack.count", "slack.single", "slack.more", "slack.foot",
	"slack.text", "slack.menu", "slack.reply.count", "slack.fact", "slack.flag", "slack.flag.short", "slack.moreflags", "slack.figure", "slack.conflict",
	"slack.rest", "slack.source", "slack.reply.text", "slack.reply.menu", "slack.reply.buttons", "slack.singles.title", "slack.singles.text",
	"slack.list", "slack.list.title", "slack.list.text",
	"slack.continued", "slack.correction", "slack.correction.change", "slack.correction.note", "slack.correction.text", "slack.nonews",
}

// requiredPages are those of them that are HTML.
var requiredPages = []string{"page", "archive"}

// complete reports the templates that a folder lacks.
func (r *Renderer) complete() error {
	var missing []error
	for _, name := range required {
		if r.text.Lookup(name) == nil {
			missing = append(missing, fmt.Errorf("template %q is not defined", name))
		}
	}
	for _, name := range requiredPages {
		if r.page.Lookup(name) == nil {
			missing = append(missing, fmt.Errorf("template %q is not defined", name))
		}
	}
	return errors.Join(missing...)
}

// say executes a template of words.
func (r *Renderer) say(name string, data any) (string, error) {
	var b strings.Builder
	if err := r.text.ExecuteTemplate(&b, name, data); err != nil {
		return "", fmt.Errorf("render %s: %w", name, err)
	}
	return strings.TrimSpace(b.String()), nil
}

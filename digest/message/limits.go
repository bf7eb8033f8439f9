package message

import (
	"encoding/json"
	"errors"
	"fmt"
	"unicode/utf8"
)

// A limit of Block Kit, in Unicode code points or in things.
type limit struct {
	what   string
	most   int
	source string
}

// The limits of chat.postMessage. Texts are measured after escaping.
var (
	maxBlocks    = limit{"blocks of a message", 50, "docs.slack.dev/reference/block-kit/blocks"}
	maxText      = limit{"text of all blocks of a message", 9000, "not documented; staff name about 12,000 with a buffer, 11,341 was refused (slackapi/bolt-js 2509, 2867)"}
	maxFallback  = limit{"top-level text", 4000, "docs.slack.dev/reference/methods/chat.postMessage: advised, and the most that chat.update takes"}
	maxSection   = limit{"text of a section", 3000, "docs.slack.dev/reference/block-kit/blocks/section-block"}
	maxHeader    = limit{"text of a header", 150, "docs.slack.dev/reference/block-kit/blocks/header-block"}
	maxContext   = limit{"elements of a context", 10, "docs.slack.dev/reference/block-kit/blocks/context-block"}
	maxNote      = limit{"text of an element of a context", 2000, "no number in the reference; as a text of a section's fields, the stricter reading of Slack's SDKs"}
	maxActions   = limit{"elements of an actions block", 25, "docs.slack.dev/reference/block-kit/blocks/actions-block"}
	maxID        = limit{"block_id or action_id", 255, "docs.slack.dev/reference/block-kit/blocks"}
	maxButton    = limit{"text of a button", 75, "docs.slack.dev/reference/block-kit/block-elements/button-element"}
	maxValue     = limit{"value of a button", 2000, "docs.slack.dev/reference/block-kit/block-elements/button-element"}
	maxLabel     = limit{"accessibility label", 75, "docs.slack.dev/reference/block-kit/block-elements/button-element"}
	maxOptions   = limit{"options of an overflow menu", 5, "docs.slack.dev/reference/block-kit/block-elements/overflow-menu-element"}
	maxOption    = limit{"text of an option", 75, "docs.slack.dev/reference/block-kit/composition-objects/option-object"}
	maxOptValue  = limit{"value of an option", 150, "docs.slack.dev/reference/block-kit/composition-objects/option-object"}
	maxURL       = limit{"address", 3000, "docs.slack.dev/reference/block-kit/block-elements/button-element"}
	maxEventType = limit{"event_type", 50, "github.com/slackapi/manifest-schema"}
	// Rich text has no limit of its own that is documented; a block stays below that of a section.
	maxRich = limit{"text of a rich_text block", 3000, "as a section"}
)

func (l limit) check(n int) error {
	if n > l.most {
		return fmt.Errorf("%s: %d, the limit is %d", l.what, n, l.most)
	}
	return nil
}

func (l limit) checkText(s string) error { return l.check(utf8.RuneCountInString(s)) }

// Check reports every limit of Slack that a message exceeds, and what it lacks.
// It reads the payload as Slack does, so that it also holds for payloads that
// were stored.
func (m Message) Check() error {
	var blocks []map[string]any
	if err := json.Unmarshal(m.Blocks, &blocks); err != nil {
		return fmt.Errorf("blocks: %w", err)
	}
	var errs []error
	add := func(err error) {
		if err != nil {
			errs = append(errs, err)
		}
	}
	if m.Text == "" {
		add(errors.New("no top-level text"))
	}
	add(maxFallback.checkText(m.Text))
	add(maxBlocks.check(len(blocks)))
	add(maxText.check(textLength(blocks)))
	seen := map[string]bool{}
	for i, b := range blocks {
		id, _ := b["block_id"].(string)
		if id != "" && seen[id] {
			add(fmt.Errorf("block %d: block_id %q twice", i, id))
		}
		seen[id] = true
		if err := checkBlock(b); err != nil {
			add(fmt.Errorf("block %d: %w", i, err))
		}
	}
	var meta struct {
		EventType string `json:"event_type"`
	}
	if err := json.Unmarshal(m.Metadata, &meta); err != nil {
		add(fmt.Errorf("metadata: %w", err))
	}
	add(maxEventType.checkText(meta.EventType))
	if len(errs) > 0 {
		return fmt.Errorf("message %s: %w", m.Key, errors.Join(errs...))
	}
	return nil
}

// checkBlock checks the limits of one block and of everything in it.
func checkBlock(b map[string]any) error {
	var errs []error
	elements, _ := b["elements"].([]any)
	text, _ := b["text"].(map[string]any)
	switch b["type"] {
	case "header":
		errs = append(errs, maxHeader.checkText(str(text["text"])), filled(text))
	case "section":
		errs = append(errs, maxSection.checkText(str(text["text"])), filled(text))
	case "context":
		errs = append(errs, maxContext.check(len(elements)), some(elements))
		for _, e := range elements {
			e, _ := e.(map[string]any)
			errs = append(errs, maxNote.checkText(str(e["text"])), filled(e))
		}
	case "actions":
		errs = append(errs, maxActions.check(len(elements)), some(elements))
	case "rich_text":
		errs = append(errs, maxRich.check(textLength(elements)), some(elements))
	case "divider":
	default:
		errs = append(errs, fmt.Errorf("type %q is not one that every client shows", b["type"]))
	}
	errs = append(errs, maxID.checkText(str(b["block_id"])), checkControls(b))
	return errors.Join(errs...)
}

// checkControls checks menus, buttons and links wherever they stand.
func checkControls(v any) error {
	var errs []error
	switch v := v.(type) {
	case []any:
		for _, e := range v {
			errs = append(errs, checkControls(e))
		}
	case map[string]any:
		for _, e := range v {
			errs = append(errs, checkControls(e))
		}
		options, _ := v["options"].([]any)
		label, _ := v["text"].(map[string]any)
		switch v["type"] {
		case "button":
			errs = append(errs, maxButton.checkText(str(label["text"])), maxValue.checkText(str(v["value"])), maxLabel.checkText(str(v["accessibility_label"])))
		case "overflow":
			errs = append(errs, maxOptions.check(len(options)), some(options))
			for _, o := range options {
				o, _ := o.(map[string]any)
				label, _ := o["text"].(map[string]any)
				errs = append(errs, maxOption.checkText(str(label["text"])), maxOptValue.checkText(str(o["value"])))
			}
		}
		errs = append(errs, maxID.checkText(str(v["action_id"])), maxURL.checkText(str(v["url"])))
	}
	return errors.Join(errs...)
}

func str(v any) string { s, _ := v.(string); return s }

func filled(text map[string]any) error {
	if str(text["text"]) == "" {
		return errors.New("empty text")
	}
	return nil
}

func some(elements []any) error {
	if len(elements) == 0 {
		return errors.New("no elements")
	}
	return nil
}

// textLength counts the code points of all texts and addresses under a value of
// JSON, as escaped.
func textLength(v any) int {
	n := 0
	switch v := v.(type) {
	case []map[string]any:
		for _, e := range v {
			n += textLength(e)
		}
	case []any:
		for _, e := range v {
			n += textLength(e)
		}
	case map[string]any:
		for key, e := range v {
			s, ok := e.(string)
			switch {
			case !ok:
				n += textLength(e)
			case key == "text" && v["type"] == "mrkdwn": // escaped already
				n += utf8.RuneCountInString(s)
			case key == "text" || key == "url":
				n += utf8.RuneCountInString(escape(s))
			}
		}
	}
	return n
}

package message

import (
	"fmt"
	"strings"
	"testing"
)

// payload makes a message of blocks in JSON.
func payload(blocks string) Message {
	return Message{Key: "k", Text: "text", Blocks: []byte("[" + blocks + "]"), Metadata: []byte(`{"event_type":"digest_posted","event_payload":{}}`)}
}

func TestCheck(t *testing.T) {
	x := func(n int) string { return strings.Repeat("é", n) }
	section := func(text string) string {
		return fmt.Sprintf(`{"type":"section","text":{"type":"mrkdwn","text":%q}}`, text)
	}
	repeat := func(n int, s string) string { return strings.TrimSuffix(strings.Repeat(s+",", n), ",") }
	button := func(field string, n int) string {
		return fmt.Sprintf(`{"type":"actions","elements":[{"type":"button","text":{"type":"plain_text","text":"b"},%q:%q}]}`, field, x(n))
	}
	overflow := func(n int, option string) string {
		return fmt.Sprintf(`{"type":"section","text":{"type":"mrkdwn","text":"t"},"accessory":{"type":"overflow","options":[%s]}}`, repeat(n, option))
	}
	option := func(text, value int) string {
		return fmt.Sprintf(`{"text":{"type":"plain_text","text":%q},"value":%q}`, x(text), x(value))
	}
	rich := func(text string) string {
		return fmt.Sprintf(`{"type":"rich_text","elements":[{"type":"rich_text_section","elements":[{"type":"text","text":%q}]}]}`, text)
	}
	for _, c := range []struct{ name, fits, over, want string }{
		{"blocks", repeat(50, section("t")), repeat(51, section("t")), "blocks of a message: 51"},
		{"total", repeat(9, section(x(1000))), repeat(9, section(x(1001))), "text of all blocks of a message: 9009"},
		{"section", section(x(3000)), section(x(3001)), "text of a section: 3001"},
		{"header", fmt.Sprintf(`{"type":"header","text":{"text":%q}}`, x(150)), fmt.Sprintf(`{"type":"header","text":{"text":%q}}`, x(151)), "text of a header: 151"},
		{"context", `{"type":"context","elements":[` + repeat(10, `{"type":"mrkdwn","text":"t"}`) + `]}`, `{"type":"context","elements":[` + repeat(11, `{"type":"mrkdwn","text":"t"}`) + `]}`, "elements of a context: 11"},
		{"text in a context", `{"type":"context","elements":[{"type":"mrkdwn","text":"` + x(2000) + `"}]}`, `{"type":"context","elements":[{"type":"mrkdwn","text":"` + x(2001) + `"}]}`, "text of an element of a context: 2001"},
		{"rich text, escaped", rich(strings.Repeat("&", 600)), rich(strings.Repeat("&", 601)), "text of a rich_text block: 3005"},
		{"button value", button("value", 2000), button("value", 2001), "value of a button: 2001"},
		{"accessibility label", button("accessibility_label", 75), button("accessibility_label", 76), "accessibility label: 76"},
		{"action", button("action_id", 255), button("action_id", 256), "block_id or action_id: 256"},
		{"address", button("url", 3000), button("url", 3001), "address: 3001"},
		{"options", overflow(5, option(1, 1)), overflow(6, option(1, 1)), "options of an overflow menu: 6"},
		{"option", overflow(1, option(75, 150)), overflow(1, option(76, 150)), "text of an option: 76"},
		{"option value", overflow(1, option(75, 150)), overflow(1, option(75, 151)), "value of an option: 151"},
		{"block_id", `{"type":"divider","block_id":"a"}`, `{"type":"divider","block_id":"a"},{"type":"divider","block_id":"a"}`, `block_id "a" twice`},
		{"empty text", section("t"), section(""), "empty text"},
		{"type", `{"type":"divider"}`, `{"type":"alert"}`, `"alert"`},
	} {
		if err := payload(c.fits).Check(); err != nil {
			t.Errorf("%s: %v", c.name, err)
		}
		if err := payload(c.over).Check(); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: error %v, want %q", c.name, err, c.want)
		}
	}
	if err := (Message{Blocks: []byte("[]"), Metadata: []byte("{}")}).Check(); err == nil || !strings.Contains(err.Error(), "no top-level text") {
		t.Errorf("a message without text: %v", err)
	}
	if err := (Message{Text: "t", Blocks: []byte("{"), Metadata: []byte("{}")}).Check(); err == nil {
		t.Error("blocks that are no JSON pass")
	}
}

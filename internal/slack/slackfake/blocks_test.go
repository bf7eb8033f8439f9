package slackfake

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"
)

type m = map[string]any

func plainText(n int) m { return m{"type": "plain_text", "text": strings.Repeat("ä", n)} }

func repeat(n int, of func(i int) any) []any {
	out := make([]any, n)
	for i := range out {
		out[i] = of(i)
	}
	return out
}

// TestLimits tries each limit at its edge and one above.
func TestLimits(t *testing.T) {
	divider := func(int) any { return m{"type": "divider"} }
	section := func(accessory m) []any {
		return []any{m{"type": "section", "text": plainText(1), "accessory": accessory}}
	}
	option := func(text, value, description int) any {
		o := m{"text": plainText(text), "value": strings.Repeat("v", value)}
		if description > 0 {
			o["description"] = plainText(description)
		}
		return o
	}
	overflow := func(options ...any) []any { return section(m{"type": "overflow", "options": options}) }
	button := func(fields m) []any {
		b := m{"type": "button", "text": plainText(1)}
		for k, v := range fields {
			b[k] = v
		}
		return section(b)
	}
	confirm := func(title, text, yes int) []any {
		return button(m{"confirm": m{"title": plainText(title), "text": plainText(text), "confirm": plainText(yes), "deny": plainText(1)}})
	}
	str := func(n int) string { return strings.Repeat("x", n) }
	tests := []struct {
		name  string
		most  int
		build func(n int) []any
	}{
		{"blocks", 50, func(n int) []any { return repeat(n, divider) }},
		{"section text", 3000, func(n int) []any { return []any{m{"type": "section", "text": plainText(n)}} }},
		{"section fields", 10, func(n int) []any {
			return []any{m{"type": "section", "fields": repeat(n, func(int) any { return plainText(1) })}}
		}},
		{"section field text", 2000, func(n int) []any { return []any{m{"type": "section", "fields": []any{plainText(n)}}} }},
		{"header text", 150, func(n int) []any { return []any{m{"type": "header", "text": plainText(n)}} }},
		{"header level", 4, func(n int) []any { return []any{m{"type": "header", "text": plainText(1), "level": n}} }},
		{"context elements", 10, func(n int) []any {
			return []any{m{"type": "context", "elements": repeat(n, func(int) any { return plainText(1) })}}
		}},
		{"actions elements", 25, func(n int) []any {
			return []any{m{"type": "actions", "elements": repeat(n, func(i int) any {
				return m{"type": "button", "text": plainText(1), "action_id": fmt.Sprint(i)}
			})}}
		}},
		{"block_id", 255, func(n int) []any { return []any{m{"type": "divider", "block_id": str(n)}} }},
		{"action_id", 255, func(n int) []any { return button(m{"action_id": str(n)}) }},
		{"button text", 75, func(n int) []any { return button(m{"text": plainText(n)}) }},
		{"button value", 2000, func(n int) []any { return button(m{"value": str(n)}) }},
		{"button url", 3000, func(n int) []any { return button(m{"url": "https://a.example/" + str(n-18)}) }},
		{"button label", 75, func(n int) []any { return button(m{"accessibility_label": str(n)}) }},
		{"overflow options", 5, func(n int) []any { return overflow(repeat(n, func(int) any { return option(1, 1, 0) })...) }},
		{"overflow text", 75, func(n int) []any { return overflow(option(n, 1, 0)) }},
		{"overflow value", 150, func(n int) []any { return overflow(option(1, n, 0)) }},
		{"overflow description", 75, func(n int) []any { return overflow(option(1, 1, n)) }},
		{"select options", 100, func(n int) []any {
			return section(m{"type": "static_select", "options": repeat(n, func(int) any { return option(1, 1, 0) })})
		}},
		{"checkboxes", 10, func(n int) []any {
			return section(m{"type": "checkboxes", "options": repeat(n, func(int) any { return option(1, 1, 0) })})
		}},
		{"placeholder", 150, func(n int) []any {
			return section(m{"type": "static_select", "placeholder": plainText(n), "options": []any{option(1, 1, 0)}})
		}},
		{"confirm title", 100, func(n int) []any { return confirm(n, 1, 1) }},
		{"confirm text", 300, func(n int) []any { return confirm(1, n, 1) }},
		{"confirm yes", 30, func(n int) []any { return confirm(1, 1, n) }},
		{"image alt_text", 2000, func(n int) []any {
			return []any{m{"type": "image", "image_url": "https://a.example/b.png", "alt_text": str(n)}}
		}},
		{"list indent", 8, func(n int) []any {
			return []any{m{"type": "rich_text", "elements": []any{m{"type": "rich_text_list", "style": "bullet", "indent": n,
				"elements": []any{m{"type": "rich_text_section", "elements": []any{m{"type": "text", "text": "x"}}}}}}}}
		}},
		{"text of all blocks", maxBlockText, func(n int) []any {
			return []any{m{"type": "rich_text", "elements": []any{m{"type": "rich_text_section", "elements": []any{m{"type": "text", "text": str(n)}}}}}}
		}},
	}
	for _, tt := range tests {
		for n, taken := range map[int]bool{tt.most: true, tt.most + 1: false} {
			raw, err := json.Marshal(tt.build(n))
			if err != nil {
				t.Fatal(err)
			}
			if problems := CheckBlocks(raw); (len(problems) == 0) != taken {
				t.Errorf("%s of %d: %v", tt.name, n, problems)
			}
		}
	}
}

func TestRefusedBlocks(t *testing.T) {
	tests := map[string]string{
		"no array":            `{}`,
		"not JSON":            `[`,
		"alert":               `[{"type":"alert","text":"x"}]`,
		"input in a message":  `[{"type":"input","label":{"type":"plain_text","text":"x"},"element":{"type":"plain_text_input"}}]`,
		"empty section":       `[{"type":"section"}]`,
		"empty text":          `[{"type":"section","text":{"type":"mrkdwn","text":""}}]`,
		"empty rich text":     `[{"type":"rich_text","elements":[{"type":"rich_text_section","elements":[{"type":"text","text":""}]}]}]`,
		"mrkdwn header":       `[{"type":"header","text":{"type":"mrkdwn","text":"x"}}]`,
		"emoji on mrkdwn":     `[{"type":"section","text":{"type":"mrkdwn","text":"x","emoji":true}}]`,
		"verbatim on plain":   `[{"type":"section","text":{"type":"plain_text","text":"x","verbatim":true}}]`,
		"unknown field":       `[{"type":"divider","colour":"red"}]`,
		"block_id twice":      `[{"type":"divider","block_id":"a"},{"type":"divider","block_id":"a"}]`,
		"action_id twice":     `[{"type":"actions","elements":[{"type":"button","action_id":"a","text":{"type":"plain_text","text":"x"}},{"type":"button","action_id":"a","text":{"type":"plain_text","text":"x"}}]}]`,
		"button style":        `[{"type":"actions","elements":[{"type":"button","style":"default","text":{"type":"plain_text","text":"x"}}]}]`,
		"link with a space":   `[{"type":"rich_text","elements":[{"type":"rich_text_section","elements":[{"type":"link","url":"https://a.example/b c"}]}]}]`,
		"relative link":       `[{"type":"rich_text","elements":[{"type":"rich_text_section","elements":[{"type":"link","url":"/b"}]}]}]`,
		"image without alt":   `[{"type":"image","image_url":"https://a.example/b.png"}]`,
		"initial not options": `[{"type":"section","text":{"type":"plain_text","text":"x"},"accessory":{"type":"static_select","options":[{"text":{"type":"plain_text","text":"x"},"value":"a"}],"initial_option":{"text":{"type":"plain_text","text":"x"},"value":"b"}}}]`,
	}
	for name, raw := range tests {
		if len(CheckBlocks([]byte(raw))) == 0 {
			t.Errorf("%s is taken", name)
		}
	}
}

func TestRefusedViews(t *testing.T) {
	input := `{"type":"input","label":{"type":"plain_text","text":"x"},"element":{"type":"plain_text_input","max_length":3,"initial_value":"%s"}}`
	title := `"title":{"type":"plain_text","text":"%s"}`
	modal := func(title string, blocks ...string) string {
		return `{"type":"modal",` + title + `,"submit":{"type":"plain_text","text":"Save"},"blocks":[` + strings.Join(blocks, ",") + `]}`
	}
	if p := CheckView([]byte(modal(fmt.Sprintf(title, "Settings"), fmt.Sprintf(input, "abc"))), "modal"); p != nil {
		t.Errorf("good modal is refused: %v", p)
	}
	tests := map[string]string{
		"long title":        modal(fmt.Sprintf(title, strings.Repeat("x", 25)), fmt.Sprintf(input, "abc")),
		"long value":        modal(fmt.Sprintf(title, "Settings"), fmt.Sprintf(input, "abcd")),
		"no submit":         `{"type":"modal",` + fmt.Sprintf(title, "x") + `,"blocks":[` + fmt.Sprintf(input, "abc") + `]}`,
		"a Home tab":        `{"type":"home","blocks":[]}`,
		"too many blocks":   modal(fmt.Sprintf(title, "x"), strings.Split(strings.Repeat(`{"type":"divider"};`, 101), ";")[:101]...),
		"long private data": `{"type":"modal","private_metadata":"` + strings.Repeat("x", 3001) + `",` + fmt.Sprintf(title, "x") + `,"blocks":[]}`,
	}
	for name, raw := range tests {
		if CheckView([]byte(raw), "modal") == nil {
			t.Errorf("%s is taken", name)
		}
	}
}

func TestMetadata(t *testing.T) {
	tests := map[string]string{
		`{"event_type":"digest_posted","event_payload":{"key":"d","part":1,"parts":4}}`:                    "",
		`{"event_type":"digest_posted","event_payload":{"list":["a","b"]}}`:                                "",
		`{"event_type":"digest_posted"}`:                                                                   "invalid_metadata_format",
		`{"event_type":"","event_payload":{}}`:                                                             "invalid_metadata_schema",
		`{"event_type":"x","event_payload":{"Key":"d"}}`:                                                   "invalid_metadata_schema",
		`{"event_type":"x","event_payload":{"key":{"a":1}}}`:                                               "invalid_metadata_schema",
		`{"event_type":"x","event_payload":{"key":[{"a":1}]}}`:                                             "invalid_metadata_schema",
		`{"event_type":"x","event_payload":{"key":"` + strings.Repeat("x", maxMetadata) + `"}}`:            "metadata_too_large",
		`{"event_type":"` + strings.Repeat("x", maxEventType+1) + `","event_payload":{"key":"something"}}`: "invalid_metadata_schema",
	}
	for raw, want := range tests {
		got := ""
		if ref := checkMetadata(raw); ref != nil {
			got = ref.code
		}
		if got != want {
			t.Errorf("%.80s: %q, want %q", raw, got, want)
		}
	}
}

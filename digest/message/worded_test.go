package message

import (
	"bytes"
	"strings"
	"testing"
)

// TestWordedByModel wants every format to say whose words the lines are.
func TestWordedByModel(t *testing.T) {
	r := renderer(t)
	d := sample(t)
	d.Stories[0].Lines[0].Model = "a-model"
	var text, page bytes.Buffer
	if err := r.Text(&text, d, Look{Width: 120, Unicode: true}); err != nil {
		t.Fatal(err)
	}
	if err := r.HTML(&page, d); err != nil {
		t.Fatal(err)
	}
	messages, err := r.Slack(d)
	if err != nil {
		t.Fatal(err)
	}
	blocks := ""
	for _, m := range messages {
		blocks += string(m.Blocks)
	}
	for format, said := range map[string]string{"terminal": text.String(), "page": page.String(), "slack": blocks} {
		if n := strings.Count(said, "Worded by a-model"); n != 1 {
			t.Errorf("%s says %d times whose words the lines are, want once", format, n)
		}
	}
}

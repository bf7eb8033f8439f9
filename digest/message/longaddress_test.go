package message

import (
	"bytes"
	"strings"
	"testing"
)

// TestLongAddress holds that an article whose address is too long for a message is
// still reached: by the story's page, which has it whole.
func TestLongAddress(t *testing.T) {
	long := "https://outlet.example/a?" + strings.Repeat("track=0123456789&", 200)
	for archive, leads := range map[string]bool{"https://digest.example/news": true, "": false} {
		d := sample(t)
		d.Archive = archive
		d.Stories[0].Story.Reports[0].URL = long
		r := renderer(t)
		messages, err := r.Slack(d)
		if err != nil {
			t.Fatal(err)
		}
		source := replyOf(t, messages, d.Stories[0].Story.ID)
		page := "https://digest.example/news/stories/" + Ref(d.Stories[0].Story.ID)
		if strings.Contains(source, page) != leads || strings.Contains(source, "track=") {
			t.Errorf("with the archive %q the reply links %.1500s", archive, source)
		}
		var html, text bytes.Buffer
		if err := r.HTML(&html, d); err != nil {
			t.Fatal(err)
		}
		if err := r.Text(&text, d, Look{Width: 80}); err != nil {
			t.Fatal(err)
		}
		if n := strings.Count(html.String(), "track="); n < 200 || !strings.Contains(strings.Join(strings.Fields(text.String()), ""), long) {
			t.Errorf("the page has the address %d times 200, and the terminal not whole", n/200)
		}
	}
}

// replyOf is the blocks of the reply that tells a story.
func replyOf(t *testing.T, messages []Message, story string) string {
	for _, m := range messages[1:] {
		if m.Story == story {
			return string(m.Blocks)
		}
	}
	t.Fatal("the story has no reply")
	return ""
}

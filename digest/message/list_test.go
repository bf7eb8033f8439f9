package message

import (
	"bytes"
	"fmt"
	"strings"
	"testing"
)

// TestLists holds that many entries of a feed stand under its name, all of them in
// every format, and leave the parent to the news.
func TestLists(t *testing.T) {
	d := sample(t)
	before, err := renderer(t).Slack(d)
	if err != nil {
		t.Fatal(err)
	}
	const n = 80
	for i := range n {
		s := single(t, fmt.Sprintf("cve%d", i), fmt.Sprintf("Notice %d: weak hash in archive %d", 1000+i, i), "Notices", "Mon 16:25")
		d.Stories = append(d.Stories, Entry{Summary: s, List: "Security notices"})
	}
	messages, err := renderer(t).Slack(d)
	if err != nil {
		t.Fatal(err)
	}
	if more := len(messages[0].Blocks) - len(before[0].Blocks); more > 1500 || strings.Contains(messages[0].Text, "Notice 1000") {
		t.Errorf("the list takes %d bytes of the parent", more)
	}
	var thread, text, page bytes.Buffer
	for _, m := range messages[1:] {
		thread.Write(m.Blocks)
	}
	if err := renderer(t).Text(&text, d, Look{}); err != nil {
		t.Fatal(err)
	}
	if err := renderer(t).HTML(&page, d); err != nil {
		t.Fatal(err)
	}
	for name, out := range map[string]string{"parent": string(messages[0].Blocks), "thread": thread.String(), "text": text.String(), "page": page.String()} {
		if !strings.Contains(out, "Security notices") || !strings.Contains(out, fmt.Sprint(n, " entries")) {
			t.Errorf("%s does not name the feed, or how many entries it has", name)
		}
		for i := range n {
			if title := fmt.Sprintf("Notice %d: ", 1000+i); name != "parent" && !strings.Contains(out, title) {
				t.Errorf("%s lacks %s", name, title)
			}
		}
	}
}

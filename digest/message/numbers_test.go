package message

import (
	"bytes"
	"fmt"
	"regexp"
	"strings"
	"testing"
)

// TestNumbers holds that every form of a digest shows a story under the number by
// which commands find it, whatever the order in which the digest has its stories.
func TestNumbers(t *testing.T) {
	d := sample(t)
	for i, j := 0, len(d.Stories)-1; i < j; i, j = i+1, j-1 {
		d.Stories[i], d.Stories[j] = d.Stories[j], d.Stories[i]
	}
	r := renderer(t)
	var text bytes.Buffer
	if err := r.Text(&text, d, Look{Width: 300, Unicode: true}); err != nil {
		t.Fatal(err)
	}
	messages, err := r.Slack(d)
	if err != nil {
		t.Fatal(err)
	}
	blocks := strings.Join(strings.Fields(string(messages[0].Blocks)), " ")
	for i, e := range d.Numbered() {
		head := regexp.QuoteMeta(strings.SplitN(e.Headline, "’", 2)[0])
		for form, want := range map[string]string{
			text.String():    fmt.Sprintf(`(?m)^ *%d[. ] *(?:Update: )?%s`, i+1, head),
			messages[0].Text: fmt.Sprintf(`(?m)^%d\. (?:Update: )?%s`, i+1, head),
			blocks:           fmt.Sprintf(`(?:\*|"text": ?")%d\. [^*}]*(?:\}+, ?\{[^}]*)?%s`, i+1, head),
		} {
			if !regexp.MustCompile(want).MatchString(form) {
				t.Errorf("story %d is not numbered so, as %s, in\n%.600s", i+1, want, form)
			}
		}
	}
}

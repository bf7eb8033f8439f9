package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"image"
	"image/color"
	"image/draw"
	"image/png"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/digestbot/digestbot/digest/message"
)

// shown is output of the sample's digest inside a document, between comments
// that say of which story and in which form. A story is named by the end of
// one of its addresses.
var shown = regexp.MustCompile(`(?s)(<!-- output: (\w+) ([\w-]+) -->\n).*?(<!-- end of output -->)`)

// TestDocuments holds the documents that show output to the real output of the
// sample. With -update they are written anew, and docs/page.png is drawn if a
// browser is there.
func TestDocuments(t *testing.T) {
	root, err := filepath.Abs(filepath.Join("..", ".."))
	if err != nil {
		t.Fatal(err)
	}
	t.Chdir(t.TempDir()) // no .env here
	t.Setenv("LC_ALL", "C.UTF-8")
	sample := sampleOutput{previewText(t), previewText(t, "--explain"), previewMessages(t)}
	var told []string
	for _, name := range []string{"README.md", "docs/reading.md", "docs/tour.md"} {
		file := filepath.Join(root, name)
		was, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		is := shown.ReplaceAllStringFunc(string(was), func(part string) string {
			m := shown.FindStringSubmatch(part)
			form, story := m[2], m[3]
			told = append(told, story)
			return m[1] + sample.excerpt(t, form, story) + m[4]
		})
		if n := len(shown.FindAllString(is, -1)); n == 0 || n != strings.Count(is, "<!-- output:") {
			t.Errorf("%s shows no output, or a comment around some is misspelt", name)
		}
		if *update {
			if err := os.WriteFile(file, []byte(is), 0o644); err != nil {
				t.Fatal(err)
			}
		} else if diff := cmp.Diff(strings.Split(string(was), "\n"), strings.Split(is, "\n")); diff != "" {
			t.Errorf("%s is out of date (go test ./cmd/digestbot -run TestDocuments -update)\n%s", name, diff)
		}
	}
	picture := filepath.Join(root, "docs", "page.png")
	if *update {
		drawPage(t, picture, told)
	}
	if info, err := os.Stat(picture); err != nil || info.Size() > 250_000 {
		t.Errorf("docs/page.png: %v, or it has more than 250 kB", err)
	}
}

// A sampleOutput is what preview prints of the sample.
type sampleOutput struct {
	text, explained string
	messages        []slackMessage
}

// excerpt is one story of the sample in a form: "start" the digest's head and
// the story as on a terminal, "terminal" the story alone, "explain" how it was
// made, "channel" and "thread" what Slack shows of it.
func (o sampleOutput) excerpt(t *testing.T, form, story string) string {
	t.Helper()
	switch form {
	case "start", "terminal":
		head, part := terminalStory(t, o.text, story)
		if form == "start" {
			part = head + part + "\n2  …\n"
		}
		return "```\n" + part + "```\n"
	case "explain":
		_, part := terminalStory(t, o.text, story)
		title, _, _ := strings.Cut(part, "\n")
		if _, rest, ok := strings.Cut(o.explained, title); ok {
			rest = regexp.MustCompile(`(?m)^\d+  `).Split(rest, 2)[0]
			return "```\n" + title + strings.TrimRight(rest, "\n") + "\n```\n"
		}
	case "channel":
		return quoted(channelBlocks(t, o.messages[0], story))
	case "thread":
		for _, m := range o.messages[1:] {
			if strings.Contains(string(m.Blocks[0]), "/"+story+`"`) {
				return quoted(m.Blocks)
			}
		}
	}
	t.Fatalf("the sample has no %q of %q", form, story)
	return ""
}

func previewText(t *testing.T, flags ...string) string {
	t.Helper()
	var out, log bytes.Buffer
	if code := run(append([]string{"preview"}, flags...), nil, &out, &log); code != exitOK {
		t.Fatalf("exit %d, said %q", code, log.String())
	}
	return out.String()
}

// terminalStory returns what stands above the first story, and the story.
func terminalStory(t *testing.T, text, story string) (head, part string) {
	t.Helper()
	starts := regexp.MustCompile(`(?m)^(\d+  |Also reported)`).FindAllStringIndex(text, -1)
	for i, s := range starts {
		end := len(text)
		if i+1 < len(starts) {
			end = starts[i+1][0]
		}
		if part := text[s[0]:end]; strings.Contains(part, "/"+story+"\n") {
			return text[:starts[0][0]], strings.TrimRight(part, "\n") + "\n"
		}
	}
	t.Fatalf("the sample has no story with the address …/%s", story)
	return "", ""
}

// A slackMessage is a message as preview prints it.
type slackMessage struct {
	Blocks []json.RawMessage `json:"blocks"`
}

func previewMessages(t *testing.T) (messages []slackMessage) {
	t.Helper()
	lines := json.NewDecoder(strings.NewReader(previewText(t, "--format", "blocks")))
	for lines.More() {
		var m slackMessage
		if err := lines.Decode(&m); err != nil {
			t.Fatal(err)
		}
		messages = append(messages, m)
	}
	return messages
}

// channelBlocks are the blocks of one story in the message that stands in the channel.
func channelBlocks(t *testing.T, parent slackMessage, story string) []json.RawMessage {
	t.Helper()
	isHeadline := func(b json.RawMessage) bool { return strings.Contains(string(b), `"block_id":"story:`) }
	for i, b := range parent.Blocks {
		if isHeadline(b) && strings.Contains(string(b), "/"+story+`"`) {
			rest := parent.Blocks[i+1:]
			if end := slices.IndexFunc(rest, isHeadline); end >= 0 {
				rest = rest[:end]
			}
			return append([]json.RawMessage{b}, rest...)
		}
	}
	t.Fatalf("no headline in the channel links …/%s", story)
	return nil
}

// quoted writes blocks as a quotation in Markdown: what a reader sees of them.
func quoted(blocks []json.RawMessage) string {
	var parts []string
	for _, b := range blocks {
		var element slackElement
		if err := json.Unmarshal(b, &element); err != nil {
			panic(err) // it was read from JSON a moment ago
		}
		parts = append(parts, element.markdown())
	}
	text := strings.ReplaceAll(strings.Join(parts, "\n\n"), "****", "") // bold that goes on
	text = "> " + strings.ReplaceAll(text, "\n", "\n> ")
	return regexp.MustCompile(`(?m) +$`).ReplaceAllString(text, "") + "\n"
}

// A slackElement is a block or what stands in one, as far as it shows text.
type slackElement struct {
	Type     string          `json:"type"`
	Text     json.RawMessage `json:"text"` // of a section an element, otherwise a string
	Elements []slackElement  `json:"elements"`
	Style    json.RawMessage `json:"style"` // of a text {"bold":true}, of a list its name
}

func (e slackElement) markdown() string {
	var text string
	if len(e.Text) > 0 && e.Text[0] == '{' {
		var inner slackElement
		_ = json.Unmarshal(e.Text, &inner) // its syntax was checked with the whole
		return inner.markdown()
	}
	_ = json.Unmarshal(e.Text, &text)
	switch e.Type {
	case "mrkdwn":
		return mrkdwn(text)
	case "rich_text", "context":
		return e.join("\n\n", "")
	case "rich_text_list":
		return e.join("\n", "- ")
	case "rich_text_quote":
		return "> " + strings.ReplaceAll(e.join("", ""), "\n", "\\\n> ")
	case "rich_text_section":
		return e.join("", "")
	}
	text = escape(text)
	if strings.Contains(string(e.Style), "bold") {
		text = "**" + text + "**"
	}
	return text
}

func (e slackElement) join(between, before string) string {
	var parts []string
	for _, inner := range e.Elements {
		parts = append(parts, before+inner.markdown())
	}
	return strings.Join(parts, between)
}

// mrkdwn turns Slack's markup into Markdown: bold, and links as their labels.
func mrkdwn(s string) string {
	bold := strings.HasPrefix(s, "*") && strings.HasSuffix(s, "*")
	s = escape(regexp.MustCompile(`<[^|>]*\|([^>]*)>`).ReplaceAllString(strings.Trim(s, "*"), "$1"))
	if bold {
		return "**" + s + "**"
	}
	return s
}

// escape keeps what Markdown, or a formula in it, would take for a sign.
func escape(s string) string {
	return regexp.MustCompile("[\\\\*_`\\[\\]$~<>]").ReplaceAllString(s, `\$0`)
}

// drawPage draws the page of some of the sample's stories.
func drawPage(t *testing.T, file string, stories []string) {
	browser, err := exec.LookPath("chromium")
	if err != nil {
		t.Logf("%s is not drawn anew: no chromium is installed", file)
		return
	}
	page, shot := filepath.Join(t.TempDir(), "page.html"), filepath.Join(t.TempDir(), "page.png")
	if err := os.WriteFile(page, pageOf(t, stories), 0o644); err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(browser, "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--disable-background-networking",
		"--user-data-dir="+t.TempDir(), "--blink-settings=preferredColorScheme=1", "--window-size=1080,9000", "--screenshot="+shot, "file://"+page)
	cmd.WaitDelay = 10 * time.Second
	timer := time.AfterFunc(time.Minute, func() { _ = cmd.Process.Kill() })
	defer timer.Stop()
	if err := cmd.Run(); err != nil {
		t.Fatalf("chromium: %v", err)
	}
	if err := trimPicture(shot, file); err != nil {
		t.Fatal(err)
	}
}

// pageOf is the page of a digest of only those stories of the sample.
func pageOf(t *testing.T, stories []string) []byte {
	t.Helper()
	renderer, err := newRenderer("")
	if err != nil {
		t.Fatal(err)
	}
	c, sh := previewCommand{}, &shell{ctx: t.Context()}
	cfg := config{databaseURL: "sqlite:none.db", zone: time.UTC, maxStories: 40}
	read, err := c.read(sh, cfg)
	if err != nil {
		t.Fatal(err)
	}
	d := c.compose(sh.ctx, read)
	d.More = 0
	d.Stories = slices.DeleteFunc(d.Stories, func(e message.Entry) bool {
		for _, r := range e.Story.Reports {
			if slices.ContainsFunc(stories, func(s string) bool { return strings.HasSuffix(r.URL, "/"+s) }) {
				return false
			}
		}
		return true
	})
	var page bytes.Buffer
	if err := renderer.HTML(&page, d); err != nil {
		t.Fatal(err)
	}
	return page.Bytes()
}

// trimPicture copies a picture without the empty paper at its foot, in as few
// colours as keep its type sharp.
func trimPicture(from, to string) error {
	r, err := os.Open(from)
	if err != nil {
		return err
	}
	defer r.Close()
	img, err := png.Decode(r)
	if err != nil {
		return err
	}
	box := img.Bounds()
	paper := img.At(box.Min.X, box.Max.Y-1)
	for box.Dy() > 1 && isRow(img, box.Max.Y-1, paper) {
		box.Max.Y--
	}
	box.Max.Y = min(box.Max.Y+40, img.Bounds().Max.Y)
	few := image.NewPaletted(box, inks(paper))
	draw.Draw(few, box, img, box.Min, draw.Src)
	w, err := os.Create(to)
	if err != nil {
		return err
	}
	encoder := png.Encoder{CompressionLevel: png.BestCompression}
	if err := encoder.Encode(w, few); err != nil {
		w.Close()
		return fmt.Errorf("write %s: %w", to, err)
	}
	return w.Close()
}

func isRow(img image.Image, y int, c color.Color) bool {
	for x := img.Bounds().Min.X; x < img.Bounds().Max.X; x++ {
		if img.At(x, y) != c {
			return false
		}
	}
	return true
}

// inks are the page's ink and two signal colours, as in templates/page.tmpl, each in ten steps to the paper.
func inks(paper color.Color) (p color.Palette) {
	pr, pg, pb, _ := paper.RGBA()
	for _, ink := range []color.RGBA{{R: 0x1b, G: 0x1a, B: 0x18, A: 0xff}, {R: 0xa3, G: 0x27, B: 0x1a, A: 0xff}, {R: 0x17, G: 0x55, B: 0x7a, A: 0xff}} {
		for step := range uint32(11) {
			mix := func(a uint8, b uint32) uint8 { return uint8((uint32(a)*step + (b>>8)*(10-step)) / 10) }
			p = append(p, color.RGBA{R: mix(ink.R, pr), G: mix(ink.G, pg), B: mix(ink.B, pb), A: 0xff})
		}
	}
	return p
}

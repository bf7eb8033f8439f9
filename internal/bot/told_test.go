package bot_test

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/digestbot/digestbot/digest"
	"github.com/digestbot/digestbot/digest/article"
	"github.com/digestbot/digestbot/digest/message"
)

// newNewsRig is a rig whose articles are read as they are, but for the grouping.
func newNewsRig(t *testing.T) *rig {
	r := newRig(t)
	r.Summarise, r.Render, r.Correction = digest.Summarise, renderFigures, correctInWords
	r.plan.Feeds = []string{"Karsk Post", "Valley Gazette", "Tidewater Weekly", "Northern Ledger"}
	return r
}

// renderFigures makes a reply of each story with its lines and all its figures.
func renderFigures(d message.Digest) ([]message.Message, error) {
	messages, err := render(d)
	for i, e := range d.Stories {
		var text strings.Builder
		fmt.Fprint(&text, e.Headline)
		if e.Update != "" {
			fmt.Fprint(&text, " [", e.Update, "]")
		}
		for _, l := range e.Lines {
			fmt.Fprint(&text, " ", l.Text)
		}
		for _, c := range e.Claims {
			fmt.Fprintf(&text, " {%s, %s:", c.About, c.Verdict)
			for _, s := range c.Standing() {
				fmt.Fprintf(&text, " %s", s.Mentions[0].Text)
			}
			fmt.Fprint(&text, "}")
		}
		messages[i+1].Text = text.String()
	}
	return messages, err
}

// correctInWords makes the reply of a correction, in the words of the change.
func correctInWords(q message.Correction) (message.Message, error) {
	key := fmt.Sprintf("%s:c%d", q.Digest, q.Number)
	metadata, err := json.Marshal(map[string]any{"event_type": "digest_corrected", "event_payload": map[string]any{"key": key}})
	return message.Message{Key: key, Parent: -1, Text: "Correction: " + q.Change.Words(time.UTC), Metadata: metadata}, err
}

// put makes a feed carry an article, anew or instead of the one that it had.
func (r *rig) put(feed, id, title, text string) {
	r.shelf.mu.Lock()
	defer r.shelf.mu.Unlock()
	a := article.Article{ID: id, URL: "https://outlet.example/" + id, Source: feed, Title: title, Text: text, Published: r.now}
	list := r.shelf.feeds[feed]
	if i := slices.IndexFunc(list, func(o article.Article) bool { return o.ID == id }); i >= 0 {
		a.Published = list[i].Published
		list = slices.Clone(list)
		list[i] = a
		r.shelf.feeds[feed] = list
		return
	}
	r.shelf.feeds[feed] = append(list, a)
}

const tail = " The fire began in the drying hall, where rolls of paper had been stacked. Crews from three towns were called."

// post and gazette write reports of the same fire.
func (r *rig) post(id, killed string, more ...string) {
	r.put("Karsk Post", id, "Karsk mill burns", "A fire at the Karsk paper mill killed "+killed+" people on Tuesday, police said."+tail+strings.Join(more, " "))
}

func (r *rig) gazette(killed string, more ...string) {
	r.put("Valley Gazette", "g1", "Karsk paper mill on fire", "The fire at the Karsk paper mill killed "+killed+" people, the fire brigade said. It was put out at night."+strings.Join(more, " "))
}

func (r *rig) weekly(killed string) {
	r.put("Tidewater Weekly", "w1", "Karsk mourns", killed+" people were killed in the fire at the Karsk paper mill, the mayor said.")
}

// A happening is a row of the table in docs/operating.md: what was posted, and
// what happens then.
type happening struct {
	posted, then func(r *rig)
}

var (
	onePosted   = func(r *rig) { r.post("p1", "12") }
	bothPosted  = func(r *rig) { r.post("p1", "12"); r.gazette("12") }
	disputeThen = func(then func(r *rig)) happening {
		return happening{func(r *rig) { r.post("p1", "12"); r.gazette("15") }, then}
	}
)

// sameHour has articles published when those were that are posted.
func sameHour(then func(r *rig)) func(r *rig) {
	return func(r *rig) {
		r.now = r.now.Add(-time.Hour)
		then(r)
		r.now = r.now.Add(time.Hour)
	}
}

var happenings = map[string]happening{
	"nothing changes":                    {bothPosted, func(r *rig) {}},
	"an edit touches no figure":          {bothPosted, func(r *rig) { r.post("p1", "12", " Roads were closed.") }},
	"a figure is written in other words": {bothPosted, func(r *rig) { r.post("p1", "twelve") }},
	"an outlet changes its figure":       {onePosted, func(r *rig) { r.post("p1", "14") }},
	"the same, with a correction notice": {onePosted, func(r *rig) {
		r.post("p1", "14", "\nCorrection: An earlier version of this article said 12 people were killed.")
	}},
	"a notice names what no digest told": {onePosted, func(r *rig) {
		r.post("p1", "12", "\nCorrection: An earlier version of this article said nine people were killed.")
	}},
	"one of two outlets changes its figure, and they contradict": {bothPosted, func(r *rig) { r.post("p1", "14") }},
	"a headline slips, its text stays": {onePosted, func(r *rig) {
		r.put("Karsk Post", "p1", "Karsk mill burns, 120 killed", "A fire at the Karsk paper mill killed 12 people on Tuesday, police said."+tail)
	}},
	"an outlet leaves out a figure that the message shows": {bothPosted, func(r *rig) {
		r.put("Karsk Post", "p1", "Karsk mill burns", "A fire broke out at the Karsk paper mill on Tuesday, police said."+tail)
	}},
	"an outlet leaves out a date or a time": {bothPosted, func(r *rig) {
		r.put("Karsk Post", "p1", "Karsk mill burns", "A fire at the Karsk paper mill killed 12 people, police said."+tail)
	}},
	"a new article contradicts":     {onePosted, sameHour(func(r *rig) { r.gazette("15") })},
	"a third value joins a dispute": disputeThen(sameHour(func(r *rig) { r.weekly("18") })),
	"a third value joins a dispute hours later": disputeThen(func(r *rig) {
		r.now = r.now.Add(5 * time.Hour)
		r.weekly("18")
	}),
	"an outlet takes its side back": disputeThen(func(r *rig) { r.post("p1", "15") }),
	"an outlet's newer item takes its side back": disputeThen(func(r *rig) {
		r.now = r.now.Add(2 * time.Hour)
		r.post("p2", "15")
	}),
	"a new article brings a newer figure":     {onePosted, func(r *rig) { r.now = r.now.Add(5 * time.Hour); r.weekly("19") }},
	"a new article agrees":                    {onePosted, func(r *rig) { r.gazette("12") }},
	"two new outlets agree":                   {onePosted, func(r *rig) { r.gazette("12"); r.weekly("Twelve") }},
	"an outlet has a second item that agrees": {onePosted, func(r *rig) { r.post("p2", "12", " Flags fly at half mast.") }},
	"an article says that it was withdrawn": {bothPosted, func(r *rig) {
		r.put("Karsk Post", "p1", "Karsk mill burns", "This article has been withdrawn.")
	}},
	"the only article says that it was withdrawn": {onePosted, func(r *rig) {
		r.put("Karsk Post", "p1", "Karsk mill burns", "This article has been withdrawn.")
	}},
	"an article has no text any more": {bothPosted, func(r *rig) { r.put("Karsk Post", "p1", "Karsk mill burns", "") }},
	"the article of one side says that it was withdrawn": disputeThen(func(r *rig) {
		r.put("Karsk Post", "p1", "Karsk mill burns", "This article has been withdrawn.")
	}),
	"an article is new, and says that it was withdrawn": {onePosted, func(r *rig) {
		r.put("Tidewater Weekly", "w1", "Karsk mourns", "This story has been retracted. It gave a toll of 19 people killed in the fire at the Karsk paper mill.")
	}},
	"an article's page answers 410": {bothPosted, func(r *rig) { r.GonePages = goneAt("https://outlet.example/p1") }},
	"all articles of a feed are empty": {
		func(r *rig) {
			r.post("p1", "12")
			r.gazette("12")
			r.put("Karsk Post", "p9", "Ferry late", "The ferry was late.")
		},
		func(r *rig) {
			r.put("Karsk Post", "p1", "Karsk mill burns", "")
			r.put("Karsk Post", "p9", "Ferry late", "")
		},
	},
	"an article loses most of its text": {bothPosted, func(r *rig) { r.put("Karsk Post", "p1", "Karsk mill burns", "Subscribe to read.") }},
	"an article leaves its feed":        {bothPosted, func(r *rig) { delete(r.shelf.feeds, "Karsk Post") }},
	"an article comes under another GUID": {bothPosted, func(r *rig) {
		delete(r.shelf.feeds, "Karsk Post")
		r.put("Karsk Post", "p8", "Karsk mill burns", "A fire at the Karsk paper mill killed 12 people on Tuesday, police said."+tail)
	}},
	"a figure comes back that a reply told": {onePosted, func(r *rig) {
		for _, n := range []string{"14", "12", "14"} {
			r.post("p1", n)
			r.mustBetween()
		}
		r.chat.messages = slices.DeleteFunc(r.chat.messages, func(s standing) bool { return strings.HasPrefix(s.text, "Correction") }) // told of the first two
	}},
	"a new article is dated in the future": {onePosted, func(r *rig) {
		r.now = r.now.Add(48 * time.Hour)
		r.weekly("19")
		r.now = r.now.Add(-48 * time.Hour)
	}},
	"an outlet changes its figure four days later": {onePosted, func(r *rig) { r.now = r.now.Add(96 * time.Hour); r.post("p1", "14") }},
}

// goneAt is a web on which a page is gone.
func goneAt(url string) func(context.Context, []article.Article, func(article.Article)) {
	return func(_ context.Context, articles []article.Article, each func(article.Article)) {
		for _, a := range articles {
			if a.URL == url {
				each(a)
			}
		}
	}
}

// TestTable makes each row of the table in docs/operating.md happen, and holds it
// to what the row says.
func TestTable(t *testing.T) {
	rows := tableOf(t, "../../docs/operating.md", "what happens")
	for name := range happenings {
		if rows[name] == nil {
			t.Errorf("the table lacks %q", name)
		}
	}
	for name, row := range rows {
		h, ok := happenings[name]
		if !ok {
			t.Errorf("nothing makes %q happen", name)
			continue
		}
		t.Run(name, func(t *testing.T) {
			r := newNewsRig(t)
			h.posted(r)
			r.mustPass()
			before := r.chat.standing(false)
			h.then(r)
			r.mustBetween()
			edited := ""
			if after := r.chat.standing(false); !slices.Equal(before, after) {
				edited = "edit"
				before = after
			}
			var replies []string
			for _, text := range r.chat.standing(true) {
				replies = append(replies, strings.TrimPrefix(text, "Correction: "))
			}
			r.mustBetween()
			r.mustPass()
			if again := len(r.chat.standing(true)); again != len(replies) {
				t.Errorf("%d replies after another pass, %d before", again, len(replies))
			}
			next := ""
			if len(r.chat.standing(false)) > len(before) {
				next = "told again"
			}
			if got := []string{edited, strings.Join(replies, "; "), next}; !slices.Equal(got, row) {
				t.Errorf("got\n%q, the table says\n%q", got, row)
			}
		})
	}
}

// standing returns what stands in the chat: the replies that correct, or all else.
func (c *chat) standing(corrections bool) []string {
	c.mu.Lock()
	defer c.mu.Unlock()
	var out []string
	for _, m := range c.messages {
		if strings.HasPrefix(m.text, "Correction: ") == corrections {
			out = append(out, m.text)
		}
	}
	return out
}

// tableOf reads a table of a document, by its first header: the other cells of
// each row, by the first.
func tableOf(t *testing.T, file, header string) map[string][]string {
	t.Helper()
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	_, table, ok := strings.Cut(string(data), "\n| "+header)
	if !ok {
		t.Fatalf("%s has no table of %q", file, header)
	}
	rows := map[string][]string{}
	for _, line := range strings.Split(table, "\n")[2:] {
		if !strings.HasPrefix(line, "|") {
			break
		}
		cells := strings.Split(strings.TrimSuffix(strings.TrimPrefix(line, "|"), "|"), "|")
		for i := range cells {
			cells[i] = strings.TrimSpace(cells[i])
		}
		rows[cells[0]] = cells[1:]
	}
	return rows
}

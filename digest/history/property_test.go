package history_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"github.com/digestbot/digestbot/digest/article"
	"github.com/digestbot/digestbot/digest/history"
	"github.com/digestbot/digestbot/digest/story"
)

// A stated article is one whose truth is known: what toll it states.
type stated struct {
	id, outlet string
	toll       int // 0: it states none
	inWords    bool
	headline   int // a number that its headline prints; 0: none
	notice     int // the former toll that a notice names; 0: none
	more       bool
	retracted  bool
	at         time.Time
}

var frames = map[string]string{
	"Karsk Post":       "A fire at the Karsk paper mill killed %s people on Tuesday, police said.",
	"Valley Gazette":   "The fire at the Karsk paper mill killed %s people, the fire brigade said.",
	"Tidewater Weekly": "At the Karsk paper mill a fire killed %s people, the mayor said.",
	"Northern Ledger":  "Police said that %s people were killed in the fire at the paper mill in Karsk.",
}

var inWords = map[int]string{12: "twelve", 14: "fourteen", 15: "fifteen", 19: "nineteen"}

// states is the toll that counts: a headline's only where the text has none.
func (s stated) states() int {
	if s.toll == 0 {
		return s.headline
	}
	return s.toll
}

// article writes it.
func (s stated) article() article.Article {
	a := article.Article{ID: s.id, Source: s.outlet, Title: "Mill fire in Karsk", Published: s.at}
	if s.headline > 0 {
		a.Title = fmt.Sprintf("Mill fire in Karsk kills %d", s.headline)
	}
	a.Text = "A fire broke out at the paper mill in Karsk."
	if s.toll > 0 {
		printed := fmt.Sprint(s.toll)
		if s.inWords {
			printed = inWords[s.toll]
		}
		a.Text = fmt.Sprintf(frames[s.outlet], printed)
	}
	a.Text += " The drying hall was lost."
	if s.more {
		a.Text += " Roads around the mill were closed."
	}
	if s.notice > 0 {
		a.Text += fmt.Sprintf("\nCorrection: An earlier version of this article said %d people were killed.", s.notice)
	}
	return a
}

// storyOf makes a story of articles, and the record of it.
func storyOf(articles []stated) (story.Story, history.Record) {
	s := story.Story{ID: "s"}
	var gone []history.Article
	for i, a := range articles {
		if a.retracted {
			gone = append(gone, history.Article{ID: a.id, Outlet: a.outlet, Report: i, Retracted: history.Withdrew})
			continue
		}
		s.Reports = append(s.Reports, story.Report{Article: a.article()})
	}
	r := history.Record{Story: "s"}
	if len(s.Reports) > 0 {
		r = record(s)
	}
	r.Articles = append(r.Articles, gone...)
	return s, r
}

// happen changes something, as outlets do.
func happen(t *rapid.T, articles []stated, now time.Time, born *int) []stated {
	articles = slices.Clone(articles)
	toll := rapid.SampledFrom([]int{12, 14, 15, 19})
	a := &articles[rapid.IntRange(0, len(articles)-1).Draw(t, "article")]
	switch rapid.SampledFrom([]string{"edit", "notice", "drop", "headline", "reword", "more", "retract", "new", "second", "leave", "nothing"}).Draw(t, "happening") {
	case "edit":
		a.toll, a.notice = toll.Draw(t, "toll"), 0
	case "notice":
		if was := a.toll; was > 0 {
			if a.toll = toll.Draw(t, "toll"); a.toll != was {
				a.notice = was
			}
		}
	case "drop":
		a.toll = 0
	case "headline":
		a.headline = rapid.SampledFrom([]int{0, 12, 120, 90}).Draw(t, "headline")
	case "reword":
		a.inWords = !a.inWords
	case "more":
		a.more = !a.more
	case "retract":
		a.retracted = true
	case "new", "second":
		outlet := rapid.SampledFrom([]string{"Karsk Post", "Valley Gazette", "Tidewater Weekly", "Northern Ledger"}).Draw(t, "outlet")
		*born++
		articles = append(articles, stated{id: fmt.Sprint("a", *born), outlet: outlet, toll: toll.Draw(t, "toll"), at: now})
	case "leave":
		if len(articles) > 1 {
			return articles[1:]
		}
	}
	return articles
}

// TestHistories tells random histories of a story, and holds every statement of
// every change to the articles of the two states that it compares.
func TestHistories(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		now := time.Date(2031, 3, 4, 9, 0, 0, 0, time.UTC)
		born := 0
		articles := []stated{{id: "first", outlet: "Karsk Post", toll: 12, at: now}}
		for range rapid.IntRange(0, 2).Draw(t, "others") {
			if more := happen(t, articles, now, &born); len(more) > len(articles) {
				articles = more
			}
		}
		_, was := storyOf(articles)
		var ledgers []history.Ledger
		for range rapid.IntRange(1, 5).Draw(t, "states") {
			now = now.Add(time.Duration(rapid.IntRange(0, 300).Draw(t, "minutes")) * time.Minute)
			later := articles
			for range rapid.IntRange(1, 2).Draw(t, "happenings") {
				later = happen(t, later, now, &born)
			}
			s, is := storyOf(later)
			ledgers = history.Keep(ledgers, is, now)
			for _, c := range history.Compare(was, is, s.Articles()) {
				if wrong := refute(c, articles, later); wrong != "" {
					t.Fatalf("%s: %s\nwas %+v\nnow %+v", c.Words(time.UTC), wrong, articles, later)
				}
			}
			if again := history.Compare(is, is, s.Articles()); len(again) > 0 {
				t.Fatalf("nothing changed, and yet %v", again)
			}
			if missed := corrected(articles, later); missed != "" && !slices.ContainsFunc(history.Compare(was, is, s.Articles()), func(c history.Change) bool {
				return c.Kind == history.Corrected && c.Was[0].Article == missed
			}) {
				t.Fatalf("the correction of %s is not told\nwas %+v\nnow %+v", missed, articles, later)
			}
			checkLedgers(t, ledgers, later)
			articles, was = later, is
		}
	})
}

// corrected is the article of which nothing but its toll changed, if nothing else
// did at all; empty otherwise.
func corrected(was, now []stated) string {
	changed := ""
	if len(was) != len(now) {
		return ""
	}
	for i := range now {
		a, b := was[i], now[i]
		if a == b {
			continue
		}
		if changed != "" || a.toll == 0 || b.toll == 0 || a.toll == b.toll || a.retracted || b.retracted {
			return ""
		}
		if a.toll, a.notice = b.toll, b.notice; a != b {
			return ""
		}
		for _, o := range now { // a value that a later one had replaced is history already
			if o.id != b.id && !o.retracted && (o.outlet == b.outlet || !o.at.Equal(b.at)) {
				return ""
			}
		}
		changed = b.id
	}
	return changed
}

// refute says what is wrong with a change; empty if all of it is true.
func refute(c history.Change, was, now []stated) string {
	before, after := byID(was), byID(now)
	for _, v := range c.Now {
		a, ok := after[v.Article]
		if !ok || a.retracted || a.outlet != v.Outlet || !prints(a, v.Text) {
			return fmt.Sprintf("%s does not print %q now", v.Article, v.Text)
		}
	}
	for _, v := range c.Was {
		a, ok := before[v.Article]
		if !ok || a.outlet != v.Outlet || !prints(a, v.Text) {
			return fmt.Sprintf("%s did not print %q", v.Article, v.Text)
		}
	}
	switch c.Kind {
	case history.Retracted:
		if !after[c.Was[0].Article].retracted || before[c.Was[0].Article].retracted {
			return "it was not taken back"
		}
	case history.Corrected:
		id := c.Was[0].Article
		if c.Now[0].Article != id || before[id].states() == after[id].states() {
			return "the article has not changed its toll"
		}
	case history.Withdrawn:
		if v := c.Was[0]; prints(after[v.Article], v.Text) {
			return "the article still prints it"
		}
	case history.Contested:
		return refuteDispute(c, after)
	case history.Settled, history.Moved:
		return refuteSettled(c, before, now)
	case history.Joined:
		for _, v := range c.Now {
			if slices.ContainsFunc(was, func(a stated) bool { return a.outlet == v.Outlet }) {
				return v.Outlet + " told the story before"
			}
		}
	}
	return ""
}

// refuteDispute wants two outlets with two tolls.
func refuteDispute(c history.Change, after map[string]stated) string {
	tolls, outlets := map[int]bool{}, map[string]bool{}
	for _, v := range c.Now {
		tolls[after[v.Article].states()], outlets[v.Outlet] = true, true
	}
	if len(tolls) < 2 || len(outlets) < 2 {
		return "no two outlets stand against each other"
	}
	return ""
}

// refuteSettled wants each figure that stood taken back, or followed by an article
// with the one that stands now.
func refuteSettled(c history.Change, before map[string]stated, now []stated) string {
	stands := byID(now)[c.Now[0].Article].states()
	for _, v := range c.Was {
		toll := before[v.Article].states()
		for _, a := range now {
			if a.retracted || a.states() != toll || toll == stands {
				continue
			}
			if !slices.ContainsFunc(now, func(o stated) bool { return !o.retracted && o.states() == stands && !o.at.Before(a.at) }) {
				return fmt.Sprintf("%s still gives %d, and no newer article another", a.id, toll)
			}
		}
	}
	return ""
}

// checkLedgers holds that what stands in the ledgers is printed, and what was
// withdrawn is not.
func checkLedgers(t *rapid.T, ledgers []history.Ledger, now []stated) {
	articles := byID(now)
	for _, l := range ledgers {
		for _, e := range l.Entries {
			a, read := articles[e.Article]
			if read && !a.retracted && e.Standing() != prints(a, e.Text) && strings.Contains(e.Text, "people") {
				t.Fatalf("%q of %s: standing %t, which %q does not bear out", e.Text, e.Article, e.Standing(), a.article().Text)
			}
		}
	}
}

func prints(a stated, text string) bool {
	written := a.article()
	body, _, _ := strings.Cut(written.Text, "\nCorrection:")
	return strings.Contains(written.Title+"\n"+body, text)
}

func byID(all []stated) map[string]stated {
	out := map[string]stated{}
	for _, a := range all {
		out[a.id] = a
	}
	return out
}

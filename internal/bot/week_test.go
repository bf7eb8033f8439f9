package bot_test

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/digestbot/digestbot/digest/article"
	"github.com/digestbot/digestbot/digest/history"
	"github.com/digestbot/digestbot/digest/message"
	"github.com/digestbot/digestbot/internal/bot"
)

// A week is seven simulated days of two channels that read the same feeds, with
// the truth about every article: all versions that it had.
type week struct {
	*rig
	random  *rand.Rand
	plans   []bot.Digest
	stories []event
	version map[string][]article.Article // by address, oldest first
	address map[string]string            // by ID
	taken   map[string]bool              // addresses of articles that were taken back
	gone    map[string]bool              // addresses whose pages answer 410
	replies int
}

// An event is a story of the week: the first word of its titles, which groups it.
type event struct {
	word     string
	began    time.Time
	articles []string // addresses
}

var outletFrames = map[string]string{
	"Karsk Post":       "A fire at the paper mill killed %d people, police said. The drying hall was lost.",
	"Valley Gazette":   "The fire at the paper mill killed %d people, the fire brigade said. It was put out at night.",
	"Tidewater Weekly": "At the paper mill a fire killed %d people, the mayor said. Roads were closed.",
	"Northern Ledger":  "Police said that %d people were killed in the fire at the paper mill. Schools stayed shut.",
}

func newWeek(t *testing.T, seed uint64) *week {
	r := newNewsRig(t)
	w := &week{
		rig: r, random: rand.New(rand.NewPCG(seed, 0)), version: map[string][]article.Article{}, address: map[string]string{},
		taken: map[string]bool{}, gone: map[string]bool{},
	}
	second := r.plan
	second.Name, second.Channel = "second", "C2"
	w.plans = []bot.Digest{r.plan, second}
	r.Correction = func(q message.Correction) (message.Message, error) {
		w.replies++
		w.check(q)
		return correctInWords(q)
	}
	r.GonePages = func(_ context.Context, articles []article.Article, each func(article.Article)) {
		for _, a := range articles {
			if w.gone[a.URL] {
				each(a)
			}
		}
	}
	return w
}

// write puts an article into its feed, and notes the version.
func (w *week) write(feed, word, text string) string {
	id := fmt.Sprintf("%s-%s-%d", word, feed, len(w.address))
	w.put(feed, id, word+" mourns its dead", text)
	list := w.shelf.feeds[feed]
	a := list[len(list)-1]
	w.version[a.URL], w.address[id] = []article.Article{a}, a.URL
	return a.URL
}

// revise changes an article where it is carried.
func (w *week) revise(address string, change func(a *article.Article)) {
	for _, list := range w.shelf.feeds {
		for i := range list {
			if list[i].URL == address {
				change(&list[i])
				w.version[address], w.address[list[i].ID] = append(w.version[address], list[i]), address
			}
		}
	}
}

func (w *week) outlet() string {
	return w.plan.Feeds[w.random.IntN(len(w.plan.Feeds))]
}

func (w *week) toll() int { return []int{12, 14, 15, 19, 23}[w.random.IntN(5)] }

// happen makes one thing happen, as outlets do. Only what is young is changed.
func (w *week) happen() {
	young := slices.DeleteFunc(slices.Clone(w.stories), func(e event) bool { return w.now.Sub(e.began) > 40*time.Hour })
	what := w.random.IntN(10)
	if what < 3 || len(young) == 0 {
		e := event{word: fmt.Sprintf("Mill%d", len(w.stories)), began: w.now}
		feed := w.outlet()
		e.articles = append(e.articles, w.write(feed, e.word, fmt.Sprintf(outletFrames[feed], w.toll())))
		w.stories = append(w.stories, e)
		return
	}
	word := young[w.random.IntN(len(young))].word
	e := &w.stories[slices.IndexFunc(w.stories, func(o event) bool { return o.word == word })]
	address := e.articles[w.random.IntN(len(e.articles))]
	if w.taken[address] {
		return
	}
	switch what {
	case 3, 4:
		feed := w.outlet()
		e.articles = append(e.articles, w.write(feed, e.word, fmt.Sprintf(outletFrames[feed], w.toll())))
	case 5:
		w.revise(address, func(a *article.Article) { a.Text = fmt.Sprintf(outletFrames[a.Source], w.toll()) })
	case 6:
		w.revise(address, func(a *article.Article) {
			was := regexp.MustCompile(`\d+`).FindString(a.Text)
			a.Text = fmt.Sprintf(outletFrames[a.Source], w.toll()) + "\nCorrection: An earlier version of this article said " + was + " people were killed."
		})
	case 7:
		w.revise(address, func(a *article.Article) { a.ID += "x" })
	case 8:
		w.takeBack(address)
	case 9:
		w.revise(address, func(a *article.Article) { a.Title += ", " + fmt.Sprint(w.toll()) + " killed" })
	}
}

// takeBack has an outlet take an article back, in one of three ways.
func (w *week) takeBack(address string) {
	w.taken[address] = true
	switch w.random.IntN(3) {
	case 0:
		w.revise(address, func(a *article.Article) { a.Text = "This article has been withdrawn." })
	case 1:
		w.revise(address, func(a *article.Article) { a.Text = "" })
	case 2:
		w.gone[address] = true
	}
}

// check holds every statement of a reply to the articles.
func (w *week) check(q message.Correction) {
	c := q.Change
	for _, v := range c.Now {
		versions := w.version[w.address[v.Article]]
		if a := versions[len(versions)-1]; a.Source != v.Outlet || !printed(a, v.Text) {
			w.t.Errorf("%s: %s does not print %q now: %q", c.Words(time.UTC), v.Outlet, v.Text, a.Text)
		}
	}
	for _, v := range c.Was {
		if !slices.ContainsFunc(w.version[w.address[v.Article]], func(a article.Article) bool { return a.Source == v.Outlet && printed(a, v.Text) }) {
			w.t.Errorf("%s: %s never printed %q", c.Words(time.UTC), v.Outlet, v.Text)
		}
	}
	switch c.Kind {
	case history.Retracted:
		if !w.taken[w.address[c.Was[0].Article]] {
			w.t.Errorf("%s: it was not taken back", c.Words(time.UTC))
		}
	case history.Contested:
		if len(c.Now) < 2 || c.Now[0].Outlet == c.Now[1].Outlet && len(c.Now) == 2 {
			w.t.Errorf("%s: no two outlets stand against each other", c.Words(time.UTC))
		}
	case history.Corrected:
		if c.Now[0].Article != c.Was[0].Article {
			w.t.Errorf("%s: two articles", c.Words(time.UTC))
		}
	case history.Withdrawn:
		versions := w.version[w.address[c.Was[0].Article]]
		if printed(versions[len(versions)-1], c.Was[0].Text) {
			w.t.Errorf("%s: it still prints it", c.Words(time.UTC))
		}
	}
}

// printed reports whether an article prints words outside of its notices.
func printed(a article.Article, words string) bool {
	body, _, _ := strings.Cut(a.Text, "\nCorrection:")
	return strings.Contains(a.Title+"\n"+body, words)
}

// both lets both channels have their digest, or look after it; what cannot be
// posted now must be kept.
func (w *week) both(due bool) {
	for _, d := range w.plans {
		var err error
		if due {
			err = w.Run(context.Background(), bot.Slot{Digest: d, At: w.now})
		} else {
			err = w.Correct(context.Background(), d)
		}
		if err != nil && w.chat.closed[d.Channel] == nil {
			w.t.Errorf("%s at %s: %v", d.Channel, w.now, err)
		}
	}
}

// loseState starts with an empty database, and with no story that may go on.
func (w *week) loseState() {
	w.Store.Close()
	w.url = "sqlite:" + filepath.Join(w.t.TempDir(), "anew.db")
	w.open()
	for i := range w.stories {
		w.stories[i].began = w.stories[i].began.Add(-100 * time.Hour)
	}
}

// TestWeek lives through weeks in which stories begin, outlets correct, rename and
// take back their articles, a channel is archived, the token rotated, the state
// lost and the clock put back. In the end nothing is told twice, nothing is lost,
// and every statement of every reply was true.
func TestWeek(t *testing.T) {
	replies := 0
	for seed := range uint64(3) {
		t.Run(fmt.Sprint(seed), func(t *testing.T) {
			w := newWeek(t, seed)
			w.live()
			w.judge()
			replies += w.replies
		})
	}
	if replies < 30 {
		t.Errorf("only %d replies in all: the weeks show nothing", replies)
	}
}

func (w *week) live() {
	start := time.Date(2026, 3, 2, 0, 0, 0, 0, time.UTC)
	w.now = start
	w.write("Karsk Post", "Opening", "The opera opens with a gala.")
	w.revise(w.address["Opening-Karsk Post-0"], func(a *article.Article) { a.Published = start.Add(60 * 24 * time.Hour) })
	for hour := range 7 * 24 {
		w.now = start.Add(time.Duration(hour) * time.Hour)
		switch hour {
		case 30:
			w.chat.closed["C1"] = &bot.PostError{Outcome: bot.Channel, Err: errors.New("is_archived")}
		case 52:
			delete(w.chat.closed, "C1")
		case 70:
			for _, c := range []string{"C1", "C2"} {
				w.chat.closed[c] = &bot.PostError{Outcome: bot.Unauthorised, Err: errors.New("token_revoked")}
			}
		case 82:
			clear(w.chat.closed)
		case 4*24 + 9: // right after a digest
			w.both(false)
			w.loseState()
		}
		if hour < 6*24 && hour%3 == 0 && hour/24 != 4 {
			w.happen()
		}
		if hour == 5*24+12 {
			w.now = w.now.Add(-2 * time.Hour) // the clock is put back, and right an hour later
		}
		w.both(hour%24 == 8)
	}
}

// judge looks at what stands in the end.
func (w *week) judge() {
	for _, d := range w.plans {
		seen, leads := map[string]bool{}, map[string]int{}
		for _, m := range w.chat.messages {
			if m.channel != d.Channel || m.thread == "" {
				continue
			}
			if key := m.thread + "|" + m.text; seen[key] {
				w.t.Errorf("%s: told twice: %s", d.Channel, m.text)
			} else {
				seen[key] = true
			}
			if word, rest, _ := strings.Cut(m.text, " "); !strings.HasPrefix(m.text, "Correction: ") && !strings.Contains(rest, "[") && !strings.HasPrefix(word, "Withdrawn") {
				leads[word]++
			}
		}
		for _, e := range w.stories {
			live := slices.ContainsFunc(e.articles, func(a string) bool { return !w.taken[a] })
			all := strings.Join(w.textsOf(d.Channel), "\n")
			if live && !strings.Contains(all, e.word+" ") {
				w.t.Errorf("%s: %s was lost", d.Channel, e.word)
			}
			if leads[e.word] > 1 {
				w.t.Errorf("%s: %s was told %d times as new", d.Channel, e.word, leads[e.word])
			}
		}
		if strings.Contains(strings.Join(w.textsOf(d.Channel), "\n"), "Opening") {
			w.t.Errorf("%s: an article of a day to come was told", d.Channel)
		}
	}
	w.t.Logf("%d stories, %d versions of articles, %d statements in replies", len(w.stories), len(w.address), w.replies)
}

func (w *week) textsOf(channel string) []string {
	var out []string
	for _, m := range w.chat.messages {
		if m.channel == channel {
			out = append(out, m.text)
		}
	}
	return out
}

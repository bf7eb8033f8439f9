package bot

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/digestbot/digestbot/digest/message"
	"github.com/digestbot/digestbot/digest/story"
	"github.com/digestbot/digestbot/internal/store"
)

// A Trace says where an entry of a feed went, and by which evidence.
type Trace struct {
	Title, URL, Outlet string
	Feed               string // name of the feed
	Seen               time.Time
	Story              string   // headline of the story that tells it; empty if none does
	Digest             string   // ID of the digest that told it last
	Went               string   // in a sentence: told, passed over, or not dealt with yet
	Evidence           []string // sentences
}

// Follow follows the entries of the feeds of the asker's channel that have an
// address, ID or title.
func (k *Desk) Follow(ctx context.Context, who Asker, what string) ([]Trace, error) {
	d, _, err := k.of(ctx, who)
	if err != nil {
		return nil, err
	}
	return k.Trace(ctx, d, what)
}

// Trace follows the entries of a digest's feeds that have an address, ID or title.
// It returns none if there is no such entry.
func (k *Desk) Trace(ctx context.Context, d Digest, what string) ([]Trace, error) {
	found, err := k.Bot.Store.Find(ctx, keys(d.Feeds), what)
	if err != nil || len(found) == 0 {
		return nil, err
	}
	told, err := k.Bot.Store.Told(ctx, d.Name, time.Time{})
	if err != nil {
		return nil, err
	}
	stories, err := k.Bot.Store.Stories(ctx, d.Name, time.Time{})
	if err != nil {
		return nil, err
	}
	feeds, err := k.Bot.Store.Feeds(ctx, keys(d.Feeds))
	if err != nil {
		return nil, err
	}
	names := map[string]string{}
	for _, f := range feeds {
		names[f.URL] = nameOf(f.Title, f.URL)
	}
	var all []Trace
	for _, a := range found {
		t := Trace{Title: a.Title, URL: a.URL, Outlet: a.Source, Feed: names[a.Feed], Seen: a.Seen.In(d.Zone)}
		teller, dealt := told[a.ID]
		i := slices.IndexFunc(stories, func(s store.Story) bool { return s.ID == teller })
		switch {
		case !dealt:
			t.Went = "No digest has dealt with it: it is left to the next one, or was too old when its feed was first read."
		case i < 0:
			t.Went = "It was passed over: no story with it was told, because of the maximum of stories, of what is muted or not asked for, or because it said nothing new."
		default:
			if err := k.follow(ctx, &t, a, stories[i]); err != nil {
				return nil, err
			}
		}
		if form := a.Form.Apply(a.Feed, a.Article); form.Templated() {
			title, _ := form.Telling()
			t.Evidence = append(t.Evidence, fmt.Sprintf("Entries of its feed follow a template, so two of them are never one story; of its title only %s counts.", quoted(strings.Join(strings.Fields(title), " "))))
		}
		all = append(all, t)
	}
	return all, nil
}

// follow says in which story an entry was told, and why there.
func (k *Desk) follow(ctx context.Context, t *Trace, a store.Article, s store.Story) error {
	t.Story, t.Digest = s.Record.Headline, s.Slot
	t.Went = "It was told."
	issue, _, err := k.Bot.Store.Digest(ctx, s.Slot)
	if errors.Is(err, store.ErrUnknown) {
		return nil
	}
	if err != nil {
		return err
	}
	if p, err := k.Bot.Store.Posting(ctx, s.Key); err == nil && p.State != store.Sent {
		t.Went = "It is told in a digest that is not posted."
	}
	i := slices.IndexFunc(issue.Stories, func(e message.Entry) bool { return e.Story.ID == s.ID })
	if i < 0 {
		return nil
	}
	if list := issue.Stories[i].List; list != "" {
		t.Evidence = append(t.Evidence, fmt.Sprintf("It stands in the list of %s.", list))
	}
	t.Evidence = append(t.Evidence, evidence(a.ID, issue.Stories[i].Story)...)
	return nil
}

// evidence says why an article stands in a story.
func evidence(id string, s story.Story) []string {
	if single(s) {
		return []string{"It is a story of its own: nothing that was read tells the same."}
	}
	titles := map[string]string{} // of articles
	for _, a := range s.Articles() {
		titles[a.ID] = fmt.Sprintf("%s (%s)", quoted(a.Title), a.Source)
	}
	var why []string
	for _, r := range s.Reports {
		for _, c := range r.Copies {
			if c.ID == id {
				why = append(why, "It carries the text of "+titles[r.ID]+".")
				id = r.ID // whose reasons are those of its copies
			}
		}
	}
	for _, j := range s.Why.Joins {
		other := j.With
		switch id {
		case j.Article:
		case j.With:
			other = j.Article
		default:
			continue
		}
		if j.Rule {
			why = append(why, "Somebody put it together with "+titles[other]+".")
		} else {
			why = append(why, fmt.Sprintf("With %s it shares %s.", titles[other], strings.Join(j.Shared, ", ")))
		}
	}
	return why
}

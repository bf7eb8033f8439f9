package bot

import (
	"context"
	"errors"
	"log/slog"
	"slices"
	"time"

	"github.com/digestbot/digestbot/digest/article"
	"github.com/digestbot/digestbot/digest/form"
	"github.com/digestbot/digestbot/digest/story"
	"github.com/digestbot/digestbot/internal/store"
)

// past collects what a digest has dealt with. Where the store knows of no
// earlier digest, as in a fresh container, the channel's history says it.
func (b *Bot) past(ctx context.Context, d Digest, log *slog.Logger) (Past, error) {
	var past Past
	last, err := b.Store.LastSlot(ctx, d.Name)
	if err != nil {
		return past, err
	}
	past.Last = last.Built
	if past.Told, err = b.Store.Told(ctx, d.Name, b.Now().Add(-memory-grouping)); err != nil {
		return past, err
	}
	if past.Stories, err = b.Store.Stories(ctx, d.Name, b.Now().Add(-memory)); err != nil {
		return past, err
	}
	if past.Rules, err = b.Store.Rules(ctx, d.Name); err != nil {
		return past, err
	}
	feeds, err := b.Store.Feeds(ctx, keys(d.Feeds))
	if err != nil {
		return past, err
	}
	past.FirstRead, past.Names = map[string]time.Time{}, map[string]string{}
	for _, f := range feeds {
		past.FirstRead[f.URL] = f.FirstRead
		past.Names[f.URL] = nameOf(f.Title, f.URL)
	}
	if past.Last.IsZero() {
		past.Standing, err = b.standing(ctx, d.Channel, log)
	} else {
		past.Standing, err = b.Store.Standing(ctx, d.Name)
	}
	return past, err
}

// standing reads from a channel's history which articles stand there.
func (b *Bot) standing(ctx context.Context, channel string, log *slog.Logger) (map[string]bool, error) {
	posted, err := b.posted(ctx, channel, "", b.Now().Add(-grouping))
	var e *PostError
	if errors.As(err, &e) && e.Outcome == Unreadable {
		log.Warn("the channel's history cannot be read, so a story that stands there may be told again", "error", err)
		return nil, nil
	}
	if err != nil {
		return nil, b.note(ctx, channel, err)
	}
	marks := map[string]bool{}
	for _, p := range posted {
		for m := range slices.Chunk([]byte(p.Articles), markLen) {
			marks[string(m)] = true
		}
	}
	if len(marks) > 0 {
		log.Info("read the channel's history, because the store knows of no digest before", "articles", len(marks))
	}
	return marks, nil
}

// rules gives the core what people decided about single articles.
func rules(list []store.Rule) story.Rules {
	var out story.Rules
	for _, r := range list {
		switch r.Kind {
		case store.Together:
			out.Together = append(out.Together, [2]string{r.A, r.B})
		case store.Apart:
			out.Apart = append(out.Apart, [2]string{r.A, r.B})
		}
	}
	return out
}

// plain drops what only the store needs to know, and the form of the feeds.
func plain(articles []store.Article) []article.Article {
	forms := map[string]form.Form{}
	for _, a := range articles {
		forms[a.Feed] = a.Form
	}
	families := form.Families(forms)
	out := make([]article.Article, len(articles))
	for i, a := range articles {
		out[i] = a.Form.Apply(families[a.Feed], a.Article)
	}
	return out
}

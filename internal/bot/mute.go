package bot

import (
	"context"
	"crypto/rand"
	"slices"
	"strings"

	"github.com/digestbot/digestbot/digest/article"
	"github.com/digestbot/digestbot/digest/story"
	"github.com/digestbot/digestbot/internal/store"
)

// This file mutes outlets, feeds and words, and leaves out what is muted.

// Mute leaves out the articles of an outlet or feed, or stories with a word in
// the headline. The name of an outlet or a feed of the channel means that.
func (k *Desk) Mute(ctx context.Context, who Asker, what string) (Muted, error) {
	if err := k.mayChange(ctx, who); err != nil {
		return Muted{}, err
	}
	if err := checkWord(what); err != nil {
		return Muted{}, Refuse("Not muted: %v.", err)
	}
	d, set, err := k.of(ctx, who)
	if err != nil {
		return Muted{}, err
	}
	m, kind := Muted{Word: strings.TrimSpace(what)}, store.MuteWord
	name, err := k.source(ctx, d, set, m.Word)
	if err != nil {
		return m, err
	}
	if name != "" {
		m.Word, m.Outlet, kind = name, true, store.MuteSource
	}
	list, err := k.Bot.Store.Rules(ctx, d.Name)
	if err != nil {
		return m, err
	}
	if mutedAs(list, kind, m.Word) == "" {
		if err := k.Bot.Store.ChangeRules(ctx, nil, k.muteRule(who, kind, m.Word)); err != nil {
			return m, err
		}
	}
	m.Muted, err = k.muted(ctx, d.Name)
	return m, err
}

// source returns the outlet or feed that bears a name, as it is written; empty
// if none does.
func (k *Desk) source(ctx context.Context, d Digest, set kept, name string) (string, error) {
	outlets, err := k.Bot.Store.Outlets(ctx, keys(d.Feeds))
	if err != nil {
		return "", err
	}
	for _, o := range outlets {
		if strings.EqualFold(o, name) {
			return o, nil
		}
	}
	feeds, err := k.health(ctx, d, set)
	for _, f := range feeds {
		if strings.EqualFold(f.Name, name) || f.ID == name {
			return f.Name, nil
		}
	}
	return "", err
}

// Unmute takes a mute back.
func (k *Desk) Unmute(ctx context.Context, who Asker, what string) (Muted, error) {
	if err := k.mayChange(ctx, who); err != nil {
		return Muted{}, err
	}
	list, err := k.Bot.Store.Rules(ctx, k.name(who))
	if err != nil {
		return Muted{}, err
	}
	m := Muted{Word: strings.TrimSpace(what)}
	id := mutedAs(list, store.MuteWord, m.Word)
	if id == "" {
		id, m.Outlet = mutedAs(list, store.MuteSource, m.Word), true
	}
	if id == "" {
		return m, Refuse("Nothing to do: %s is not muted here. /digest settings shows what is.", quoted(m.Word))
	}
	if err := k.Bot.Store.ChangeRules(ctx, []string{id}); err != nil {
		return m, err
	}
	m.Muted, err = k.muted(ctx, k.name(who))
	return m, err
}

// muteRule is the rule that mutes a word or an outlet.
func (k *Desk) muteRule(who Asker, kind store.RuleKind, what string) store.Rule {
	return k.rule(who, rand.Text()+".0", kind, what, "")
}

// mutedAs returns the ID of the rule that mutes something; empty if none does.
func mutedAs(list []store.Rule, kind store.RuleKind, what string) string {
	for _, r := range list {
		if r.Kind == kind && strings.EqualFold(r.A, what) {
			return r.ID
		}
	}
	return ""
}

// muted lists all that is muted in a digest, words and outlets, oldest first.
func (k *Desk) muted(ctx context.Context, name string) ([]string, error) {
	list, err := k.Bot.Store.Rules(ctx, name)
	var all []string
	for _, r := range list {
		if r.Kind == store.MuteWord || r.Kind == store.MuteSource {
			all = append(all, r.A)
		}
	}
	return all, err
}

// isMuted says whether a story has a muted word in a headline, or was muted itself.
func isMuted(s story.Story, rules []store.Rule) bool {
	return slices.ContainsFunc(rules, func(r store.Rule) bool {
		switch r.Kind {
		case store.MuteWord:
			return mentioned(s, r.A)
		case store.MuteStory:
			return slices.ContainsFunc(s.Articles(), func(a article.Article) bool { return a.ID == r.A })
		}
		return false
	})
}

// unmuted drops the articles of outlets and feeds that somebody muted.
func unmuted(articles []store.Article, past Past) []store.Article {
	muted := map[string]bool{}
	for _, r := range past.Rules {
		if r.Kind == store.MuteSource {
			muted[strings.ToLower(r.A)] = true
		}
	}
	return slices.DeleteFunc(articles, func(a store.Article) bool {
		return muted[strings.ToLower(a.Source)] || muted[strings.ToLower(past.Names[a.Feed])]
	})
}

package bot

import (
	"context"
	"crypto/rand"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/digestbot/digestbot/digest/history"
	"github.com/digestbot/digestbot/internal/store"
)

// undoTime is how long a decision can be taken back.
const undoTime = 7 * 24 * time.Hour

// Merge puts two stories together from the next digest on.
func (k *Desk) Merge(ctx context.Context, who Asker, a, b string) (Decision, error) {
	if err := k.mayChange(ctx, who); err != nil {
		return Decision{}, err
	}
	first, one, err := k.told(ctx, who, a)
	if err != nil {
		return Decision{}, err
	}
	second, other, err := k.told(ctx, who, b)
	if err != nil {
		return Decision{}, err
	}
	if first.ID == second.ID {
		return Decision{}, Refuse("Nothing to do: that is one story.")
	}
	pairs := [][2]string{{one.Record.Articles[0].ID, other.Record.Articles[0].ID}}
	return k.decide(ctx, who, store.Together, pairs, fmt.Sprintf("Told as one from the next digest on: %s, and %s.", first.Headline, second.Headline))
}

// Split takes the report of an article out of a story from the next digest on.
func (k *Desk) Split(ctx context.Context, who Asker, text, article string) (Decision, error) {
	if err := k.mayChange(ctx, who); err != nil {
		return Decision{}, err
	}
	ref, s, err := k.told(ctx, who, text)
	if err != nil {
		return Decision{}, err
	}
	i := slices.IndexFunc(s.Record.Articles, func(a history.Article) bool { return a.ID == article })
	if i < 0 {
		return Decision{}, Refuse("Not split: that article is not in the story any more.")
	}
	own := s.Record.Articles[i]
	var pairs [][2]string
	seen := map[int]bool{own.Report: true}
	for _, a := range s.Record.Articles {
		if !seen[a.Report] {
			seen[a.Report] = true
			pairs = append(pairs, [2]string{article, a.ID})
		}
	}
	if len(pairs) == 0 {
		return Decision{}, Refuse("Not split: the story has no other report.")
	}
	return k.decide(ctx, who, store.Apart, pairs, fmt.Sprintf("Told apart from the next digest on: the report of %s, from %s.", own.Outlet, ref.Headline))
}

// decide keeps a decision about pairs of articles.
func (k *Desk) decide(ctx context.Context, who Asker, kind store.RuleKind, pairs [][2]string, what string) (Decision, error) {
	id := rand.Text()
	rules := make([]store.Rule, len(pairs))
	for i, p := range pairs {
		rules[i] = k.rule(who, fmt.Sprintf("%s.%d", id, i), kind, p[0], p[1])
	}
	return Decision{ID: id, What: what, Till: k.Bot.Now().Add(undoTime)}, k.Bot.Store.ChangeRules(ctx, nil, rules...)
}

// rule makes a rule for the asker's channel. Rules of one decision share what
// stands before the dot of their IDs.
func (k *Desk) rule(who Asker, id string, kind store.RuleKind, a, b string) store.Rule {
	return store.Rule{ID: id, Digest: k.name(who), Kind: kind, A: a, B: b, Who: who.User, At: k.Bot.Now()}
}

// MuteStory leaves a story out from the next digest on.
func (k *Desk) MuteStory(ctx context.Context, who Asker, text string) (Decision, error) {
	if err := k.mayChange(ctx, who); err != nil {
		return Decision{}, err
	}
	ref, err := k.find(ctx, who, text)
	if err != nil {
		return Decision{}, err
	}
	return k.decide(ctx, who, store.MuteStory, [][2]string{{ref.ID, ""}}, fmt.Sprintf("Muted, so left out from the next digest on: %s.", ref.Headline))
}

// Undo takes back a decision of the last 7 days; an empty ID is the last one.
func (k *Desk) Undo(ctx context.Context, who Asker, id string) (Decision, error) {
	if err := k.mayChange(ctx, who); err != nil {
		return Decision{}, err
	}
	list, err := k.Bot.Store.Rules(ctx, k.name(who))
	if err != nil {
		return Decision{}, err
	}
	list = slices.DeleteFunc(list, func(r store.Rule) bool { return r.At.Before(k.Bot.Now().Add(-undoTime)) })
	if id == "" && len(list) > 0 {
		id, _, _ = strings.Cut(list[len(list)-1].ID, ".")
	}
	list = slices.DeleteFunc(list, func(r store.Rule) bool { decision, _, _ := strings.Cut(r.ID, "."); return decision != id })
	if len(list) == 0 {
		return Decision{}, Refuse("Nothing to undo in the last 7 days.")
	}
	what, err := k.decided(ctx, who, list[0])
	if err != nil {
		return Decision{}, err
	}
	ids := make([]string, len(list))
	for i, r := range list {
		ids[i] = r.ID
	}
	return Decision{ID: id, What: "Taken back: " + what + "."}, k.Bot.Store.ChangeRules(ctx, ids)
}

// decided names what a rule decided.
func (k *Desk) decided(ctx context.Context, who Asker, r store.Rule) (string, error) {
	told, err := k.Bot.Store.Stories(ctx, k.name(who), k.Bot.Now().Add(-undoTime))
	if err != nil {
		return "", err
	}
	headline := func(article string) string {
		for _, s := range told {
			if s.ID == article || slices.ContainsFunc(s.Record.Articles, func(a history.Article) bool { return a.ID == article }) {
				return s.Record.Headline
			}
		}
		return "a story of the past"
	}
	switch r.Kind {
	case store.Together:
		return fmt.Sprintf("the merge of %s, and %s", headline(r.A), headline(r.B)), nil
	case store.Apart:
		return "the split of " + headline(r.B), nil
	case store.MuteStory:
		return "the mute of " + headline(r.A), nil
	}
	return "the mute of " + quoted(r.A), nil
}

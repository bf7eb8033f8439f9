package bot

import (
	"context"
	"slices"
	"strings"

	"github.com/digestbot/digestbot/digest/story"
	"github.com/digestbot/digestbot/internal/store"
)

// A Choice is what people want in a digest and what not, besides its feeds. The
// zero Choice wants everything.
type Choice struct {
	only  []string // stories with one of these words in a headline; all when empty
	two   bool     // only stories with two independent reports or more
	rules []store.Rule
}

// Choice returns what people have chosen for a digest.
func (k *Desk) Choice(ctx context.Context, d Digest) (Choice, error) {
	if k.Bot.Store == nil {
		return choiceOf(d, nil), nil
	}
	list, err := k.Bot.Store.Rules(ctx, d.Name)
	return choiceOf(d, list), err
}

func choiceOf(d Digest, rules []store.Rule) Choice {
	return Choice{only: d.Only, two: d.Two, rules: rules}
}

// Mutes reports whether somebody muted an outlet or a feed, by its name.
func (c Choice) Mutes(outlet, feed string) bool {
	return slices.ContainsFunc(c.rules, func(r store.Rule) bool {
		return r.Kind == store.MuteSource && (strings.EqualFold(r.A, outlet) || strings.EqualFold(r.A, feed))
	})
}

// Rules returns what people put together and kept apart.
func (c Choice) Rules() story.Rules { return rules(c.rules) }

// LeavesOut says why a story is left out; empty if it is not.
func (c Choice) LeavesOut(s story.Story) Reason {
	asked := len(c.only) == 0 || slices.ContainsFunc(c.only, func(w string) bool { return mentioned(s, w) })
	switch {
	case isMuted(s, c.rules):
		return MutedOne
	case c.two && len(s.Reports) < 2, !asked:
		return Unasked
	}
	return ""
}

package bot

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/digestbot/digestbot/digest/message"
	"github.com/digestbot/digestbot/internal/store"
)

// Stories returns the stories of the channel's last digest in their order, and
// then those of the week before.
func (k *Desk) Stories(ctx context.Context, who Asker) ([]StoryRef, error) {
	name := k.name(who)
	issue, _, err := k.Bot.Store.LastDigest(ctx, name)
	if err != nil && !errors.Is(err, store.ErrUnknown) {
		return nil, err
	}
	var refs []StoryRef
	for i, e := range issue.Numbered() {
		refs = append(refs, StoryRef{ID: e.Story.ID, Number: i + 1, Headline: e.Headline})
	}
	told, err := k.Bot.Store.Stories(ctx, name, k.Bot.Now().Add(-undoTime))
	if err != nil {
		return nil, err
	}
	for _, s := range told {
		if !slices.ContainsFunc(refs, func(r StoryRef) bool { return r.ID == s.ID }) {
			refs = append(refs, StoryRef{ID: s.ID, Headline: s.Record.Headline})
		}
	}
	return refs, nil
}

// find returns the story that a person means: by its number, its ID or a word.
func (k *Desk) find(ctx context.Context, who Asker, text string) (StoryRef, error) {
	refs, err := k.Stories(ctx, who)
	if err != nil {
		return StoryRef{}, err
	}
	if len(refs) == 0 {
		return StoryRef{}, Refuse("No story yet: nothing was posted in this channel in the last 7 days.")
	}
	number, notNumber := strconv.Atoi(text)
	var last int // the highest number
	var matches []StoryRef
	for _, r := range refs {
		if r.ID == text || message.Ref(r.ID) == text || number > 0 && r.Number == number {
			return r, nil
		}
		last = max(last, r.Number)
		headline, word := strings.ToLower(r.Headline), strings.ToLower(text)
		if hasWord(headline, word) || notNumber != nil && strings.Contains(headline, word) { // 0 is not meant where 240 stands

			matches = append(matches, r)
		}
	}
	switch len(matches) {
	case 0:
		return StoryRef{}, Refuse("No story of the last 7 days matches %s. Give its number in the last digest, 1 to %d, or a word of its headline.", quoted(text), last)
	case 1:
		return matches[0], nil
	}
	var names []string
	for _, m := range matches[:min(len(matches), 5)] {
		names = append(names, strings.TrimSpace(fmt.Sprintf("%s %s", numbered(m), m.Headline)))
	}
	return StoryRef{}, Refuse("%d stories match %s: %s. Use the number or more of the headline.", len(matches), quoted(text), strings.Join(names, ", "))
}

func numbered(r StoryRef) string {
	if r.Number == 0 {
		return ""
	}
	return strconv.Itoa(r.Number)
}

// told returns the story that a person means, as it was told last.
func (k *Desk) told(ctx context.Context, who Asker, text string) (StoryRef, store.Story, error) {
	ref, err := k.find(ctx, who, text)
	if err != nil {
		return ref, store.Story{}, err
	}
	list, err := k.Bot.Store.Stories(ctx, k.name(who), k.Bot.Now().Add(-undoTime))
	if err != nil {
		return ref, store.Story{}, err
	}
	if i := slices.IndexFunc(list, func(s store.Story) bool { return s.ID == ref.ID }); i >= 0 {
		return ref, list[i], nil
	}
	return ref, store.Story{}, Refuse("That story was told more than 7 days ago.")
}

package bot

import "context"

// mostFound is how many stories an answer to a search lists.
const mostFound = 10

// Search finds the stories that the digests of the asker's channel told in words
// of their headline or lines. Other channels' digests are not searched: they may
// be private.
func (k *Desk) Search(ctx context.Context, who Asker, words string) (Found, error) {
	d, _, err := k.of(ctx, who)
	if err != nil {
		return Found{}, err
	}
	told, more, err := k.Bot.Store.Search(ctx, words, "", d.Name, mostFound)
	found := Found{Words: words, More: more}
	for _, t := range told {
		found.Told = append(found.Told, FoundStory{At: t.At.In(d.Zone), Headline: t.Headline, Outlets: t.Outlets})
	}
	return found, err
}

package bot

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"net/url"
	"slices"
	"strings"

	"github.com/digestbot/digestbot/internal/store"
	"github.com/digestbot/digestbot/sources"
)

// mostFeeds is how many feeds one digest may have.
const mostFeeds = 2000

// Subscribe adds the feeds at an address: of a feed, a site or an OPML file.
func (k *Desk) Subscribe(ctx context.Context, who Asker, address string) (Subscribed, error) {
	if err := k.mayChange(ctx, who); err != nil {
		return Subscribed{}, err
	}
	found, err := k.discover(ctx, strings.Trim(address, "<>"), "Not subscribed")
	if err != nil {
		return Subscribed{}, err
	}
	var out Subscribed
	var added []sources.Subscription
	err = k.change(ctx, who, func(d Digest, set *kept) error {
		for _, f := range found {
			if slices.Contains(d.Feeds, f.URL) || slices.Contains(set.Feeds, f.URL) {
				out.Known++
			} else {
				added = append(added, f)
				out.Added = append(out.Added, set.add(f))
			}
		}
		if n := len(d.Feeds) + len(out.Added); n > mostFeeds {
			return Refuse("Not subscribed: with these %d the digest would have %d feeds, and %d is the most. Nothing was added.", len(out.Added), n, mostFeeds)
		}
		return nil
	})
	if err != nil {
		return Subscribed{}, err
	}
	if len(out.Added) == 0 {
		return out, nil
	}
	d, _, err := k.of(ctx, who)
	if err == nil {
		out.Warning = k.reach(ctx, d)
	}
	return out, errors.Join(err, k.nameFeeds(ctx, added))
}

// Import adds feeds without reading them, under the titles and topics given.
func (k *Desk) Import(ctx context.Context, who Asker, feeds []sources.Subscription) (Subscribed, error) {
	if err := k.mayChange(ctx, who); err != nil {
		return Subscribed{}, err
	}
	var out Subscribed
	var added []sources.Subscription
	err := k.change(ctx, who, func(d Digest, set *kept) error {
		for _, f := range feeds {
			err := errors.Join(k.Finder.Fetchable(f.URL), keepable(f.URL))
			switch {
			case err != nil:
				out.Refused = append(out.Refused, fmt.Sprintf("%s: %v", quoted(sources.Redact(f.URL)), err))
			case slices.Contains(d.Feeds, f.URL) || slices.Contains(set.Feeds, f.URL):
				out.Known++
			case len(d.Feeds)+len(out.Added) >= mostFeeds:
				out.Refused = append(out.Refused, fmt.Sprintf("%s: a digest has %d feeds at most", quoted(sources.Redact(f.URL)), mostFeeds))
			default:
				added = append(added, f)
				out.Added = append(out.Added, set.add(f))
			}
		}
		return nil
	})
	if err != nil {
		return Subscribed{}, err
	}
	return out, k.nameFeeds(ctx, added)
}

// add puts a feed that is not there yet into what is set.
func (set *kept) add(f sources.Subscription) FeedHealth {
	set.Feeds = append(set.Feeds, f.URL)
	added := FeedHealth{ID: feedID(f.URL), Name: nameOf(f.Title, f.URL), URL: sources.Redact(f.URL), Topic: f.Topic}
	if f.Topic != "" {
		if set.Topics == nil {
			set.Topics = map[string]string{}
		}
		set.Topics[added.ID] = f.Topic
	}
	return added
}

// nameFeeds keeps the titles of feeds that were not read yet.
func (k *Desk) nameFeeds(ctx context.Context, feeds []sources.Subscription) error {
	titles := map[string]string{}
	for _, f := range feeds {
		if f.Title != "" {
			titles[key(f.URL)] = f.Title
		}
	}
	return k.Bot.Store.NameFeeds(ctx, titles)
}

// discover finds the feeds at an address that somebody gave; what words the answer
// if there are none that can be kept.
func (k *Desk) discover(ctx context.Context, address, what string) ([]sources.Subscription, error) {
	found, err := k.Finder.Discover(ctx, address)
	if err != nil {
		return nil, notFound(what, err)
	}
	for _, f := range found {
		if err := keepable(f.URL); err != nil {
			return nil, Refuse("%s: %v.", what, err)
		}
	}
	return found, nil
}

// keepable says why the database is not to hold an address; nil if it may.
func keepable(address string) error {
	if u, err := url.Parse(address); err == nil && u.User != nil {
		return errors.New("an address with a name and a password is not kept in the database; it can stand in DIGEST_FEEDS, or in an OPML file that DIGEST_FEEDS names")
	}
	return nil
}

// notFound words that no feed was found at an address.
func notFound(what string, err error) *Refusal {
	said := err.Error()
	for _, attempt := range []string{"find feeds at ", "find feeds: "} {
		said = strings.TrimPrefix(said, attempt)
	}
	advice := "Give the address of a feed, or of a site, and its feed is looked for."
	if strings.Contains(said, "not a public address") {
		advice = "Who runs the bot can allow it, by FETCH_ALLOW."
	}
	return Refuse("%s: %s. %s", what, said, advice)
}

// Unsubscribe removes a feed that a command added.
func (k *Desk) Unsubscribe(ctx context.Context, who Asker, text string) (FeedHealth, error) {
	if err := k.mayChange(ctx, who); err != nil {
		return FeedHealth{}, err
	}
	d, set, err := k.of(ctx, who)
	if err != nil {
		return FeedHealth{}, err
	}
	feeds, err := k.health(ctx, d, set)
	if err != nil {
		return FeedHealth{}, err
	}
	f, err := pickFeed(feeds, strings.Trim(text, "<>"))
	if err != nil {
		return f, err
	}
	if f.Fixed {
		return f, Refuse("Not removed: %s stands in DIGEST_FEEDS of the installation. In Slack, /digest mute %s leaves its articles out.", f.Name, f.Name)
	}
	return f, k.change(ctx, who, func(_ Digest, set *kept) error {
		set.Feeds = slices.DeleteFunc(set.Feeds, func(u string) bool { return feedID(u) == f.ID })
		delete(set.Topics, f.ID)
		delete(set.As, f.ID)
		return nil
	})
}

// TellAs sets how a feed is told: AsList or AsNews, or, if empty, as its entries
// suggest.
func (k *Desk) TellAs(ctx context.Context, who Asker, text, as string) (FeedHealth, error) {
	if err := k.mayChange(ctx, who); err != nil {
		return FeedHealth{}, err
	}
	d, set, err := k.of(ctx, who)
	if err != nil {
		return FeedHealth{}, err
	}
	feeds, err := k.health(ctx, d, set)
	if err != nil {
		return FeedHealth{}, err
	}
	f, err := pickFeed(feeds, strings.Trim(text, "<>"))
	if err != nil {
		return f, err
	}
	return f, k.change(ctx, who, func(_ Digest, set *kept) error {
		if as == "" {
			delete(set.As, f.ID)
			return nil
		}
		if set.As == nil {
			set.As = map[string]string{}
		}
		set.As[f.ID] = as
		return nil
	})
}

// pickFeed finds the feed that a person means by its ID, address or name. A part
// of a name removes nothing: what it may mean is asked.
func pickFeed(feeds []FeedHealth, text string) (FeedHealth, error) {
	if text = strings.TrimSpace(text); text == "" {
		return FeedHealth{}, Refuse("Which feed? Give its name or address.") // everything contains nothing
	}
	var exact, like []FeedHealth
	for _, f := range feeds {
		switch {
		case f.ID == text || f.ID == feedID(text):
			return f, nil
		case f.URL == text || strings.EqualFold(f.Name, text):
			exact = append(exact, f)
		case strings.Contains(strings.ToLower(f.Name+" "+f.URL), strings.ToLower(text)):
			like = append(like, f)
		}
	}
	switch {
	case len(exact) == 1:
		return exact[0], nil
	case len(exact) > 1:
		return FeedHealth{}, Refuse("%d feeds match %s. Give the whole address.", len(exact), quoted(text))
	case len(like) > 0:
		return FeedHealth{}, Refuse("No feed is named %s. Did you mean %s? Give the whole name or address.", quoted(text), either(like))
	}
	return FeedHealth{}, Refuse("No feed matches %s. The list of feeds has their names and addresses.", quoted(text))
}

// either offers some feeds, by name and address.
func either(feeds []FeedHealth) string {
	var offers []string
	for _, f := range feeds[:min(len(feeds), 3)] {
		offer := f.Name
		if f.Name != f.URL {
			offer += " (" + f.URL + ")"
		}
		offers = append(offers, offer)
	}
	text := strings.Join(offers, " or ")
	if more := len(feeds) - len(offers); more > 0 {
		text += fmt.Sprintf(", and %d more", more)
	}
	return text
}

// feedID is short enough for a button's value.
func feedID(url string) string { return store.Hash(url) }

func nameOf(title, url string) string { return cmp.Or(title, sources.Redact(url)) }

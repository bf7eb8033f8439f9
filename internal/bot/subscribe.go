package bot

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"
	"time"

	"digestbot/internal/store"
	"digestbot/sources"
)

// mostFeeds is how many feeds one digest may have.
const mostFeeds = 2000

// Subscribe adds the feeds at an address: of a feed, a site or an OPML file.
func (k *Desk) Subscribe(ctx context.Context, who Asker, address string) (Subscribed, error) {
	if err := k.mayChange(ctx, who); err != nil {
		return Subscribed{}, err
	}
	d, set, err := k.of(ctx, who)
	if err != nil {
		return Subscribed{}, err
	}
	address = strings.Trim(address, "<>")
	found, err := k.Finder.Discover(ctx, address)
	if err != nil {
		return Subscribed{}, notFound("Not subscribed", err)
	}
	var out Subscribed
	var added []sources.Found
	for _, f := range found {
		if slices.Contains(d.Feeds, f.URL) || slices.ContainsFunc(added, func(a sources.Found) bool { return a.URL == f.URL }) {
			out.Known++
		} else {
			added = append(added, f)
		}
	}
	if n := len(d.Feeds) + len(added); n > mostFeeds {
		return Subscribed{}, Refuse("Not subscribed: with these %d the digest would have %d feeds, and %d is the most. Nothing was added.", len(added), n, mostFeeds)
	}
	for _, f := range added {
		if err := k.Bot.Store.NameFeed(ctx, key(f.URL), f.Title); err != nil {
			return Subscribed{}, err
		}
		set.Feeds = append(set.Feeds, f.URL)
		out.Added = append(out.Added, FeedHealth{ID: feedID(f.URL), Name: nameOf(f.Title, f.URL), URL: sources.Redact(f.URL)})
	}
	if len(added) == 0 {
		return out, nil
	}
	out.Warning = k.reach(ctx, d)
	return out, k.keep(ctx, who, set)
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
	set.Feeds = slices.DeleteFunc(set.Feeds, func(u string) bool { return feedID(u) == f.ID })
	delete(set.Topics, f.ID)
	return f, k.keep(ctx, who, set)
}

// pickFeed finds the feed that a person means by its ID, address or name.
func pickFeed(feeds []FeedHealth, text string) (FeedHealth, error) {
	if text = strings.TrimSpace(text); text == "" {
		return FeedHealth{}, Refuse("Which feed? Give its name or address.") // everything contains nothing
	}
	var matches []FeedHealth
	for _, f := range feeds {
		if f.ID == text || f.URL == text || strings.EqualFold(f.Name, text) {
			return f, nil
		}
		if strings.Contains(strings.ToLower(f.Name+" "+f.URL), strings.ToLower(text)) {
			matches = append(matches, f)
		}
	}
	switch len(matches) {
	case 0:
		return FeedHealth{}, Refuse("No feed matches %s. The list of feeds has their names and addresses.", quoted(text))
	case 1:
		return matches[0], nil
	}
	return FeedHealth{}, Refuse("%d feeds match %s. Give the whole address.", len(matches), quoted(text))
}

// Feeds says how the feeds of the asker's channel are doing, in their order.
func (k *Desk) Feeds(ctx context.Context, who Asker) ([]FeedHealth, error) {
	d, set, err := k.of(ctx, who)
	if err != nil {
		return nil, err
	}
	return k.health(ctx, d, set)
}

func (k *Desk) health(ctx context.Context, d Digest, set kept) ([]FeedHealth, error) {
	known, err := k.Bot.Store.Feeds(ctx, keys(d.Feeds))
	if err != nil {
		return nil, err
	}
	all := make([]FeedHealth, len(d.Feeds))
	for i, u := range d.Feeds {
		all[i] = healthOf(known[i], u, k.Bot.Now(), d.Zone)
		all[i].Topic = set.Topics[all[i].ID]
		all[i].Fixed = !slices.Contains(set.Feeds, u)
	}
	return all, nil
}

// LastRead says when feeds were last read with success, in the order given; zero
// for one that never was.
func (k *Desk) LastRead(ctx context.Context, feeds []string) ([]time.Time, error) {
	known, err := k.Bot.Store.Feeds(ctx, keys(feeds))
	if err != nil {
		return nil, err
	}
	times := make([]time.Time, len(feeds))
	for i, f := range known {
		times[i] = f.LastRead
	}
	return times, nil
}

// feedID is short enough for a button's value.
func feedID(url string) string { return store.Hash(url) }

func nameOf(title, url string) string { return cmp.Or(title, sources.Redact(url)) }

// Mute leaves out the articles of an outlet or feed, or stories with a word in
// the headline. The name of an outlet or a feed of the channel means that.
func (k *Desk) Mute(ctx context.Context, who Asker, what string) (Muted, error) {
	if err := k.mayChange(ctx, who); err != nil {
		return Muted{}, err
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
		err = k.Bot.Store.AddRule(ctx, store.Rule{ID: k.newID(), Digest: d.Name, Kind: kind, A: m.Word, Who: who.User, At: k.Bot.Now()})
		if err != nil {
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
	d, _, err := k.of(ctx, who)
	if err != nil {
		return Muted{}, err
	}
	list, err := k.Bot.Store.Rules(ctx, d.Name)
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
	if err := k.Bot.Store.DropRule(ctx, id); err != nil {
		return m, err
	}
	m.Muted, err = k.muted(ctx, d.Name)
	return m, err
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

// Import adds feeds without reading them, under the titles and topics given.
func (k *Desk) Import(ctx context.Context, who Asker, feeds []sources.Subscription) (Subscribed, error) {
	if err := k.mayChange(ctx, who); err != nil {
		return Subscribed{}, err
	}
	d, set, err := k.of(ctx, who)
	if err != nil {
		return Subscribed{}, err
	}
	var out Subscribed
	for _, f := range feeds {
		switch {
		case !strings.HasPrefix(f.URL, "http://") && !strings.HasPrefix(f.URL, "https://"):
			out.Refused = append(out.Refused, sources.Redact(f.URL)+": only http and https addresses are fetched")
		case slices.Contains(d.Feeds, f.URL) || slices.Contains(set.Feeds, f.URL):
			out.Known++
		case len(d.Feeds)+len(out.Added) >= mostFeeds:
			out.Refused = append(out.Refused, fmt.Sprintf("%s: a digest has %d feeds at most", sources.Redact(f.URL), mostFeeds))
		default:
			if err := k.Bot.Store.NameFeed(ctx, key(f.URL), f.Title); err != nil {
				return Subscribed{}, err
			}
			set.Feeds = append(set.Feeds, f.URL)
			if f.Topic != "" {
				if set.Topics == nil {
					set.Topics = map[string]string{}
				}
				set.Topics[feedID(f.URL)] = f.Topic
			}
			out.Added = append(out.Added, FeedHealth{ID: feedID(f.URL), Name: nameOf(f.Title, f.URL), URL: sources.Redact(f.URL), Topic: f.Topic})
		}
	}
	return out, k.keep(ctx, who, set)
}

package bot

import (
	"bytes"
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/digestbot/digestbot/internal/store"
	"github.com/digestbot/digestbot/sources"
)

// This file says which digests there are. The rules are:
//
//   - The environment defines the default digest. What commands set stands on
//     top of it; a feed of the environment can be muted, not removed.
//   - Any other channel has a digest from its first subscription on, with the
//     default's schedule, zone and maximum until it sets its own.

// A Desk answers what people ask of the bot. Its fields are set before the
// first question.
type Desk struct {
	Bot     *Bot // without a Poster nothing is said of channels that cannot be reached
	Default Digest
	Finder  Finder
	Editors []string // IDs of those who may change settings; everybody when empty
	Roster  Roster   // if set, only members of a channel may change its settings
}

// A Roster knows who is in a channel.
type Roster interface {
	// Member says whether a person is in a channel. An error is always a *PostError.
	Member(ctx context.Context, channel, user string) (bool, error)
}

// A Finder finds the feeds at an address.
type Finder interface {
	// Discover gives the feeds of a site, a page, an OPML file, or the feed
	// itself: at least one, or an error that names no credentials.
	Discover(ctx context.Context, address string) ([]sources.Subscription, error)
	// Fetchable says why an address would never be read; nil if it may be.
	Fetchable(address string) error
}

// kept is what commands have set for a digest. Empty fields are the default's.
type kept struct {
	Channel     string            `json:"channel"`
	ChannelName string            `json:"channel_name,omitempty"`
	Cron        string            `json:"cron,omitempty"`
	Zone        string            `json:"zone,omitempty"`
	Feeds       []string          `json:"feeds,omitempty"`  // subscribed by command
	Topics      map[string]string `json:"topics,omitempty"` // of feeds that a list had in a folder, by feed ID
	As          map[string]string `json:"as,omitempty"`     // how feeds are told, AsList or AsNews, by feed ID
	Max         int               `json:"max,omitempty"`
	Only        []string          `json:"only,omitempty"`
	Two         bool              `json:"two,omitempty"`
	Silent      bool              `json:"silent,omitempty"` // no corrections
	Empty       bool              `json:"empty,omitempty"`
	Paused      bool              `json:"paused,omitempty"`
	ChangedBy   string            `json:"changed_by,omitempty"`
	ChangedAt   time.Time         `json:"changed_at,omitzero"`
}

// defaultName names the digest that the environment defines.
const defaultName = "default"

// name is the name of the digest of the asker's channel; who asks outside a
// channel means the default.
func (k *Desk) name(who Asker) string {
	channel := strings.TrimPrefix(k.Default.Channel, "#")
	if who.Channel == "" || channel != "" && (who.Channel == channel || who.Channel == k.Default.Channel || who.ChannelName == channel) {
		return defaultName
	}
	return who.Channel
}

// kept returns what commands have set for a digest.
func (k *Desk) kept(ctx context.Context, name string) (kept, error) {
	value, err := k.Bot.Store.Setting(ctx, name)
	if err != nil || value == nil {
		return kept{}, err
	}
	return readKept(name, value)
}

func readKept(name string, value json.RawMessage) (kept, error) {
	var set kept
	if err := json.Unmarshal(value, &set); err != nil {
		return kept{}, fmt.Errorf("read settings of %s: %w", name, err)
	}
	return set, nil
}

// isFixed says whether a digest has a feed from the environment.
func (k *Desk) isFixed(digest, feed string) bool {
	return digest == defaultName && slices.Contains(k.Default.Feeds, feed)
}

// change has f change what is set for the digest of the asker's channel, and
// keeps it with who did; where f changes nothing or refuses, all stays. Nobody
// else changes it meanwhile, so f must not use the store.
func (k *Desk) change(ctx context.Context, who Asker, f func(d Digest, set *kept) error) error {
	name := k.name(who)
	var refused error
	err := k.Bot.Store.ChangeSetting(ctx, name, func(value json.RawMessage) (json.RawMessage, error) {
		set, err := readKept(name, value)
		if err != nil {
			return nil, err
		}
		before, err := json.Marshal(set)
		if err != nil {
			return nil, err
		}
		d, err := k.digest(name, set)
		if err != nil {
			return nil, err
		}
		if refused = f(d, &set); refused != nil {
			return nil, refused
		}
		if after, err := json.Marshal(set); err != nil || bytes.Equal(before, after) {
			return value, err
		}
		set.Channel, set.ChannelName = cmp.Or(who.Channel, set.Channel), cmp.Or(who.ChannelName, set.ChannelName)
		set.ChangedBy, set.ChangedAt = cmp.Or(who.UserName, who.User), k.Bot.Now().UTC()
		return json.Marshal(set)
	})
	return cmp.Or(refused, err)
}

// digest lays what commands have set over the default digest.
func (k *Desk) digest(name string, set kept) (Digest, error) {
	d := k.Default
	if name != defaultName {
		d.Name, d.Channel, d.ChannelName, d.Feeds = name, set.Channel, "", nil
	}
	d.ChannelName, d.Paused = cmp.Or(set.ChannelName, d.ChannelName), set.Paused
	d.Feeds = slices.Clone(d.Feeds)
	for _, f := range set.Feeds {
		if !slices.Contains(d.Feeds, f) {
			d.Feeds = append(d.Feeds, f)
		}
	}
	d.As = map[string]string{}
	for _, f := range d.Feeds {
		if as := set.As[feedID(f)]; as != "" {
			d.As[key(f)] = as
		}
	}
	d.Max = cmp.Or(set.Max, d.Max)
	d.Only, d.Two, d.Empty, d.Silent = set.Only, set.Two, set.Empty, set.Silent
	cron := set.Cron
	if d.Schedule != nil {
		cron = cmp.Or(cron, d.Schedule.String())
	}
	if set.Zone != "" {
		zone, err := time.LoadLocation(set.Zone)
		if err != nil {
			return d, fmt.Errorf("zone of %s: %w", name, err)
		}
		d.Zone = zone
	}
	d.Schedule = nil
	if set.Paused || cron == "" {
		return d, nil
	}
	var err error
	d.Schedule, err = ParseSchedule(cron, d.Zone)
	return d, err
}

// of returns the digest of the asker's channel and what commands have set for it.
func (k *Desk) of(ctx context.Context, who Asker) (Digest, kept, error) {
	name := k.name(who)
	set, err := k.kept(ctx, name)
	if err != nil {
		return Digest{}, set, err
	}
	if set.Channel == "" {
		set.Channel = who.Channel
	}
	set.ChannelName = cmp.Or(who.ChannelName, set.ChannelName)
	d, err := k.digest(name, set)
	return d, set, err
}

// Digests returns all digests that have feeds, the default first, then by
// channel. One whose settings cannot be read is left out and said in the error;
// the rest stands. Without a store the default is all there can be.
func (k *Desk) Digests(ctx context.Context) ([]Digest, error) {
	saved := map[string]json.RawMessage{}
	if k.Bot.Store != nil {
		var err error
		if saved, err = k.Bot.Store.Settings(ctx); err != nil {
			return nil, err
		}
	}
	var errs []error
	var list []Digest
	for name, value := range saved {
		set, err := readKept(name, value)
		var d Digest
		if err == nil {
			d, err = k.digest(name, set)
		}
		if err != nil {
			errs = append(errs, err)
		} else if len(d.Feeds) > 0 {
			list = append(list, d)
		}
	}
	if _, changed := saved[defaultName]; !changed && len(k.Default.Feeds) > 0 {
		list = append(list, k.Default)
	}
	slices.SortFunc(list, func(a, b Digest) int {
		return cmp.Or(rankOf(a)-rankOf(b), cmp.Compare(a.Channel, b.Channel))
	})
	return list, errors.Join(errs...)
}

func rankOf(d Digest) int {
	if d.Name == defaultName {
		return 0
	}
	return 1
}

// mayChange refuses those who may not change settings.
func (k *Desk) mayChange(ctx context.Context, who Asker) error {
	if len(k.Editors) > 0 && !slices.Contains(k.Editors, who.User) {
		return &Refusal{Text: "Not changed: only some people may change this digest. Ask one of them:", Ask: k.Editors}
	}
	if k.Roster == nil {
		return nil
	}
	member, err := k.Roster.Member(ctx, cmp.Or(who.Channel, k.Default.Channel), who.User)
	var post *PostError
	switch {
	case errors.As(err, &post):
		return Refuse("Not changed: only members of the channel may, and who is one cannot be seen. %s", post.Words())
	case err != nil:
		return err
	case !member:
		return Refuse("Not changed: only members of the channel may change its digest. Join it first.")
	}
	return nil
}

// First says whether a request was not heard of before in that time, by any
// replica, and remembers it beyond a restart.
func (k *Desk) First(ctx context.Context, request string, in time.Duration) (bool, error) {
	_, first, err := k.Bot.Store.Lease(ctx, store.RequestLease+store.Hash(request), in)
	return first, err
}

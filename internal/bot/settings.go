package bot

import (
	"cmp"
	"context"
	"fmt"
	"net/url"
	"slices"
	"time"

	"digestbot/internal/store"
	"digestbot/sources"
)

// MostStories is the largest maximum of stories: more do not fit into a digest's messages.
const MostStories = 40

// Settings returns what is set for the asker's channel.
func (k *Desk) Settings(ctx context.Context, who Asker) (Settings, error) {
	d, set, err := k.of(ctx, who)
	if err != nil {
		return Settings{}, err
	}
	s := Settings{
		Channel: who.Channel, ChannelName: set.ChannelName, Zone: d.Zone.String(), Max: d.Max,
		Only: d.Only, Two: d.Two, Corrections: !d.Silent, Empty: d.Empty,
		ChangedBy: set.ChangedBy, ChangedAt: set.ChangedAt, Editors: k.Editors, Members: k.Roster != nil,
	}
	for _, f := range d.Feeds {
		s.Feeds = append(s.Feeds, sources.Redact(f))
	}
	if s.Cron = set.Cron; s.Cron == "" && k.Default.Schedule != nil {
		s.Cron = k.Default.Schedule.String()
	}
	if d.Schedule != nil {
		s.Next = d.Schedule.Next(k.Bot.Now())
	}
	list, err := k.Bot.Store.Rules(ctx, d.Name)
	for _, r := range list {
		switch r.Kind {
		case store.MuteWord:
			s.Mute = append(s.Mute, r.A)
		case store.MuteSource:
			s.Outlets = append(s.Outlets, r.A)
		}
	}
	return s, err
}

// Check says what is wrong with settings, by field, without reading a feed.
func (k *Desk) Check(ctx context.Context, who Asker, s Settings) error {
	if err := k.mayChange(ctx, who); err != nil {
		return err
	}
	wrong := FieldErrors{}
	zone, err := findZone(s.Zone)
	if err != nil {
		wrong["zone"], zone = sentence(err.Error()), time.UTC
	}
	if _, err := ParseSchedule(s.Cron, zone); err != nil {
		wrong["cron"] = sentence(err.Error())
	}
	if s.Max < 1 || s.Max > MostStories {
		wrong["max"] = fmt.Sprintf("A number from 1 to %d.", MostStories)
	}
	if len(s.Feeds) > mostFeeds {
		wrong["feeds"] = fmt.Sprintf("A digest has %d feeds at most.", mostFeeds)
	}
	for _, f := range s.Feeds {
		if u, err := url.Parse(f); err != nil || u.Host == "" || u.Scheme != "http" && u.Scheme != "https" {
			wrong["feeds"] = quoted(sources.Redact(f)) + " is no http or https address."
		}
	}
	if len(wrong) > 0 {
		return wrong
	}
	return nil
}

// Save keeps settings that Check has passed.
func (k *Desk) Save(ctx context.Context, who Asker, s Settings) (Settings, error) {
	if err := k.Check(ctx, who, s); err != nil {
		return s, err
	}
	d, set, err := k.of(ctx, who)
	if err != nil {
		return s, err
	}
	feeds, err := k.feedsAt(ctx, s.Feeds, d.Feeds)
	if err != nil {
		return s, err
	}
	set.Feeds = nil
	for _, f := range feeds {
		if !slices.Contains(set.Feeds, f) && (d.Name != defaultName || !slices.Contains(k.Default.Feeds, f)) {
			set.Feeds = append(set.Feeds, f)
		}
	}
	zone, err := findZone(s.Zone)
	if err != nil {
		return s, err
	}
	set.Cron, set.Zone, set.Max = s.Cron, zone.String(), s.Max
	set.Only, set.Two, set.Silent, set.Empty = s.Only, s.Two, !s.Corrections, s.Empty
	if err := k.replaceMutes(ctx, who, d.Name, s); err != nil {
		return s, err
	}
	if err := k.keep(ctx, who, set); err != nil {
		return s, err
	}
	saved, err := k.Settings(ctx, who)
	if err == nil {
		saved.Warning = k.reach(ctx, d)
	}
	return saved, err
}

// feedsAt returns the feeds at addresses that a form gave. An address that is
// read already, as the form shows it, stands for itself; at a new one feeds are
// looked for.
func (k *Desk) feedsAt(ctx context.Context, addresses, known []string) ([]string, error) {
	shown := map[string]string{}
	for _, f := range known {
		shown[sources.Redact(f)] = f
	}
	var feeds []string
	for _, a := range addresses {
		if f, ok := shown[a]; ok {
			feeds = append(feeds, f)
			continue
		}
		found, err := k.Finder.Discover(ctx, a)
		if err != nil {
			return nil, notFound("Not saved", err)
		}
		for _, f := range found {
			feeds = append(feeds, f.URL)
		}
	}
	if len(feeds) > mostFeeds {
		return nil, Refuse("Not saved: a digest has %d feeds at most.", mostFeeds)
	}
	return feeds, nil
}

// replaceMutes makes the mutes of a digest those of the settings.
func (k *Desk) replaceMutes(ctx context.Context, who Asker, name string, s Settings) error {
	list, err := k.Bot.Store.Rules(ctx, name)
	if err != nil {
		return err
	}
	want := map[store.RuleKind][]string{store.MuteWord: s.Mute, store.MuteSource: s.Outlets}
	for _, r := range list {
		if words, mute := want[r.Kind]; mute && !slices.Contains(words, r.A) {
			if err := k.Bot.Store.DropRule(ctx, r.ID); err != nil {
				return err
			}
		}
	}
	for _, kind := range []store.RuleKind{store.MuteWord, store.MuteSource} {
		for _, w := range want[kind] {
			if mutedAs(list, kind, w) != "" {
				continue
			}
			if err := k.Bot.Store.AddRule(ctx, store.Rule{ID: k.newID(), Digest: name, Kind: kind, A: w, Who: who.User, At: k.Bot.Now()}); err != nil {
				return err
			}
		}
	}
	return nil
}

// Schedule sets when the digest is posted.
func (k *Desk) Schedule(ctx context.Context, who Asker, cron, zone string) (Settings, error) {
	s, err := k.Settings(ctx, who)
	if err != nil {
		return s, err
	}
	s.Cron, s.Zone = cron, cmp.Or(zone, s.Zone)
	return k.Save(ctx, who, s)
}

// Pause stops the schedule, or starts it again.
func (k *Desk) Pause(ctx context.Context, who Asker, paused bool) (Status, error) {
	if err := k.mayChange(ctx, who); err != nil {
		return Status{}, err
	}
	_, set, err := k.of(ctx, who)
	if err != nil {
		return Status{}, err
	}
	set.Paused = paused
	if err := k.keep(ctx, who, set); err != nil {
		return Status{}, err
	}
	return k.Status(ctx, who)
}

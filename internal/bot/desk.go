package bot

import (
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"digestbot/internal/store"
	"digestbot/sources"
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
	Bot     *Bot
	Default Digest
	Finder  Finder
	Editors []string // IDs of those who may change settings; everybody when empty
}

// A Finder finds the feeds at an address.
type Finder interface {
	// Discover gives the feeds of a site, a page, an OPML file, or the feed
	// itself: at least one, or an error that names no credentials.
	Discover(ctx context.Context, address string) ([]sources.Found, error)
}

// kept is what commands have set for a digest. Empty fields are the default's.
type kept struct {
	Channel     string    `json:"channel"`
	ChannelName string    `json:"channel_name,omitempty"`
	Cron        string    `json:"cron,omitempty"`
	Zone        string    `json:"zone,omitempty"`
	Feeds       []string  `json:"feeds,omitempty"` // subscribed by command
	Max         int       `json:"max,omitempty"`
	Only        []string  `json:"only,omitempty"`
	Two         bool      `json:"two,omitempty"`
	Silent      bool      `json:"silent,omitempty"` // no corrections
	Empty       bool      `json:"empty,omitempty"`
	Paused      bool      `json:"paused,omitempty"`
	ChangedBy   string    `json:"changed_by,omitempty"`
	ChangedAt   time.Time `json:"changed_at,omitzero"`
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
	var set kept
	if err := json.Unmarshal(value, &set); err != nil {
		return kept{}, fmt.Errorf("read settings of %s: %w", name, err)
	}
	return set, nil
}

// keep saves what commands have set for the digest of the asker's channel.
func (k *Desk) keep(ctx context.Context, who Asker, set kept) error {
	set.Channel, set.ChannelName = who.Channel, cmp.Or(who.ChannelName, set.ChannelName)
	set.ChangedBy, set.ChangedAt = cmp.Or(who.UserName, who.User), k.Bot.Now().UTC()
	value, err := json.Marshal(set)
	if err != nil {
		return fmt.Errorf("save settings of %s: %w", who.Channel, err)
	}
	return k.Bot.Store.SaveSetting(ctx, k.name(who), value)
}

// digest lays what commands have set over the default digest.
func (k *Desk) digest(name string, set kept) (Digest, error) {
	d := k.Default
	if name != defaultName {
		d.Name, d.Channel, d.Feeds = name, set.Channel, nil
	}
	d.Feeds = slices.Compact(slices.Concat(d.Feeds, set.Feeds))
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

// Digests returns all digests, the default first, then by channel. One whose
// settings cannot be read is left out and said in the error; the rest stands.
func (k *Desk) Digests(ctx context.Context) ([]Digest, error) {
	saved, err := k.Bot.Store.Settings(ctx)
	if err != nil {
		return nil, err
	}
	var errs []error
	var list []Digest
	for name, value := range saved {
		var set kept
		if err := json.Unmarshal(value, &set); err != nil {
			errs = append(errs, fmt.Errorf("read settings of %s: %w", name, err))
			continue
		}
		d, err := k.digest(name, set)
		if err != nil {
			errs = append(errs, err)
			continue
		}
		if len(d.Feeds) > 0 {
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
func (k *Desk) mayChange(who Asker) error {
	if len(k.Editors) > 0 && !slices.Contains(k.Editors, who.User) {
		return &Refusal{Text: "Not changed: only some people may change this digest. Ask one of them:", Ask: k.Editors}
	}
	return nil
}

// Now makes and posts a digest of all that is new. During a pass for the
// channel it waits for that pass, and its outcome is this.
func (k *Desk) Now(ctx context.Context, who Asker) (Made, error) {
	d, _, err := k.of(ctx, who)
	if err != nil {
		return Made{}, err
	}
	if len(d.Feeds) == 0 {
		return Made{}, noFeeds
	}
	began := k.Bot.Now()
	err = k.Bot.Run(ctx, Slot{Digest: d, At: began})
	joined := false
	for errors.Is(err, ErrBusy) {
		joined = true
		if err = wait(ctx, time.Second); err != nil {
			return Made{}, err
		}
		err = k.Bot.await(ctx, d)
	}
	made, lookErr := k.made(ctx, d)
	if lookErr != nil {
		return Made{}, errors.Join(err, lookErr)
	}
	if made == nil || made.At.Before(began.Add(-time.Millisecond)) && !joined {
		made = &Made{At: began}
	}
	made.Joined, made.Took = joined, k.Bot.Now().Sub(began)
	if err != nil && made.Trouble == "" {
		made.Trouble = trouble(err)
	}
	return *made, nil
}

var noFeeds = Refuse("Nothing to read: this channel has no feeds yet. Try /digest subscribe with the address of a site.")

// trouble says why a pass failed, without what only a log is for.
func trouble(err error) string {
	var post *PostError
	switch {
	case errors.As(err, &post):
		return post.Words()
	case errors.Is(err, ErrNoFeeds):
		return "None of the feeds could be read. /digest feeds says why."
	}
	return "Something failed inside; the log of the bot says what."
}

// made says what came of a digest's latest issue; nil before the first.
func (k *Desk) made(ctx context.Context, d Digest) (*Made, error) {
	issue, slot, err := k.Bot.Store.LastDigest(ctx, d.Name)
	if errors.Is(err, store.ErrUnknown) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	m := &Made{At: slot.Built.In(d.Zone), ID: slot.ID, Stories: len(issue.Stories), Since: issue.From.In(d.Zone)}
	for _, e := range issue.Stories {
		m.Disputed += len(e.Disputed())
	}
	if d.Archive != "" {
		m.Page = d.Archive + "/digests/" + slot.ID
	}
	for _, c := range issue.Corrections {
		m.Fixed = append(m.Fixed, c.At.In(d.Zone))
	}
	m.Posted = m.Stories
	posted, err := k.Bot.Store.Postings(ctx, slot.ID)
	if err != nil {
		return nil, err
	}
	for _, p := range posted {
		if p.State != store.Sent && p.Edits == "" {
			m.Trouble = cmp.Or(p.Error, "Waiting to be posted.")
			if p.Story != "" || p.ParentKey == "" {
				m.Posted--
			}
		}
	}
	m.Posted = max(0, m.Posted)
	reason, _, err := k.Bot.Store.Closed(ctx, d.Channel)
	m.Trouble = cmp.Or(reason, m.Trouble)
	return m, err
}

// Preview makes a digest of all that is new, and posts nothing.
func (k *Desk) Preview(ctx context.Context, who Asker) (Preview, error) {
	d, _, err := k.of(ctx, who)
	if err != nil {
		return Preview{}, err
	}
	if len(d.Feeds) == 0 {
		return Preview{}, noFeeds
	}
	last, err := k.Bot.Store.LastSlot(ctx, d.Name)
	if err != nil {
		return Preview{}, err
	}
	p := Preview{Since: last.Built.In(d.Zone)}
	if last.Built.IsZero() {
		p.Since = k.Bot.Now().Add(-d.Window).In(d.Zone)
	}
	v, err := k.Bot.survey(ctx, d, k.Bot.Log)
	if errors.Is(err, ErrNoFeeds) {
		return p, Refuse("None of the feeds could be read. /digest feeds says why.")
	}
	if err != nil {
		return p, err
	}
	build, err := k.Bot.prepare(ctx, Slot{Digest: d, At: k.Bot.Now()}, v, k.Bot.Log)
	p.Messages = build.Messages
	return p, err
}

// Status says how the digest of the asker's channel is doing.
func (k *Desk) Status(ctx context.Context, who Asker) (Status, error) {
	d, set, err := k.of(ctx, who)
	if err != nil {
		return Status{}, err
	}
	s, err := k.status(ctx, d, set)
	if err != nil {
		return s, err
	}
	if warning := k.reach(ctx, d); warning != "" {
		s.Warnings = append(s.Warnings, warning)
	}
	return s, nil
}

// reach tries whether the channel can be read, and says what it means if not;
// empty if all is well, or if that cannot be said now.
func (k *Desk) reach(ctx context.Context, d Digest) string {
	ctx, cancel := context.WithTimeout(ctx, 5*time.Second)
	defer cancel()
	_, err := k.Bot.Poster.Posted(ctx, d.Channel, "", k.Bot.Now())
	var failed *PostError
	if !errors.As(err, &failed) {
		return ""
	}
	switch failed.Outcome {
	case Channel, Unauthorised:
		return failed.Words()
	case Unreadable:
		return failed.Words() + " Until then a message whose answer was lost is posted again, so it may stand twice."
	}
	return ""
}

func (k *Desk) status(ctx context.Context, d Digest, set kept) (Status, error) {
	s := Status{Channel: d.Channel, ChannelName: cmp.Or(set.ChannelName, strings.TrimPrefix(d.Channel, "#")), Zone: d.Zone.String(), Paused: set.Paused, Max: d.Max, Feeds: len(d.Feeds)}
	if d.Schedule != nil {
		s.Cron, s.Next = d.Schedule.String(), d.Schedule.Next(k.Bot.Now())
	}
	var err error
	if s.Last, err = k.made(ctx, d); err != nil {
		return s, err
	}
	feeds, err := k.health(ctx, d, set)
	if err != nil {
		return s, err
	}
	for _, f := range feeds {
		if f.Trouble != "" {
			s.NotRead = append(s.NotRead, f)
		}
		if f.Silent != "" {
			s.Warnings = append(s.Warnings, f.Silent)
		}
	}
	s.FeedsRead = s.Feeds - len(s.NotRead)
	return s, nil
}

// Home returns how all digests are doing, the default first.
func (k *Desk) Home(ctx context.Context, _ string) ([]Status, error) {
	digests, err := k.Digests(ctx)
	if err != nil {
		return nil, err
	}
	var all []Status
	for _, d := range digests {
		set, err := k.kept(ctx, d.Name)
		if err != nil {
			return nil, err
		}
		s, err := k.status(ctx, d, set)
		if err != nil {
			return nil, err
		}
		all = append(all, s)
	}
	return all, nil
}

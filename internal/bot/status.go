package bot

import (
	"cmp"
	"context"
	"errors"
	"strings"
	"time"
)

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
// empty if all is well, or if that cannot be said now or here.
func (k *Desk) reach(ctx context.Context, d Digest) string {
	if k.Bot.Poster == nil {
		return ""
	}
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

// Home returns how all digests are doing, the default first; where only members
// of a channel may change its digest, those of the person's channels.
func (k *Desk) Home(ctx context.Context, user string) ([]Status, error) {
	digests, err := k.Digests(ctx)
	if err != nil && len(digests) == 0 {
		return nil, err
	}
	var all []Status
	for _, d := range digests {
		if k.Roster != nil {
			if member, err := k.Roster.Member(ctx, d.Channel, user); err == nil && !member {
				continue
			}
		}
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

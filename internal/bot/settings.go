package bot

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"net/url"
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/digestbot/digestbot/internal/store"
	"github.com/digestbot/digestbot/sources"
)

// MostStories is the largest maximum of stories: more do not fit into a digest's messages.
const MostStories = 40

var oneTo = fmt.Sprintf("A number from 1 to %d.", MostStories)

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
	_, wrong := checkSchedule(s.Cron, s.Zone)
	if s.Max < 1 || s.Max > MostStories {
		wrong["max"] = oneTo
	}
	if len(s.Feeds) > mostFeeds {
		wrong["feeds"] = fmt.Sprintf("A digest has %d feeds at most.", mostFeeds)
	}
	var odd []string
	for _, f := range s.Feeds {
		if u, err := url.Parse(f); err != nil || u.Host == "" || u.Scheme != "http" && u.Scheme != "https" {
			odd = append(odd, quoted(sources.Redact(f)))
		}
	}
	switch len(odd) {
	case 0:
	case 1:
		wrong["feeds"] = odd[0] + " is no http or https address."
	default:
		wrong["feeds"] = strings.Join(odd, ", ") + " are no http or https addresses."
	}
	for field, words := range map[string][]string{"mute": s.Mute, "outlets": s.Outlets, "only": s.Only} {
		for _, w := range words {
			if err := checkWord(w); err != nil {
				wrong[field] = sentence(err.Error())
			}
		}
	}
	if len(wrong) > 0 {
		return wrong
	}
	return nil
}

// mostWord is how long a word or a name that is muted or asked for may be, in
// runes; the longest titles of journals are shorter.
const mostWord = 120

// checkWord says what is wrong with a word or a name that headlines or outlets are
// compared with.
func checkWord(w string) error {
	switch n := utf8.RuneCountInString(w); {
	case strings.TrimSpace(w) == "":
		return errors.New("a word is missing")
	case n > mostWord:
		return fmt.Errorf("%s is too long: %d signs, %d at most", quoted(w), n, mostWord)
	}
	return nil
}

// checkSchedule reads a cron spec and a zone, and says what is wrong with them;
// empty if nothing is.
func checkSchedule(cron, name string) (schedule *Schedule, wrong FieldErrors) {
	wrong = FieldErrors{}
	zone, err := FindZone(name)
	if err != nil {
		wrong["zone"], zone = sentence(err.Error()), time.UTC
	}
	if schedule, err = ParseSchedule(cron, zone); err != nil {
		wrong["cron"] = sentence(err.Error())
	}
	return schedule, wrong
}

// Save keeps settings that Check has passed.
func (k *Desk) Save(ctx context.Context, who Asker, s Settings) (Settings, error) {
	if err := k.Check(ctx, who, s); err != nil {
		return s, err
	}
	at, _ := checkSchedule(s.Cron, s.Zone) // Check has passed both
	d, _, err := k.of(ctx, who)
	if err != nil {
		return s, err
	}
	feeds, err := k.feedsAt(ctx, s.Feeds, d.Feeds)
	if err != nil {
		return s, err
	}
	err = k.change(ctx, who, func(_ Digest, set *kept) error {
		set.Feeds = slices.DeleteFunc(feeds, func(f string) bool { return k.isFixed(d.Name, f) })
		set.Cron, set.Zone, set.Max = at.String(), at.zone.String(), s.Max
		set.Only, set.Two, set.Silent, set.Empty = s.Only, s.Two, !s.Corrections, s.Empty
		return nil
	})
	if err != nil {
		return s, err
	}
	if err := k.replaceMutes(ctx, who, s); err != nil {
		return s, err
	}
	return k.saved(ctx, who)
}

// saved returns what is set, with a warning if the digest would not get there.
func (k *Desk) saved(ctx context.Context, who Asker) (Settings, error) {
	s, err := k.Settings(ctx, who)
	if err != nil {
		return s, err
	}
	d, _, err := k.of(ctx, who)
	if err == nil {
		s.Warning = k.reach(ctx, d)
	}
	return s, err
}

// feedsAt returns the feeds at addresses that a form gave, each once. An address
// that is read already, as the form shows it, stands for itself; at a new one feeds
// are looked for.
func (k *Desk) feedsAt(ctx context.Context, addresses, known []string) ([]string, error) {
	shown := map[string][]string{} // those with keys in their addresses may look alike
	for _, f := range known {
		shown[sources.Redact(f)] = append(shown[sources.Redact(f)], f)
	}
	times := map[string]int{}
	for _, a := range addresses {
		times[a]++
	}
	var feeds []string
	for _, a := range addresses {
		found := shown[a]
		switch {
		case times[a] < len(found):
			return nil, Refuse("Not saved: %d feeds are shown as %s, so it cannot be seen which of them to remove. /digest unsubscribe takes its name or whole address.", len(found), quoted(a))
		case len(found) == 0:
			discovered, err := k.discover(ctx, a, "Not saved")
			if err != nil {
				return nil, err
			}
			for _, f := range discovered {
				found = append(found, f.URL)
			}
		}
		for _, f := range found {
			if !slices.Contains(feeds, f) {
				feeds = append(feeds, f)
			}
		}
	}
	if len(feeds) > mostFeeds {
		return nil, Refuse("Not saved: a digest has %d feeds at most.", mostFeeds)
	}
	return feeds, nil
}

// replaceMutes makes the mutes of the asker's channel those of the settings.
func (k *Desk) replaceMutes(ctx context.Context, who Asker, s Settings) error {
	list, err := k.Bot.Store.Rules(ctx, k.name(who))
	if err != nil {
		return err
	}
	want := map[store.RuleKind][]string{store.MuteWord: s.Mute, store.MuteSource: s.Outlets}
	var drop []string
	for _, r := range list {
		if words, mute := want[r.Kind]; mute && !slices.Contains(words, r.A) {
			drop = append(drop, r.ID)
		}
	}
	var add []store.Rule
	for _, kind := range []store.RuleKind{store.MuteWord, store.MuteSource} {
		for _, w := range want[kind] {
			if mutedAs(list, kind, w) == "" {
				add = append(add, k.muteRule(who, kind, w))
			}
		}
	}
	return k.Bot.Store.ChangeRules(ctx, drop, add...)
}

// Schedule sets when the digest is posted; an empty zone leaves the one that is set.
func (k *Desk) Schedule(ctx context.Context, who Asker, cron, zone string) (Settings, error) {
	if err := k.mayChange(ctx, who); err != nil {
		return Settings{}, err
	}
	err := k.change(ctx, who, func(d Digest, set *kept) error {
		at, wrong := checkSchedule(cron, cmp.Or(zone, d.Zone.String()))
		if len(wrong) > 0 {
			return wrong
		}
		set.Cron, set.Zone = at.String(), at.zone.String()
		return nil
	})
	if err != nil {
		return Settings{}, err
	}
	return k.saved(ctx, who)
}

// Limit sets how many stories a digest has at most.
func (k *Desk) Limit(ctx context.Context, who Asker, stories int) (Settings, error) {
	return k.choose(ctx, who, func(set *kept) error {
		if stories < 1 || stories > MostStories {
			return FieldErrors{"max": oneTo}
		}
		set.Max = stories
		return nil
	})
}

// Only sets the words of which a headline must have one; none takes all stories.
func (k *Desk) Only(ctx context.Context, who Asker, words []string) (Settings, error) {
	return k.choose(ctx, who, func(set *kept) error {
		for _, w := range words {
			if err := checkWord(w); err != nil {
				return FieldErrors{"only": sentence(err.Error())}
			}
		}
		set.Only = words
		return nil
	})
}

// choose changes what a channel's digest takes in.
func (k *Desk) choose(ctx context.Context, who Asker, change func(*kept) error) (Settings, error) {
	if err := k.mayChange(ctx, who); err != nil {
		return Settings{}, err
	}
	if err := k.change(ctx, who, func(_ Digest, set *kept) error { return change(set) }); err != nil {
		return Settings{}, err
	}
	return k.saved(ctx, who)
}

// Pause stops the schedule, or starts it again.
func (k *Desk) Pause(ctx context.Context, who Asker, paused bool) (Status, error) {
	if err := k.mayChange(ctx, who); err != nil {
		return Status{}, err
	}
	err := k.change(ctx, who, func(_ Digest, set *kept) error { set.Paused = paused; return nil })
	if err != nil {
		return Status{}, err
	}
	return k.Status(ctx, who)
}

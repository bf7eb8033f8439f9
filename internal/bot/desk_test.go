package bot_test

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/digestbot/digestbot/digest/article"
	"github.com/digestbot/digestbot/digest/story"
	"github.com/digestbot/digestbot/internal/bot"
	"github.com/digestbot/digestbot/sources"
)

// A finder finds the feed that it is asked for.
type finder struct{}

func (finder) Discover(_ context.Context, address string) ([]sources.Subscription, error) {
	return []sources.Subscription{{URL: address}}, nil
}

func (finder) Fetchable(string) error { return nil }

// desk is a desk over the rig's bot, with its plan as the default digest.
func (r *rig) desk() *bot.Desk {
	r.t.Helper()
	schedule, err := bot.ParseSchedule("0 8 * * *", time.UTC)
	if err != nil {
		r.t.Fatal(err)
	}
	r.plan.Schedule = schedule
	return &bot.Desk{Bot: r.Bot, Default: r.plan, Finder: finder{}}
}

// told lists what stands in a channel, parents left out.
func (c *chat) told(channel string) []string {
	c.mu.Lock()
	defer c.mu.Unlock()
	var all []string
	for _, m := range c.messages {
		if m.channel == channel && m.thread != "" {
			all = append(all, m.text)
		}
	}
	return all
}

// TestDecisions holds that what people decide about stories, words and outlets
// reaches the next digest, and no longer once it is taken back.
func TestDecisions(t *testing.T) {
	r := newRig(t)
	k := r.desk()
	var given story.Rules
	k.Bot.Stories = func(a []article.Article, rules story.Rules) []story.Story {
		given = rules
		return byFirstWord(a, rules)
	}
	who := bot.Asker{User: "U1", Channel: "C1"}
	ctx := context.Background()
	must := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	pass := func(want ...string) {
		t.Helper()
		before := len(r.chat.told("C1"))
		r.now = r.now.Add(time.Hour)
		_, err := k.Now(ctx, who)
		must(err)
		got := r.chat.told("C1")[before:]
		slices.Sort(got)
		if !slices.Equal(got, want) {
			t.Errorf("told %q, want %q", got, want)
		}
	}
	r.shelf.add("north", "fire1", "Fire at the harbour", r.now)
	r.shelf.add("south", "fire2", "Fire put out", r.now)
	r.shelf.add("east", "strike1", "Strike of drivers", r.now)
	pass("Fire at the harbour", "Strike of drivers")

	_, err := k.Merge(ctx, who, "fire", "strike")
	must(err)
	_, err = k.Split(ctx, who, "fire", "fire2")
	must(err)
	_, err = k.Mute(ctx, who, "war")
	must(err)
	m, err := k.Mute(ctx, who, "SOUTH") // an outlet
	must(err)
	if slices.Sort(m.Muted); !m.Outlet || !slices.Equal(m.Muted, []string{"south", "war"}) {
		t.Errorf("muted: %+v", m)
	}
	muted, err := k.MuteStory(ctx, who, "strike")
	must(err)
	r.shelf.add("north", "war1", "Talks about the war", r.now)
	r.shelf.add("north", "warsaw1", "Warsaw opens a museum", r.now)
	r.shelf.add("south", "south1", "Otters return", r.now)
	r.shelf.add("north", "strike2", "Strike goes on", r.now)
	pass("Warsaw opens a museum")
	if want := [][2]string{{"fire1", "strike1"}}; !slices.Equal(given.Together, want) {
		t.Errorf("the core is given together %v, want %v", given.Together, want)
	}
	if want := [][2]string{{"fire2", "fire1"}}; !slices.Equal(given.Apart, want) {
		t.Errorf("the core is given apart %v, want %v", given.Apart, want)
	}

	_, err = k.Undo(ctx, who, muted.ID)
	must(err)
	_, err = k.Unmute(ctx, who, "South")
	must(err)
	_, err = k.Unmute(ctx, who, "war")
	must(err)
	for range 2 {
		_, err = k.Undo(ctx, who, "")
		must(err)
	}
	r.shelf.add("north", "peace", "Peace after the war", r.now)
	r.shelf.add("south", "south2", "Bees thrive", r.now)
	pass("Bees thrive", "Otters return", "Peace after the war") // what was muted is news again
	if len(given.Together)+len(given.Apart) > 0 {
		t.Errorf("the core is given %v", given)
	}
}

// TestStoryByNumber holds that a number is that of a story, or a whole word of
// its headline, and that a refusal says which numbers there are.
func TestStoryByNumber(t *testing.T) {
	r := newRig(t)
	k := r.desk()
	who := bot.Asker{User: "U1", Channel: "C1"}
	ctx := context.Background()
	for _, title := range []string{"Ferry aground, 240 hurt", "Otters return"} {
		r.now = r.now.Add(time.Hour)
		r.shelf.add("north", title, title, r.now)
		if _, err := k.Now(ctx, who); err != nil {
			t.Fatal(err)
		}
	}
	for text, want := range map[string]string{"1": "Otters return", "240": "Ferry aground, 240 hurt", "ferr": "Ferry aground, 240 hurt", "0": "", "24": "", "2": ""} {
		w, err := k.Why(ctx, who, text)
		if w.Headline != want || (err != nil) != (want == "") {
			t.Errorf("%q is %q, error %v; want %q", text, w.Headline, err, want)
		}
		if err != nil && !strings.Contains(err.Error(), "1 to 1,") {
			t.Errorf("%q: error %v names other numbers than 1 to 1", text, err)
		}
	}
}

// TestZoneAsTyped holds which name a zone has, and which is offered for a slip.
func TestZoneAsTyped(t *testing.T) {
	k := newRig(t).desk()
	for zone, want := range map[string]string{"": "UTC", "utc": "UTC", "berlin": "Europe/Berlin", "Berln": "nearest is Europe/Berlin", "Mars/Phobos": "an example is"} {
		// A channel of its own: without a zone a schedule keeps the channel's last one.
		who := bot.Asker{User: "U1", Channel: "C-" + zone}
		s, err := k.Schedule(context.Background(), who, "0 7 * * *", zone)
		if err == nil && s.Zone != want || err != nil && !strings.Contains(err.Error(), want) {
			t.Errorf("%q is %q, error %v; want %q", zone, s.Zone, err, want)
		}
	}
}

// TestScheduleAsTyped holds that a schedule is kept as it is meant, and not as a
// phone writes it.
func TestScheduleAsTyped(t *testing.T) {
	k := newRig(t).desk()
	s, err := k.Schedule(context.Background(), bot.Asker{User: "U1", Channel: "C1"}, "“0 8 * * 1–5”", "berlin")
	if err != nil || s.Cron != "0 8 * * 1-5" || s.Zone != "Europe/Berlin" {
		t.Errorf("kept %q in %q, %v", s.Cron, s.Zone, err)
	}
}

// TestMuteByFeed holds that a feed can be muted by the name that lists show, even
// where its articles name others as their outlets.
func TestMuteByFeed(t *testing.T) {
	r := newRig(t)
	k := r.desk()
	who := bot.Asker{User: "U1", Channel: "C1"}
	r.shelf.add("north", "a1", "Ants march", r.now)
	r.shelf.feeds["north"][0].Source = "Elsewhere Herald" // as in an aggregator's feed
	if _, err := k.Now(context.Background(), who); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"title of NORTH", "Elsewhere Herald"} {
		m, err := k.Mute(context.Background(), who, name)
		if err != nil || !m.Outlet {
			t.Fatalf("%+v, %v", m, err)
		}
		r.shelf.add("north", name, "Badgers dig", r.now)
		r.shelf.feeds["north"][len(r.shelf.feeds["north"])-1].Source = "Elsewhere Herald"
		r.now = r.now.Add(time.Hour)
		if _, err := k.Now(context.Background(), who); err != nil {
			t.Fatal(err)
		}
		if got := r.chat.told("C1"); len(got) != 1 {
			t.Errorf("%q muted, and told are %q", name, got)
		}
		if _, err := k.Unmute(context.Background(), who, name); err != nil {
			t.Fatal(err)
		}
	}
}

// TestChannelsDiffer holds that a channel has feeds, filters and a maximum of its own.
func TestChannelsDiffer(t *testing.T) {
	r := newRig(t)
	k := r.desk()
	ctx, sports := context.Background(), bot.Asker{User: "U1", Channel: "C2", ChannelName: "sports"}
	for _, f := range []string{"https://west.example/feed", "https://north.example/feed"} {
		if _, err := k.Subscribe(ctx, sports, f); err != nil {
			t.Fatal(err)
		}
	}
	s, err := k.Settings(ctx, sports)
	if err != nil {
		t.Fatal(err)
	}
	s.Max, s.Only, s.Zone, s.Cron, s.Mute = 2, []string{"cup", "match"}, "Europe/Paris", "30 18 * * 5", []string{"poker"}
	if _, err := k.Save(ctx, sports, s); err != nil {
		t.Fatal(err)
	}
	for i, title := range []string{"Rovers win the cup", "Rain all day", "Match called off", "Cupboards sell well", "Cups of tea, a history", "Poker cup goes on"} {
		r.shelf.add("https://west.example/feed", "w"+string(rune('0'+i)), title, r.now)
	}
	r.shelf.add("north", "n1", "Harbour reopens", r.now)
	for _, who := range []bot.Asker{sports, {User: "U1", Channel: "C1"}} {
		if _, err := k.Now(ctx, who); err != nil {
			t.Fatal(err)
		}
	}
	if got := strings.Join(r.chat.told("C1"), "; "); got != "Harbour reopens" {
		t.Errorf("the default channel is told %q", got)
	}
	got := r.chat.told("C2")
	for _, title := range got {
		if !slices.Contains([]string{"Rovers win the cup", "Match called off", "Cups of tea, a history"}, title) {
			t.Errorf("the other channel is told %q", title)
		}
	}
	if len(got) != 2 {
		t.Errorf("the other channel is told %q, want two of its stories", got)
	}
	digests, err := k.Digests(ctx)
	if err != nil || len(digests) != 2 || digests[1].Zone.String() != "Europe/Paris" || digests[1].Schedule.String() != "30 18 * * 5" || digests[0].Schedule.String() != "0 8 * * *" {
		t.Errorf("digests: %+v, %v", digests, err)
	}
}

// TestCommandsAtTheSameTime holds that commands of several people keep what each
// of them changed.
func TestCommandsAtTheSameTime(t *testing.T) {
	r := newRig(t)
	k := r.desk()
	ctx, who := context.Background(), bot.Asker{User: "U1", Channel: "C2"}
	var work sync.WaitGroup
	var want []string
	for i := range 8 {
		feed := fmt.Sprintf("https://feed%d.example/", i)
		want = append(want, feed)
		work.Go(func() {
			if _, err := k.Subscribe(ctx, who, feed); err != nil {
				t.Error(err)
			}
		})
	}
	work.Go(func() {
		if _, err := k.Schedule(ctx, who, "30 9 * * *", "Paris"); err != nil {
			t.Error(err)
		}
	})
	work.Wait()
	s, err := k.Settings(ctx, who)
	if err != nil {
		t.Fatal(err)
	}
	slices.Sort(s.Feeds)
	if !slices.Equal(s.Feeds, want) || s.Cron != "30 9 * * *" || s.Zone != "Europe/Paris" {
		t.Errorf("set is %+v", s)
	}
}

// TestFeedOfBoth holds that a feed which was subscribed to, and later came into
// the environment too, is one feed.
func TestFeedOfBoth(t *testing.T) {
	r := newRig(t)
	k := r.desk()
	ctx, who := context.Background(), bot.Asker{User: "U1", Channel: "C1"}
	if _, err := k.Subscribe(ctx, who, "west"); err != nil {
		t.Fatal(err)
	}
	k.Default.Feeds = append([]string{"west"}, k.Default.Feeds...)
	feeds, err := k.Feeds(ctx, who)
	if err != nil || len(feeds) != len(k.Default.Feeds) || !feeds[0].Fixed {
		t.Errorf("feeds: %+v, %v", feeds, err)
	}
	if s, err := k.Subscribe(ctx, who, "west"); err != nil || s.Known != 1 {
		t.Errorf("subscribing again gives %+v, %v", s, err)
	}
}

// TestNoPasswordIsKept holds that no command puts one into the database.
func TestNoPasswordIsKept(t *testing.T) {
	r := newRig(t)
	k := r.desk()
	ctx, who := context.Background(), bot.Asker{User: "U1", Channel: "C2"}
	const address = "https://ada:sesame@closed.example/feed"
	refused := func(what string, err error) {
		t.Helper()
		var refusal *bot.Refusal
		if !errors.As(err, &refusal) || !strings.Contains(err.Error(), "DIGEST_FEEDS") || strings.Contains(err.Error(), "sesame") {
			t.Errorf("%s: %v", what, err)
		}
	}
	_, err := k.Subscribe(ctx, who, address)
	refused("subscribe", err)
	s, err := k.Settings(ctx, who)
	if err != nil {
		t.Fatal(err)
	}
	s.Feeds = append(s.Feeds, address)
	_, err = k.Save(ctx, who, s)
	refused("save", err)
	done, err := k.Import(ctx, who, []sources.Subscription{{URL: address}, {URL: "https://open.example/feed"}})
	if err != nil || len(done.Added) != 1 || len(done.Refused) != 1 || strings.Contains(done.Refused[0], "sesame") {
		t.Errorf("import: %+v, %v", done, err)
	}
}

// TestFeedsThatLookAlike holds that feeds which differ only in what is not shown of
// their addresses are kept apart.
func TestFeedsThatLookAlike(t *testing.T) {
	r := newRig(t)
	k := r.desk()
	ctx, who := context.Background(), bot.Asker{User: "U1", Channel: "C2"}
	const one, two = "https://videos.example/feed?channel=1", "https://videos.example/feed?channel=2"
	for _, f := range []string{one, two} {
		if _, err := k.Subscribe(ctx, who, f); err != nil {
			t.Fatal(err)
		}
	}
	reads := func(want ...string) {
		t.Helper()
		digests, err := k.Digests(ctx)
		if err != nil || !slices.Equal(digests[len(digests)-1].Feeds, want) {
			t.Errorf("it reads %v, %v; want %v", digests[len(digests)-1].Feeds, err, want)
		}
	}
	s, err := k.Settings(ctx, who)
	if err != nil {
		t.Fatal(err)
	}
	s.Max = 3
	if _, err := k.Save(ctx, who, s); err != nil {
		t.Fatal(err)
	}
	reads(one, two)
	s.Feeds = s.Feeds[:1]
	var refusal *bot.Refusal
	if _, err := k.Save(ctx, who, s); !errors.As(err, &refusal) {
		t.Errorf("removing one of two that look alike: %v", err)
	}
	if _, err := k.Unsubscribe(ctx, who, "https://videos.example/feed?channel=…"); !errors.As(err, &refusal) {
		t.Errorf("unsubscribing from one of two that look alike: %v", err)
	}
	if _, err := k.Unsubscribe(ctx, who, one); err != nil {
		t.Error(err)
	}
	reads(two)
}

// TestRefusedChange holds that a change which is refused says why in its own
// words, and changes nothing.
func TestRefusedChange(t *testing.T) {
	r := newRig(t)
	k := r.desk()
	ctx, who := context.Background(), bot.Asker{User: "U1", Channel: "C2"}
	many := make([]sources.Subscription, 2001)
	for i := range many {
		many[i].URL = fmt.Sprintf("https://feed%d.example/", i)
	}
	k.Finder = list(many)
	_, err := k.Subscribe(ctx, who, "https://list.example/")
	var refusal *bot.Refusal
	if !errors.As(err, &refusal) || refusal.Error() != err.Error() {
		t.Errorf("too many feeds: %v", err)
	}
	var wrong bot.FieldErrors
	if _, err := k.Schedule(ctx, who, "0 25 * * *", ""); !errors.As(err, &wrong) || wrong["cron"] == "" {
		t.Errorf("a wrong schedule: %v", err)
	}
	if s, err := k.Settings(ctx, who); err != nil || len(s.Feeds) > 0 || s.ChangedBy != "" {
		t.Errorf("set is %+v, %v", s, err)
	}
}

// A list finds all its feeds at any address.
type list []sources.Subscription

func (l list) Discover(context.Context, string) ([]sources.Subscription, error) { return l, nil }
func (l list) Fetchable(string) error                                           { return nil }

// TestChosenStories holds that a digest keeps to its maximum and its words, and
// that a search finds what the asker's channel was told and nothing else.
func TestChosenStories(t *testing.T) {
	r := newRig(t)
	k := r.desk()
	ctx, who := context.Background(), bot.Asker{User: "U1", Channel: "C1"}
	for i, title := range []string{"Ferry aground", "A ferry is sold", "Old ferry opens as a museum", "Otters return"} {
		r.shelf.add("north", fmt.Sprint(i), title, r.now)
	}
	if _, err := k.Only(ctx, who, []string{"ferry"}); err != nil {
		t.Fatal(err)
	}
	if s, err := k.Limit(ctx, who, 2); err != nil || s.Max != 2 || !slices.Equal(s.Only, []string{"ferry"}) {
		t.Fatalf("%+v, %v", s, err)
	}
	r.now = r.now.Add(time.Hour)
	if _, err := k.Now(ctx, who); err != nil {
		t.Fatal(err)
	}
	told := r.chat.told("C1")
	if len(told) != 2 || slices.Contains(told, "Otters return") {
		t.Errorf("told %q", told)
	}
	found, err := k.Search(ctx, who, "ferr")
	if err != nil || len(found.Told) != 2 || found.More || found.Told[0].Outlets[0] != "north" {
		t.Errorf("found %+v, %v", found, err)
	}
	if found, err = k.Search(ctx, bot.Asker{User: "U1", Channel: "C2"}, "ferry"); err != nil || len(found.Told) != 0 {
		t.Errorf("another channel finds %+v, %v", found, err)
	}
	var wrong bot.FieldErrors
	if _, err := k.Limit(ctx, who, 0); !errors.As(err, &wrong) {
		t.Errorf("no story at most: %v", err)
	}
	if _, err := k.Only(ctx, who, []string{strings.Repeat("x", 200)}); !errors.As(err, &wrong) {
		t.Errorf("a word of 200 signs: %v", err)
	}
}

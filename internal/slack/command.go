package slack

import (
	"cmp"
	"context"
	"errors"
	"slices"
	"strconv"
	"strings"

	slackgo "github.com/slack-go/slack"

	"github.com/digestbot/digestbot/internal/bot"
)

// A command is one word after /digest.
type command struct {
	name  string
	usage string // what follows the name; empty when nothing does
	needs int    // least number of words that follow
	hint  string // said when they are missing
	wait  string // acknowledged with it, where the work takes long

	// run does the work; all its replies go to the asker. A nil run is answered
	// by hand, with what needs no work.
	run func(a *App, ctx context.Context, who bot.Asker, rest string) ([]reply, error)
}

// commands is the grammar, in the order in which help shows it.
var commands = []command{
	{name: "preview", run: (*App).runPreview, wait: "Reading the feeds. The preview follows here; only you see it."},
	{name: "figures", usage: "STORY", needs: 1, hint: "Which story? /digest figures 1, or a word of its headline.", run: (*App).runFigures},
	{name: "why", usage: "STORY or LINK", needs: 1, hint: "Which story? /digest why 1, a word of its headline, or the link of an entry.", run: (*App).runWhy},
	{name: "search", usage: "WORDS", needs: 1, hint: "Search for what? /digest search ferry karsund", run: (*App).runSearch},
	{name: "status", run: (*App).runStatus},
	{name: "feeds", run: (*App).runFeeds},
	{name: "subscribe", usage: "ADDRESS", needs: 1, hint: "Subscribe to what? Give the address of a feed, a site or an OPML file.",
		run: (*App).runSubscribe, wait: "Looking at the address. What came of it follows here."},
	{name: "unsubscribe", usage: "FEED", needs: 1, hint: "Which feed? Give its name or address; /digest feeds lists them.", run: (*App).runUnsubscribe},
	{name: "set", usage: "FEED as list|news|auto", needs: 3, hint: setWhat, run: (*App).runSet},
	{name: "schedule", usage: "CRON [ZONE]", needs: 1, hint: fiveFields, run: (*App).runSchedule},
	{name: "pause", run: (*App).runPause},
	{name: "resume", run: (*App).runResume},
	{name: "max", usage: "N", needs: 1, hint: "How many stories at most? /digest max 8", run: (*App).runMax},
	{name: "only", usage: "WORDS", needs: 1, hint: onlyWhat, run: (*App).runOnly},
	{name: "mute", usage: "WORD", needs: 1, hint: "Mute what? Give a word, or the name of an outlet.", run: (*App).runMute},
	{name: "unmute", usage: "WORD", needs: 1, hint: "Unmute what? /digest settings shows what is muted.", run: (*App).runUnmute},
	{name: "merge", usage: "STORY STORY", needs: 2, hint: whichTwo, run: (*App).runMerge},
	{name: "undo", run: (*App).runUndo},
	{name: "settings"},
	{name: "now"},
	{name: "help"},
}

const fiveFields = "A schedule has five fields: minute, hour, day, month, weekday. /digest schedule 0 8 * * 1-5 Europe/Berlin is weekdays at 08:00."

const onlyWhat = "Only which words? /digest only harbour, ferry keeps the stories whose headline has one of them; /digest only everything takes that back."

const setWhat = "Set which feed as what? /digest set Preprints as list; or as news, each entry a story; or as auto."

const whichTwo = "Merge which two stories? /digest merge 2 5"

// helpText is grouped by what people want to do.
var helpText = []string{
	"Read:    preview · figures STORY · why STORY or LINK · search WORDS · status · feeds",
	"Change:  subscribe ADDRESS · unsubscribe FEED · set FEED as list|news|auto · schedule CRON [ZONE] · pause · resume · max N · only WORDS · mute WORD · unmute WORD · merge STORY STORY · undo · settings",
	"Post:    now (asks first)",
	"STORY is its number in the last digest or a word of its headline.",
}

// command answers a slash command: what it returns is acknowledged at once, the
// work follows. The name is the request's where Slack gives it none.
func (a *App) command(c slackgo.SlashCommand, name string) any {
	who := bot.Asker{User: c.UserID, UserName: c.UserName, Channel: c.ChannelID, ChannelName: c.ChannelName}
	q := question{who: who, request: cmp.Or(c.TriggerID, name), trigger: c.TriggerID, at: origin{Address: c.ResponseURL}}
	word, rest := split(c.Text)
	cmd := find(word)
	switch {
	case word == "" || cmd != nil && cmd.name == "help":
		return say(helpText...).webhook()
	case cmd == nil:
		return unknown(word).webhook()
	case len(strings.Fields(rest)) < cmd.needs:
		return say(cmd.hint).webhook()
	case cmd.name == "now":
		return confirmNow(who).webhook()
	}
	queued := a.later("/digest "+cmd.name, func(ctx context.Context) error {
		if cmd.name == "settings" {
			return a.open(ctx, q, "settings", (*App).settingsForm)
		}
		return a.reply(ctx, q, "/digest "+cmd.name, func(ctx context.Context) ([]reply, error) {
			return cmd.run(a, ctx, who, rest)
		})
	})
	switch {
	case !queued:
		return busy().webhook()
	case cmd.wait != "":
		return say(cmd.wait).webhook()
	}
	return nil
}

func busy() reply {
	return say("Not done: too many commands wait already. Try again in a minute.")
}

// find returns the command with a name; nil when there is none.
func find(name string) *command {
	for i := range commands {
		if commands[i].name == strings.ToLower(name) {
			return &commands[i]
		}
	}
	return nil
}

// split takes the first word off.
func split(text string) (word, rest string) {
	text = strings.TrimSpace(text)
	i := strings.IndexFunc(text, func(r rune) bool { return r == ' ' || r == '\t' || r == '\n' || r == '\u00a0' })
	if i < 0 {
		return text, ""
	}
	return text[:i], strings.TrimSpace(strings.ReplaceAll(text[i:], "\u00a0", " "))
}

// confirmNow asks before something is posted.
func confirmNow(who bot.Asker) reply {
	r := say("Make a digest of all that is new and post it in " + place(who.ChannelName) + "?")
	yes := button("now", "Post now", "now")
	yes.Style = slackgo.StylePrimary
	r.buttons = []slackgo.BlockElement{yes, button("cancel", "Cancel", "cancel")}
	return r
}

// bare takes off what Slack and people put around an address or a word:
// <https://…|label>, quotes, backticks.
func bare(s string) string {
	s = strings.TrimSpace(s)
	if inner, ok := strings.CutPrefix(s, "<"); ok {
		inner = strings.TrimSuffix(inner, ">")
		s, _, _ = strings.Cut(inner, "|")
	}
	s = strings.NewReplacer("&amp;", "&", "&lt;", "<", "&gt;", ">").Replace(s)
	return strings.Trim(s, "`\"'“”‘’ ")
}

func one(r reply, err error) ([]reply, error) { return []reply{r}, err }

func (a *App) runPreview(ctx context.Context, who bot.Asker, _ string) ([]reply, error) {
	p, err := a.commands.Preview(ctx, who)
	if err != nil {
		return nil, err
	}
	return previewReplies(p), nil
}

func (a *App) runFigures(ctx context.Context, who bot.Asker, story string) ([]reply, error) {
	l, err := a.commands.Figures(ctx, who, bare(story))
	return one(ledgerReply(l), err)
}

func (a *App) runWhy(ctx context.Context, who bot.Asker, story string) ([]reply, error) {
	if link := bare(story); strings.Contains(link, "://") {
		traces, err := a.commands.Follow(ctx, who, link)
		return one(tracesReply(link, traces), err)
	}
	w, err := a.commands.Why(ctx, who, bare(story))
	return one(whyReply(w), err)
}

func (a *App) runStatus(ctx context.Context, who bot.Asker, _ string) ([]reply, error) {
	s, err := a.commands.Status(ctx, who)
	return one(statusReply(s), err)
}

func (a *App) runFeeds(ctx context.Context, who bot.Asker, _ string) ([]reply, error) {
	f, err := a.commands.Feeds(ctx, who)
	return one(feedsReply(f), err)
}

// runSubscribe takes one address, or several with spaces between them.
func (a *App) runSubscribe(ctx context.Context, who bot.Asker, rest string) ([]reply, error) {
	var all bot.Subscribed
	var refused *bot.Refusal
	for _, address := range strings.Fields(rest) {
		s, err := a.commands.Subscribe(ctx, who, bare(address))
		if errors.As(err, &refused) {
			s.Refused, err = []string{refused.Text}, nil
		}
		if err != nil {
			return nil, err
		}
		all = bot.Subscribed{Added: append(all.Added, s.Added...), Known: all.Known + s.Known, Refused: append(all.Refused, s.Refused...), Warning: cmp.Or(s.Warning, all.Warning)}
	}
	return []reply{subscribedReply(all)}, nil
}

func (a *App) runUnsubscribe(ctx context.Context, who bot.Asker, rest string) ([]reply, error) {
	f, err := a.commands.Unsubscribe(ctx, who, bare(rest))
	return one(say("No longer subscribed: "+f.Name+". Posted digests stay."), err)
}

// runSet takes a feed and how it is told: "Preprints as list".
func (a *App) runSet(ctx context.Context, who bot.Asker, rest string) ([]reply, error) {
	i := strings.LastIndex(rest, " as ")
	if i < 0 {
		return []reply{say(setWhat)}, nil
	}
	how := strings.ToLower(bare(rest[i+len(" as "):]))
	as, known := map[string]string{"list": bot.AsList, "news": bot.AsNews, "auto": ""}[how]
	if !known {
		return []reply{say(setWhat)}, nil
	}
	f, err := a.commands.TellAs(ctx, who, bare(rest[:i]), as)
	return one(say(f.Name+" is told as "+how+" from the next digest on."), err)
}

func (a *App) runSchedule(ctx context.Context, who bot.Asker, rest string) ([]reply, error) {
	cron, zone, ok := parseSchedule(rest)
	if !ok {
		return []reply{say(fiveFields)}, nil
	}
	s, err := a.commands.Schedule(ctx, who, cron, zone)
	return one(settingsReply(s), err)
}

// parseSchedule splits a schedule into its cron spec and its zone. A spec is
// five fields, or one that begins with @ (@daily, @every 6h).
func parseSchedule(text string) (cron, zone string, ok bool) {
	f := strings.Fields(bare(strings.NewReplacer("`", " ", "\"", " ", "“", " ", "”", " ").Replace(text)))
	n := 5
	if len(f) > 0 && strings.HasPrefix(f[0], "@") {
		n = 1
		if f[0] == "@every" {
			n = 2
		}
	}
	if len(f) < n || slices.ContainsFunc(f[:n], func(s string) bool { return strings.ContainsAny(s, "=") }) {
		return "", "", false
	}
	return strings.Join(f[:n], " "), strings.Join(f[n:], " "), true
}

func (a *App) runPause(ctx context.Context, who bot.Asker, _ string) ([]reply, error) {
	s, err := a.commands.Pause(ctx, who, true)
	return one(statusReply(s), err)
}

func (a *App) runResume(ctx context.Context, who bot.Asker, _ string) ([]reply, error) {
	s, err := a.commands.Pause(ctx, who, false)
	return one(statusReply(s), err)
}

func (a *App) runMax(ctx context.Context, who bot.Asker, rest string) ([]reply, error) {
	n, _ := strconv.Atoi(bare(rest)) // what is no number is refused as zero is
	s, err := a.commands.Limit(ctx, who, n)
	return one(chosenReply(s), err)
}

func (a *App) runOnly(ctx context.Context, who bot.Asker, rest string) ([]reply, error) {
	words := listed(bare(rest))
	if len(words) == 1 && strings.EqualFold(words[0], "everything") {
		words = nil
	}
	s, err := a.commands.Only(ctx, who, words)
	return one(chosenReply(s), err)
}

func (a *App) runSearch(ctx context.Context, who bot.Asker, words string) ([]reply, error) {
	f, err := a.commands.Search(ctx, who, bare(words))
	return one(foundReply(f), err)
}

func (a *App) runMute(ctx context.Context, who bot.Asker, rest string) ([]reply, error) {
	m, err := a.commands.Mute(ctx, who, bare(rest))
	return one(mutedReply(m, true), err)
}

func (a *App) runUnmute(ctx context.Context, who bot.Asker, rest string) ([]reply, error) {
	m, err := a.commands.Unmute(ctx, who, bare(rest))
	return one(mutedReply(m, false), err)
}

func (a *App) runMerge(ctx context.Context, who bot.Asker, rest string) ([]reply, error) {
	f := strings.Fields(rest)
	if len(f) != 2 {
		return []reply{say(whichTwo)}, nil
	}
	d, err := a.commands.Merge(ctx, who, bare(f[0]), bare(f[1]))
	return one(decisionReply(d, false), err)
}

func (a *App) runUndo(ctx context.Context, who bot.Asker, _ string) ([]reply, error) {
	d, err := a.commands.Undo(ctx, who, "")
	return one(decisionReply(d, true), err)
}

package slack

// This file is the form with a channel's settings, or with those of a new
// digest. A field's block_id is its name in bot.FieldErrors, so that an error
// stands under its field.

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	slackgo "github.com/slack-go/slack"

	"github.com/digestbot/digestbot/internal/bot"
)

// Limits of the fields, in characters; within those of Block Kit.
const (
	maxCron   = 100
	maxZone   = 64
	maxFeeds  = 3000
	maxWords  = 3000
	maxErrors = 250 // of one error under a field
)

// schedules are offered by name; the rest is an own schedule.
var schedules = []struct{ label, cron string }{
	{"Weekdays at 08:00", "0 8 * * 1-5"},
	{"Every day at 08:00", "0 8 * * *"},
	{"Weekdays at 08:00 and 17:00", "0 8,17 * * 1-5"},
	{"Mondays at 08:00", "0 8 * * 1"},
}

const ownSchedule = "own"

// switches are the boxes that can be ticked.
var switches = []struct {
	value, label, description string
	of                        func(*bot.Settings) *bool
}{
	{"two", "Only stories with two or more independent reports", "Copies of one agency text count once.",
		func(s *bot.Settings) *bool { return &s.Two }},
	{"corrections", "Reply in the thread when a figure changes", "The posted digest is edited either way.",
		func(s *bot.Settings) *bool { return &s.Corrections }},
	{"empty", "Post one line when there is nothing new", "Otherwise nothing is posted.",
		func(s *bot.Settings) *bool { return &s.Empty }},
}

// settingsForm makes the form for a channel.
func (a *App) settingsForm(ctx context.Context, q question) (*slackgo.ModalViewRequest, error) {
	s, err := a.commands.Settings(ctx, q.who)
	if err != nil {
		return nil, err
	}
	q.who.ChannelName = cmp.Or(q.who.ChannelName, s.ChannelName)
	return settingsModal(s, q.state("")), nil
}

// addForm asks for the channel of a new digest, and its settings.
func (a *App) addForm(ctx context.Context, q question) (*slackgo.ModalViewRequest, error) {
	s, err := a.commands.Settings(ctx, bot.Asker{User: q.who.User, UserName: q.who.UserName})
	if err != nil {
		return nil, err
	}
	s.Feeds = nil
	pick := slackgo.NewOptionsSelectBlockElement(slackgo.OptTypeConversations, plainText("Choose a channel"), fieldAction)
	pick.Filter = &slackgo.SelectBlockElementFilter{Include: []string{"public", "private"}, ExcludeBotUsers: true}
	blocks := append([]slackgo.Block{field("channel", "Channel", "The bot must be in it: /invite it there first if it is private.", false, pick)},
		settingsFields(s)...)
	return form("settings", "Add a digest", "Add", formState{At: q.at}, blocks...), nil
}

// settingsModal lays the settings out.
func settingsModal(s bot.Settings, state formState) *slackgo.ModalViewRequest {
	where := "Digest for " + bold(place(s.ChannelName)) + "."
	if !s.Next.IsZero() {
		where += " Next: " + s.Next.Format("Mon 2 Jan 2006, 15:04 ") + zone(s.Next) + "."
	}
	section := slackgo.NewSectionBlock(marked(where), nil, nil, slackgo.SectionBlockOptionBlockID("where"))
	blocks := append([]slackgo.Block{section}, settingsFields(s)...)
	blocks = append(blocks, slackgo.NewContextBlock("who", marked(clip(changed(s), 1900))))
	return form("settings", "Digest settings", "Save", state, blocks...)
}

// bold marks a name, inert inside.
func bold(name string) string {
	if rest, ok := strings.CutPrefix(name, "#"); ok {
		return "*#" + inert(rest) + "*"
	}
	return "*" + inert(name) + "*"
}

func changed(s bot.Settings) string {
	text := ""
	if s.ChangedBy != "" {
		text = "Last changed by " + inert(s.ChangedBy) + ", " + s.ChangedAt.Format("Mon 2 Jan 2006") + ". "
	}
	who := "Everybody can change these."
	switch {
	case s.Members:
		who = "Members of the channel can change these."
	case len(s.Editors) > 0:
		var names []string
		for _, id := range s.Editors {
			names = append(names, "<@"+id+">")
		}
		who = "Only " + join(names) + " can change these."
	}
	return text + who
}

func settingsFields(s bot.Settings) []slackgo.Block {
	cron := ""
	chosen := ownSchedule
	options := make([]*slackgo.OptionBlockObject, 0, len(schedules)+1)
	for _, named := range schedules {
		options = append(options, option(named.cron, named.label))
		if named.cron == strings.TrimSpace(s.Cron) {
			chosen = named.cron
		}
	}
	options = append(options, option(ownSchedule, "Own schedule"))
	when := slackgo.NewOptionsSelectBlockElement(slackgo.OptTypeStatic, nil, fieldAction, options...)
	for _, o := range options {
		if o.Value == chosen {
			when.InitialOption = o
		}
	}
	if chosen == ownSchedule {
		cron = s.Cron
	}
	most := slackgo.NewNumberInputBlockElement(nil, fieldAction, false)
	most.MinValue, most.MaxValue = "1", strconv.Itoa(bot.MostStories)
	if s.Max > 0 {
		most.InitialValue = strconv.Itoa(min(s.Max, bot.MostStories))
	}
	return []slackgo.Block{
		field("schedule", "When", "", false, when),
		field("cron", "Own schedule", "Five fields: minute, hour, day, month, weekday. Read only if When says Own schedule.", true,
			textField(cron, maxCron, "0 8 * * 1-5")),
		field("zone", "Time zone", "A city is enough: Berlin.", false, textField(s.Zone, maxZone, "")),
		listField("feeds", "Feeds", "One address a line: a feed, or a site whose feed is then looked for. For a long list: /digest subscribe with an OPML address.",
			s.Feeds, "/digest feeds lists them, /digest subscribe and unsubscribe change them."),
		field("max", "Stories in a digest, at most", "", false, most),
		listField("mute", "Muted words", "Separated by commas. A story whose headline has one is left out.", s.Mute, changeMutes),
		listField("outlets", "Muted outlets", "Separated by commas. What they report is left out.", s.Outlets, changeMutes),
		listField("only", "Only these words", "Separated by commas. If there are any, a story's headline must have one.", s.Only, ""),
		field("options", "Also", "", true, boxes(s)),
	}
}

const changeMutes = "/digest mute and unmute change them."

// listField returns a field for a list. A list that does not fit into a field is
// not cut but left out, with a word on how to change it; saving keeps it.
func listField(id, label, hint string, items []string, otherwise string) slackgo.Block {
	separator, most := ", ", maxWords
	if id == "feeds" {
		separator, most = "\n", maxFeeds
	}
	text := strings.Join(items, separator)
	if utf8.RuneCountInString(text) > most {
		note := fmt.Sprintf("%s: %d, too many for a form. %s", label, len(items), otherwise)
		return slackgo.NewContextBlock(id, marked(inert(note)))
	}
	e := textField(text, most, "")
	if id == "feeds" {
		e.Multiline, e.Placeholder = true, plainText("https://…")
	}
	return field(id, label, hint, id != "feeds", e)
}

func boxes(s bot.Settings) *slackgo.CheckboxGroupsBlockElement {
	e := slackgo.NewCheckboxGroupsBlockElement(fieldAction)
	for _, sw := range switches {
		o := slackgo.NewOptionBlockObject(sw.value, plainText(sw.label), plainText(sw.description))
		e.Options = append(e.Options, o)
		if *sw.of(&s) {
			e.InitialOptions = append(e.InitialOptions, o)
		}
	}
	return e
}

// settingsOf reads the settings out of the form.
func settingsOf(v values, state formState) (bot.Settings, bot.FieldErrors) {
	wrong := bot.FieldErrors{}
	s := bot.Settings{Channel: state.Channel, ChannelName: state.Name, Cron: v.chosen("schedule"), Zone: v.text("zone"),
		Mute: v.words("mute"), Outlets: v.words("outlets"), Only: v.words("only")}
	if s.Cron == ownSchedule {
		s.Cron = v.text("cron")
		if len(strings.Fields(s.Cron)) != 5 && !strings.HasPrefix(s.Cron, "@") {
			wrong["cron"] = "Give five fields: minute, hour, day, month, weekday. 0 8 * * 1-5 is weekdays at 08:00."
		}
	}
	for _, line := range strings.Fields(v["feeds"].Value) {
		address := bare(strings.TrimSuffix(line, ","))
		if !strings.Contains(address, "://") {
			address = "https://" + address // as people write it: harbourpost.example
		}
		s.Feeds = append(s.Feeds, address)
	}
	if len(s.Feeds) == 0 && v.has("feeds") {
		wrong["feeds"] = "Give at least one address, one a line."
	}
	if s.Zone == "" {
		wrong["zone"] = "Give a time zone. A city is enough: Berlin."
	}
	n, err := strconv.Atoi(v.text("max"))
	if err != nil || n < 1 || n > bot.MostStories {
		wrong["max"] = fmt.Sprintf("Give a number from 1 to %d.", bot.MostStories)
	}
	s.Max = n
	for _, o := range v["options"].SelectedOptions {
		for _, sw := range switches {
			if o.Value == sw.value {
				*sw.of(&s) = true
			}
		}
	}
	if channel := v["channel"].SelectedConversation; channel != "" {
		s.Channel = channel
	}
	return s, wrong
}

// checkTime bounds what is checked before a form is acknowledged, within Slack's 3 s.
const checkTime = 2 * time.Second

// submitSettings checks what was entered and says at once what is wrong, under
// the fields; saving follows.
func (a *App) submitSettings(v slackgo.View, q question, state formState) any {
	s, wrong := settingsOf(entered(v), state)
	q.who.Channel = s.Channel
	for f, text := range a.checkSettings(q.who, &s, entered(v)) {
		if wrong[f] == "" {
			wrong[f] = text
		}
	}
	if len(wrong) > 0 {
		return fieldErrors(wrong, v)
	}
	work := func(ctx context.Context) error {
		return a.reply(ctx, q, "save settings", func(ctx context.Context) ([]reply, error) {
			saved, err := a.commands.Save(ctx, q.who, s)
			if err == nil {
				a.publish(ctx, q.who.User)
			}
			return one(settingsReply(saved), err)
		})
	}
	if !a.later("save settings", work) {
		return fieldErrors(bot.FieldErrors{"schedule": "Not saved: too much waits already. Try again in a minute."}, v)
	}
	return nil
}

// checkSettings completes settings and says what is wrong with them, by field.
func (a *App) checkSettings(who bot.Asker, s *bot.Settings, v values) (wrong bot.FieldErrors) {
	ctx, cancel := context.WithTimeout(a.ctx, checkTime)
	defer cancel()
	err := guarded(ctx, func(ctx context.Context) (err error) {
		if *s, err = a.withUnshown(ctx, who, *s, v); err != nil {
			return err
		}
		return a.commands.Check(ctx, who, *s)
	})
	var refusal *bot.Refusal
	switch {
	case err == nil:
		return nil
	case errors.As(err, &wrong):
		return wrong
	case errors.As(err, &refusal):
		return bot.FieldErrors{"schedule": refusal.Text}
	}
	a.log.Error("settings not checked", "error", err)
	return bot.FieldErrors{"schedule": "Not saved: something failed inside. The log of the bot says what."}
}

// withUnshown takes the lists that the form had no room for from what is set.
func (a *App) withUnshown(ctx context.Context, who bot.Asker, s bot.Settings, v values) (bot.Settings, error) {
	if v.has("feeds") && v.has("mute") && v.has("outlets") && v.has("only") {
		return s, nil
	}
	set, err := a.commands.Settings(ctx, who)
	if err != nil {
		return s, err
	}
	for _, list := range []struct {
		name      string
		to, still *[]string
	}{{"feeds", &s.Feeds, &set.Feeds}, {"mute", &s.Mute, &set.Mute}, {"outlets", &s.Outlets, &set.Outlets}, {"only", &s.Only, &set.Only}} {
		if !v.has(list.name) {
			*list.to = *list.still
		}
	}
	return s, nil
}

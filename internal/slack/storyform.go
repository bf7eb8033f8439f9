package slack

import (
	"cmp"
	"context"
	"encoding/json"
	"fmt"

	slackgo "github.com/slack-go/slack"

	"github.com/digestbot/digestbot/digest/message"
	"github.com/digestbot/digestbot/internal/bot"
)

// This file holds the small forms that a story's menu and the Home tab open, and
// what is done with what was entered.

// maxOptions is what a select may offer.
const maxOptions = 100

// splitForm asks which report does not belong to a story.
func (a *App) splitForm(ctx context.Context, q question) (*slackgo.ModalViewRequest, error) {
	w, err := a.commands.Why(ctx, q.who, q.of)
	if err != nil {
		return nil, err
	}
	if len(w.Reports) < 2 {
		return nil, bot.Refuse("This story has one report only; there is nothing to split off.")
	}
	var options []*slackgo.OptionBlockObject
	for _, r := range w.Reports[:min(len(w.Reports), maxOptions)] {
		label := r.Outlet + ": " + r.Title
		if r.Copies > 0 {
			label = fmt.Sprintf("%s (and %s): %s", r.Outlet, count(r.Copies, "copy", "copies"), r.Title)
		}
		options = append(options, option(r.Article, label))
	}
	return form("split", "Split off a report", "Split off", q.state(w.ID),
		headline(w.Headline), field("article", "Which report tells another event?", "It is told apart from the next digest on. Can be undone for 7 days.", false, choose(options))), nil
}

// mergeForm asks which story tells the same event.
func (a *App) mergeForm(ctx context.Context, q question) (*slackgo.ModalViewRequest, error) {
	stories, err := a.commands.Stories(ctx, q.who)
	if err != nil {
		return nil, err
	}
	var options []*slackgo.OptionBlockObject
	this := ""
	for _, s := range stories {
		if s.ID == q.of || message.Ref(s.ID) == q.of {
			this = s.Headline
			continue
		}
		if len(options) < maxOptions {
			options = append(options, option(s.ID, s.Headline))
		}
	}
	if len(options) == 0 {
		return nil, bot.Refuse("There is no other story in the last 7 days to merge this one with.")
	}
	return form("merge", "Merge with a story", "Merge", q.state(q.of),
		headline(this), field("story", "Which story tells the same event?", "They are told as one from the next digest on. Can be undone for 7 days.", false, choose(options))), nil
}

// nowForm asks before something is posted, where no message can ask.
func (a *App) nowForm(_ context.Context, q question) (*slackgo.ModalViewRequest, error) {
	text := plainText("A digest of all that is new is made and posted in the channel.")
	return form("now", "Post now?", "Post now", q.state(""),
		slackgo.NewSectionBlock(text, nil, nil, slackgo.SectionBlockOptionBlockID("question"))), nil
}

// muteForm asks for a word.
func (a *App) muteForm(_ context.Context, q question) (*slackgo.ModalViewRequest, error) {
	return form("mute", "Mute a word", "Mute", q.state(""),
		field("word", "Word", "A story whose headline has it is left out of this channel's digests.", false, textField("", maxWords, ""))), nil
}

// muteOutletForm asks which of a story's outlets to mute.
func (a *App) muteOutletForm(ctx context.Context, q question) (*slackgo.ModalViewRequest, error) {
	w, err := a.commands.Why(ctx, q.who, q.of)
	if err != nil {
		return nil, err
	}
	var options []*slackgo.OptionBlockObject
	seen := map[string]bool{}
	for _, r := range w.Reports {
		if !seen[r.Outlet] && len(options) < maxOptions {
			seen[r.Outlet] = true
			options = append(options, option(r.Outlet, r.Outlet))
		}
	}
	if len(options) == 0 {
		return nil, bot.Refuse("The outlets of this story are not known any more. /digest mute takes an outlet's name.")
	}
	return form("mute", "Mute an outlet", "Mute", q.state(""),
		field("word", "Outlet", "What it reports is left out of this channel's digests.", false, choose(options))), nil
}

func headline(s string) slackgo.Block {
	if s == "" {
		s = "This story"
	}
	return slackgo.NewSectionBlock(plainText(clip(s, 300)), nil, nil, slackgo.SectionBlockOptionBlockID("story_headline"))
}

func choose(options []*slackgo.OptionBlockObject) *slackgo.SelectBlockElement {
	return slackgo.NewOptionsSelectBlockElement(slackgo.OptTypeStatic, plainText("Choose"), fieldAction, options...)
}

// submit takes a form that was sent off; what it returns is shown at its fields.
func (a *App) submit(v slackgo.View, q question) any {
	var state formState
	if err := json.Unmarshal([]byte(v.PrivateMetadata), &state); err != nil {
		a.log.Error("form without its state", "form", v.CallbackID)
		return nil
	}
	q.who.Channel, q.who.ChannelName, q.at = state.Channel, state.Name, state.At
	if v.CallbackID == "settings" {
		return a.submitSettings(v, q, state)
	}
	do := submits[v.CallbackID]
	if do == nil {
		return nil
	}
	q.of = state.Story
	work := func(ctx context.Context) error {
		return a.reply(ctx, q, "form "+v.CallbackID, func(ctx context.Context) ([]reply, error) { return do(a, ctx, q, entered(v)) })
	}
	if !a.later("form "+v.CallbackID, work) {
		return fieldErrors(bot.FieldErrors{"": "Not done: too much waits already. Try again in a minute."}, v)
	}
	return nil
}

// submits says what is done with each form.
var submits = map[string]func(*App, context.Context, question, values) ([]reply, error){
	"now": func(a *App, ctx context.Context, q question, _ values) ([]reply, error) { return a.postNow(ctx, q) },
	"split": func(a *App, ctx context.Context, q question, v values) ([]reply, error) {
		d, err := a.commands.Split(ctx, q.who, q.of, v.chosen("article"))
		return one(decisionReply(d, false), err)
	},
	"merge": func(a *App, ctx context.Context, q question, v values) ([]reply, error) {
		d, err := a.commands.Merge(ctx, q.who, q.of, v.chosen("story"))
		return one(decisionReply(d, false), err)
	},
	"mute": func(a *App, ctx context.Context, q question, v values) ([]reply, error) {
		return a.runMute(ctx, q.who, cmp.Or(v.text("word"), v.chosen("word")))
	},
}

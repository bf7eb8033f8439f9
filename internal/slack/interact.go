package slack

import (
	"context"
	"strings"

	slackgo "github.com/slack-go/slack"

	"digestbot/internal/bot"
)

// An action is what a button or an entry of a menu asks for. A button's
// action_id says it ("story.why:s1", value "s1"), a menu's value does ("why:s1").
type action struct {
	name string
	of   string // a story, a feed, a channel or a decision; by the action's name
}

// actionOf reads the action out of what was clicked.
func actionOf(b *slackgo.BlockAction) action {
	if v := b.SelectedOption.Value; v != "" {
		name, of, _ := strings.Cut(v, ":")
		return action{name: name, of: of}
	}
	name, _, _ := strings.Cut(b.ActionID, ":")
	for _, prefix := range []string{"story.", "feed.", "home."} {
		name = strings.TrimPrefix(name, prefix)
	}
	return action{name: name, of: b.Value}
}

// interaction answers a click or a form: what it returns is acknowledged at once.
func (a *App) interaction(c slackgo.InteractionCallback) any {
	switch c.Type {
	case slackgo.InteractionTypeBlockActions:
		if len(c.ActionCallback.BlockActions) > 0 && a.seen.first(a.now(), prefixed("trigger ", c.TriggerID)) {
			a.click(c, actionOf(c.ActionCallback.BlockActions[0]))
		}
	case slackgo.InteractionTypeViewSubmission:
		return a.submit(c)
	}
	return nil
}

// asker returns who clicked, and in which channel.
func asker(c slackgo.InteractionCallback) bot.Asker {
	who := bot.Asker{User: c.User.ID, UserName: c.User.Name, Channel: c.Channel.ID, ChannelName: c.Channel.Name}
	if who.Channel == "" {
		who.Channel = c.Container.ChannelID
	}
	return who
}

// A clicked is a click and how to answer it.
type clicked struct {
	action
	who     bot.Asker
	trigger string
	address string // response_url; empty in the Home tab
}

// clicks says what each action does. What opens a form is done by open.
var clicks = map[string]func(*App, context.Context, clicked) ([]reply, error){
	"figures": func(a *App, ctx context.Context, c clicked) ([]reply, error) { return a.runFigures(ctx, c.who, c.of) },
	"why":     func(a *App, ctx context.Context, c clicked) ([]reply, error) { return a.runWhy(ctx, c.who, c.of) },
	"now": func(a *App, ctx context.Context, c clicked) ([]reply, error) {
		return a.postNow(ctx, c)
	},
	"preview": func(a *App, ctx context.Context, c clicked) ([]reply, error) { return a.runPreview(ctx, c.who, "") },
	"cancel": func(_ *App, _ context.Context, c clicked) ([]reply, error) {
		return []reply{{lines: []string{"Nothing is posted."}, replace: true}}, nil
	},
	"mute_story": func(a *App, ctx context.Context, c clicked) ([]reply, error) {
		d, err := a.commands.MuteStory(ctx, c.who, c.of)
		return one(decisionReply(d, false), err)
	},
	"undo": func(a *App, ctx context.Context, c clicked) ([]reply, error) {
		d, err := a.commands.Undo(ctx, c.who, c.of)
		return one(decisionReply(d, true), err)
	},
	"pause":  func(a *App, ctx context.Context, c clicked) ([]reply, error) { return a.pause(ctx, c, true) },
	"resume": func(a *App, ctx context.Context, c clicked) ([]reply, error) { return a.pause(ctx, c, false) },
	"stop": func(a *App, ctx context.Context, c clicked) ([]reply, error) {
		return a.runUnsubscribe(ctx, c.who, c.of)
	},
	"feeds": func(a *App, ctx context.Context, c clicked) ([]reply, error) { return a.runFeeds(ctx, c.who, "") },
}

// forms opens a form for each action that needs one.
var forms = map[string]func(*App, context.Context, clicked) (*slackgo.ModalViewRequest, error){
	"settings":    (*App).settingsForm,
	"add":         (*App).addForm,
	"split":       (*App).splitForm,
	"merge":       (*App).mergeForm,
	"mute":        (*App).muteForm,
	"mute_outlet": (*App).muteOutletForm,
}

// inHome are the actions of the Home tab whose of is a channel.
var inHome = map[string]bool{"settings": true, "preview": true, "now": true, "pause": true, "resume": true}

// click does what was clicked, after the acknowledgement. Links send a click
// too, and ask for nothing.
func (a *App) click(c slackgo.InteractionCallback, act action) {
	who := asker(c)
	home := c.View.Type == slackgo.VTHomeTab
	if home && inHome[act.name] {
		who.Channel, who.ChannelName = act.of, ""
	}
	if home && act.name == "stop" {
		who.Channel, act.of, _ = strings.Cut(act.of, " ")
	}
	it := clicked{action: act, who: who, trigger: c.TriggerID, address: c.ResponseURL}
	do, form := clicks[act.name], forms[act.name]
	if home && act.name == "now" {
		form = (*App).nowForm
	}
	var work func(ctx context.Context) error
	switch {
	case form != nil:
		work = func(ctx context.Context) error { return a.open(ctx, it, form) }
	case do != nil:
		work = func(ctx context.Context) error {
			return a.reply(ctx, it, "button "+act.name, func(ctx context.Context) ([]reply, error) { return do(a, ctx, it) })
		}
	default:
		return
	}
	later := a.later("button "+act.name, func(ctx context.Context) error {
		err := work(ctx)
		if home {
			a.publish(ctx, who.User)
		}
		return err
	})
	if !later {
		a.log.Warn("button not answered: too much waits", "action", act.name)
	}
}

// reply does some work and shows what came of it to who asked: by the
// response_url where there is one, else as a whisper in the channel.
func (a *App) reply(ctx context.Context, c clicked, what string, work func(context.Context) ([]reply, error)) error {
	if c.address != "" {
		return a.answer(ctx, c.address, what, work)
	}
	var replies []reply
	err := guarded(ctx, func(ctx context.Context) (err error) {
		replies, err = work(ctx)
		return err
	})
	if err != nil {
		replies = []reply{a.worded(what, reply{}, err)}
	}
	if c.who.Channel == "" {
		return nil // nowhere to say it; the Home tab is shown anew
	}
	ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), 2*callTimeout)
	defer cancel()
	for _, r := range replies {
		if err := a.whisper(ctx, c.who, r); err != nil {
			return err
		}
	}
	return nil
}

// open shows a form. The trigger of a click is good for three seconds; when it
// is over, the asker is told what to do.
func (a *App) open(ctx context.Context, c clicked, form func(*App, context.Context, clicked) (*slackgo.ModalViewRequest, error)) error {
	return a.reply(ctx, c, "form "+c.name, func(ctx context.Context) ([]reply, error) {
		view, err := form(a, ctx, c)
		if err != nil {
			return nil, err
		}
		ctx, seen := watch(ctx)
		if _, err := a.client.api.OpenViewContext(ctx, c.trigger, *view); err != nil {
			failed := a.client.failed("open a form", seen, err, nil)
			a.log.Error("form not opened", "form", c.name, "error", failed)
			return []reply{say("The form did not open in time. Try once more.")}, nil
		}
		return nil, nil
	})
}

// openSettings opens the settings for a command.
func (a *App) openSettings(ctx context.Context, who bot.Asker, trigger, address string) error {
	return a.open(ctx, clicked{action: action{name: "settings"}, who: who, trigger: trigger, address: address}, (*App).settingsForm)
}

// postNow makes and posts a digest. The question is replaced at once, so that
// nobody answers it twice.
func (a *App) postNow(ctx context.Context, c clicked) ([]reply, error) {
	if c.address != "" {
		at := reply{lines: []string{"Making the digest. What came of it follows here."}, replace: true}
		if err := a.respond(ctx, c.address, at); err != nil {
			a.log.Warn("question not replaced", "error", err)
		}
	}
	m, err := a.commands.Now(ctx, c.who)
	r := madeReply(m)
	r.replace = c.address != ""
	return one(r, err)
}

func (a *App) pause(ctx context.Context, c clicked, paused bool) ([]reply, error) {
	s, err := a.commands.Pause(ctx, c.who, paused)
	return one(statusReply(s), err)
}

// An event is what Slack tells without being asked.
type event struct {
	Type      string `json:"type"` // "event_callback" or "url_verification"
	Challenge string `json:"challenge"`
	ID        string `json:"event_id"`
	Event     struct {
		Type string `json:"type"`
		User string `json:"user"`
		Tab  string `json:"tab"`
	} `json:"event"`
}

// event answers an event: the Home tab is shown when it is opened. A redelivery
// acts no second time.
func (a *App) event(e event) {
	if e.Event.Type != "app_home_opened" || e.Event.Tab == "messages" || !a.seen.first(a.now(), prefixed("event ", e.ID)) {
		return
	}
	a.later("Home tab", func(ctx context.Context) error {
		a.publish(ctx, e.Event.User)
		return nil
	})
}

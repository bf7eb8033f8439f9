package slack

import (
	"cmp"
	"context"
	"errors"
	"strings"

	slackgo "github.com/slack-go/slack"

	"github.com/digestbot/digestbot/internal/bot"
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

// interaction answers a click or a form: what it returns is acknowledged at
// once. The name is the request's where Slack gives it none.
func (a *App) interaction(c slackgo.InteractionCallback, name string) any {
	q := question{who: asker(c), request: cmp.Or(c.TriggerID, name), trigger: c.TriggerID,
		at: origin{Address: c.ResponseURL, Thread: c.Message.ThreadTimestamp}}
	switch c.Type {
	case slackgo.InteractionTypeBlockActions:
		if len(c.ActionCallback.BlockActions) > 0 {
			q.action = actionOf(c.ActionCallback.BlockActions[0])
			a.click(q, c.View.Type == slackgo.VTHomeTab)
		}
	case slackgo.InteractionTypeViewSubmission:
		return a.submit(c.View, q)
	}
	return nil
}

// asker returns who asks, and in which channel.
func asker(c slackgo.InteractionCallback) bot.Asker {
	who := bot.Asker{User: c.User.ID, UserName: c.User.Name, Channel: c.Channel.ID, ChannelName: c.Channel.Name}
	if who.Channel == "" {
		who.Channel = c.Container.ChannelID
	}
	return who
}

// clicks says what each action does. What opens a form is done by open.
var clicks = map[string]func(*App, context.Context, question) ([]reply, error){
	"figures": func(a *App, ctx context.Context, q question) ([]reply, error) { return a.runFigures(ctx, q.who, q.of) },
	"why":     func(a *App, ctx context.Context, q question) ([]reply, error) { return a.runWhy(ctx, q.who, q.of) },
	"now":     func(a *App, ctx context.Context, q question) ([]reply, error) { return a.postNow(ctx, q) },
	"preview": func(a *App, ctx context.Context, q question) ([]reply, error) { return a.runPreview(ctx, q.who, "") },
	"cancel": func(_ *App, _ context.Context, q question) ([]reply, error) {
		return []reply{{lines: []string{"Nothing is posted."}, replace: true}}, nil
	},
	"mute_story": func(a *App, ctx context.Context, q question) ([]reply, error) {
		d, err := a.commands.MuteStory(ctx, q.who, q.of)
		return one(decisionReply(d, false), err)
	},
	"undo": func(a *App, ctx context.Context, q question) ([]reply, error) {
		d, err := a.commands.Undo(ctx, q.who, q.of)
		return one(decisionReply(d, true), err)
	},
	"pause":  func(a *App, ctx context.Context, q question) ([]reply, error) { return a.runPause(ctx, q.who, "") },
	"resume": func(a *App, ctx context.Context, q question) ([]reply, error) { return a.runResume(ctx, q.who, "") },
	"stop": func(a *App, ctx context.Context, q question) ([]reply, error) {
		return a.runUnsubscribe(ctx, q.who, q.of)
	},
	"feeds": func(a *App, ctx context.Context, q question) ([]reply, error) { return a.runFeeds(ctx, q.who, "") },
}

// forms opens a form for each action that needs one.
var forms = map[string]func(*App, context.Context, question) (*slackgo.ModalViewRequest, error){
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
func (a *App) click(q question, home bool) {
	do, form := clicks[q.name], forms[q.name]
	if home {
		switch {
		case inHome[q.name]:
			q.who.Channel, q.who.ChannelName = q.of, ""
		case q.name == "stop":
			q.who.Channel, q.of, _ = strings.Cut(q.of, " ")
		}
		if q.name == "now" {
			form = (*App).nowForm
		}
	}
	if do == nil && form == nil {
		return
	}
	later := a.later("button "+q.name, func(ctx context.Context) (err error) {
		if form != nil {
			err = a.open(ctx, q, q.name, form)
		} else {
			err = a.reply(ctx, q, "button "+q.name, func(ctx context.Context) ([]reply, error) { return do(a, ctx, q) })
		}
		if home {
			a.publish(ctx, q.who.User)
		}
		return err
	})
	if !later {
		a.log.Warn("button not answered: too much waits", "action", q.name)
	}
}

// open shows a form. The trigger of a click is good for three seconds; when it
// is over, the asker is told what to do.
func (a *App) open(ctx context.Context, q question, name string, form func(*App, context.Context, question) (*slackgo.ModalViewRequest, error)) error {
	return a.reply(ctx, q, "form "+name, func(ctx context.Context) ([]reply, error) {
		view, err := form(a, ctx, q)
		if err != nil {
			return nil, err
		}
		ctx, seen := watch(ctx)
		if _, err := a.client.api.OpenViewContext(ctx, q.trigger, *view); err != nil {
			a.log.Error("form not opened", "form", name, "error", a.client.failed("open a form", seen, err, nil))
			return []reply{say("The form did not open in time. Try once more.")}, nil
		}
		return nil, nil
	})
}

// postNow makes and posts a digest. The question is replaced at once, so that
// nobody answers it twice.
func (a *App) postNow(ctx context.Context, q question) ([]reply, error) {
	if q.at.Address != "" {
		making := reply{lines: []string{"Making the digest. What came of it follows here."}, replace: true}
		if err := a.respond(ctx, q.at, making); err != nil {
			a.log.Warn("question not replaced", "error", err)
		}
	}
	m, err := a.commands.Now(ctx, q.who)
	r := madeReply(m)
	r.replace = q.at.Address != ""
	return one(r, err)
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

// event answers an event: the Home tab is shown when it is opened. The name is
// the request's where Slack gives it none.
func (a *App) event(e event, name string) {
	if e.Event.Type != "app_home_opened" || e.Event.Tab == "messages" {
		return
	}
	a.later("Home tab", func(ctx context.Context) error {
		err := a.once(ctx, cmp.Or(e.ID, name))
		if errors.Is(err, errReplay) {
			return nil
		}
		if err == nil {
			a.publish(ctx, e.Event.User)
		}
		return err
	})
}

package slack

// This file is what every form is made of, and how what was entered is read.

import (
	"encoding/json"
	"strings"

	slackgo "github.com/slack-go/slack"

	"github.com/digestbot/digestbot/internal/bot"
)

// formState is what a form remembers of where it was opened.
type formState struct {
	Channel string `json:"channel"`
	Name    string `json:"name,omitempty"`
	Story   string `json:"story,omitempty"`
	At      origin `json:"at,omitzero"`
}

// state is what a form remembers of the question that opened it.
func (q question) state(story string) formState {
	return formState{Channel: q.who.Channel, Name: q.who.ChannelName, Story: story, At: q.at}
}

func (f formState) encode() string {
	raw, err := json.Marshal(f)
	if err != nil {
		return "" // strings always encode
	}
	return string(raw)
}

// fieldAction is the action_id of every field: its block_id tells them apart.
const fieldAction = "value"

// field returns an input with its label.
func field(id, label, hint string, optional bool, e slackgo.BlockElement) *slackgo.InputBlock {
	b := slackgo.NewInputBlock(id, plainText(label), nil, e)
	if hint != "" {
		b.Hint = plainText(hint)
	}
	b.Optional = optional
	return b
}

func textField(value string, most int, placeholder string) *slackgo.PlainTextInputBlockElement {
	e := slackgo.NewPlainTextInputBlockElement(nil, fieldAction)
	e.MaxLength = most
	e.InitialValue = clip(value, most)
	if placeholder != "" {
		e.Placeholder = plainText(placeholder)
	}
	return e
}

// option returns a choice; one without a label shows its value.
func option(value, label string) *slackgo.OptionBlockObject {
	if label == "" {
		label = value
	}
	return slackgo.NewOptionBlockObject(value, plainText(clip(label, 75)), nil)
}

// form returns a modal.
func form(callback, title, submit string, state formState, blocks ...slackgo.Block) *slackgo.ModalViewRequest {
	return &slackgo.ModalViewRequest{Type: slackgo.VTModal, CallbackID: callback, Title: plainText(title), Submit: plainText(submit),
		Close: plainText("Cancel"), PrivateMetadata: state.encode(), Blocks: slackgo.Blocks{BlockSet: blocks}}
}

// values reads what was entered, by field.
type values map[string]slackgo.BlockAction

func entered(v slackgo.View) values {
	out := values{}
	if v.State == nil {
		return out
	}
	for block, actions := range v.State.Values {
		for _, one := range actions {
			out[block] = one
		}
	}
	return out
}

func (v values) has(name string) bool { _, ok := v[name]; return ok }

func (v values) text(name string) string { return strings.TrimSpace(v[name].Value) }

func (v values) chosen(name string) string { return v[name].SelectedOption.Value }

func (v values) words(name string) []string { return listed(v[name].Value) }

// listed splits a list at commas, semicolons and lines.
func listed(list string) []string {
	var out []string
	for _, w := range strings.FieldsFunc(list, func(r rune) bool { return r == ',' || r == '\n' || r == ';' }) {
		if w = strings.TrimSpace(w); w != "" {
			out = append(out, w)
		}
	}
	return out
}

// fieldErrors puts errors under their fields. Slack drops one whose field is not
// an input of the form, so that goes under the first field.
func fieldErrors(wrong bot.FieldErrors, v slackgo.View) any {
	inputs := map[string]bool{}
	first := ""
	for _, b := range v.Blocks.BlockSet {
		if in, ok := b.(*slackgo.InputBlock); ok {
			inputs[in.BlockID] = true
			if first == "" {
				first = in.BlockID
			}
		}
	}
	under := map[string]string{}
	for _, f := range sorted(wrong) {
		at := f
		if !inputs[at] && first != "" {
			at = first
		}
		under[at] = clip(strings.TrimSpace(under[at]+" "+wrong[f]), maxErrors)
	}
	return slackgo.NewErrorsViewSubmissionResponse(under)
}

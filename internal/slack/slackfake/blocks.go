package slackfake

import (
	"bytes"
	"encoding/json"
	"fmt"
	"net/url"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"
)

// This file holds the limits of Block Kit, in Unicode code points, as a table of
// shapes. Sources: docs.slack.dev/reference/block-kit and the checks of Slack's
// own SDKs (@slack/types 3.2.0, slack_sdk 3.x).

const (
	maxMessageBlocks = 50
	maxViewBlocks    = 100

	// maxBlockText is the text in all blocks of one message. Slack publishes no
	// number; the smallest message known to be refused had 11,341
	// (slackapi/bolt-js issues 2509 and 2867).
	maxBlockText = 11340
)

// A rule checks one value.
type rule func(c *checker, at string, v any)

// A shape is the fields that an object may have, and those it must have.
type shape struct {
	fields map[string]rule
	must   []string
}

// checker collects what is wrong, and the text it has seen.
type checker struct {
	problems []string
	text     int
	place    string // "message", "modal" or "home"
	blockIDs map[string]bool
}

func (c *checker) bad(at, format string, a ...any) {
	c.problems = append(c.problems, fmt.Sprintf("[ERROR] %s [json-pointer:%s]", fmt.Sprintf(format, a...), at))
}

// Objects by type, of each family. They are filled in init because they refer to
// each other.
var blockShapes, elementShapes, richShapes, inlineShapes map[string]shape

func init() {
	plain := func(max int) rule { return textObject(max, "plain_text") }
	marked := func(max int) rule { return textObject(max, "plain_text", "mrkdwn") }
	action := map[string]rule{"type": anything, "action_id": text(1, 255), "confirm": object(confirmShape), "focus_on_load": boolean}
	with := func(more map[string]rule) map[string]rule {
		all := map[string]rule{}
		for name, r := range action {
			all[name] = r
		}
		for name, r := range more {
			all[name] = r
		}
		return all
	}
	option := object(shape{must: []string{"text", "value"}, fields: map[string]rule{
		"text": marked(75), "value": text(1, 150), "description": marked(75)}})
	menuOption := object(shape{must: []string{"text", "value"}, fields: map[string]rule{
		"text": plain(75), "value": text(1, 150), "description": plain(75), "url": address}})
	image := shape{must: []string{"alt_text"}, fields: map[string]rule{
		"type": anything, "image_url": address, "slack_file": anything, "alt_text": text(1, 2000)}}

	elementShapes = map[string]shape{
		"button": {must: []string{"text"}, fields: with(map[string]rule{"text": plain(75), "value": text(1, 2000), "url": address,
			"style": oneOf("primary", "danger"), "accessibility_label": text(1, 75)})},
		"overflow": {must: []string{"options"}, fields: with(map[string]rule{"options": list(1, 5, menuOption)})},
		"static_select": {must: []string{"options"}, fields: with(map[string]rule{"options": list(1, 100, option),
			"initial_option": option, "placeholder": plain(150)})},
		"checkboxes": {must: []string{"options"}, fields: with(map[string]rule{"options": list(1, 10, option),
			"initial_options": list(1, 10, option)})},
		"radio_buttons": {must: []string{"options"}, fields: with(map[string]rule{"options": list(1, 10, option), "initial_option": option})},
		"plain_text_input": {fields: with(map[string]rule{"placeholder": plain(150), "initial_value": text(0, 3000), "multiline": boolean,
			"min_length": whole(0, 3000), "max_length": whole(1, 3000), "dispatch_action_config": anything})},
		"number_input": {must: []string{"is_decimal_allowed"}, fields: with(map[string]rule{"is_decimal_allowed": boolean,
			"initial_value": number, "min_value": number, "max_value": number, "placeholder": plain(150), "dispatch_action_config": anything})},
		"conversations_select": {fields: with(map[string]rule{"placeholder": plain(150), "initial_conversation": text(1, 255),
			"default_to_current_conversation": boolean, "response_url_enabled": boolean, "filter": anything})},
		"channels_select": {fields: with(map[string]rule{"placeholder": plain(150), "initial_channel": text(1, 255), "response_url_enabled": boolean})},
		"image":           image,
	}
	blockShapes = map[string]shape{
		"section": {fields: map[string]rule{"text": marked(3000), "fields": list(1, 10, marked(2000)), "accessory": element(accessories...), "expand": boolean}},
		"header":  {must: []string{"text"}, fields: map[string]rule{"text": plain(150), "level": whole(1, 4)}},
		"context": {must: []string{"elements"}, fields: map[string]rule{"elements": list(1, 10, contextElement)}},
		"divider": {},
		"actions": {must: []string{"elements"}, fields: map[string]rule{"elements": list(1, 25, element(buttons...))}},
		"image": {must: []string{"alt_text"}, fields: map[string]rule{"image_url": address, "slack_file": anything, "alt_text": text(1, 2000),
			"title": plain(2000)}},
		"input": {must: []string{"label", "element"}, fields: map[string]rule{"label": plain(2000), "element": element(inputs...),
			"hint": plain(2000), "optional": boolean, "dispatch_action": boolean}},
		"rich_text": {must: []string{"elements"}, fields: map[string]rule{"elements": list(1, 0, one(func() map[string]shape { return richShapes }))}},
		"markdown":  {must: []string{"text"}, fields: map[string]rule{"text": text(1, 12000)}},
	}
	for name, s := range blockShapes {
		if s.fields == nil {
			s.fields = map[string]rule{}
		}
		s.fields["type"], s.fields["block_id"] = anything, text(1, 255)
		blockShapes[name] = s
	}
	inline := list(1, 0, one(func() map[string]shape { return inlineShapes }))
	section := one(func() map[string]shape { return map[string]shape{"rich_text_section": richShapes["rich_text_section"]} })
	richShapes = map[string]shape{
		"rich_text_section": {must: []string{"elements"}, fields: map[string]rule{"type": anything, "elements": inline}},
		"rich_text_list": {must: []string{"elements", "style"}, fields: map[string]rule{"type": anything, "elements": list(1, 0, section),
			"style": oneOf("bullet", "ordered"), "indent": whole(0, 8), "offset": whole(0, 1<<31), "border": whole(0, 1)}},
		"rich_text_quote":        {must: []string{"elements"}, fields: map[string]rule{"type": anything, "elements": inline, "border": whole(0, 1)}},
		"rich_text_preformatted": {must: []string{"elements"}, fields: map[string]rule{"type": anything, "elements": inline, "border": whole(0, 1), "language": text(1, 100)}},
	}
	style := object(shape{fields: map[string]rule{"bold": boolean, "italic": boolean, "strike": boolean, "code": boolean, "underline": boolean}})
	inlineShapes = map[string]shape{
		"text":  {must: []string{"text"}, fields: map[string]rule{"type": anything, "text": text(1, 0), "style": style}},
		"link":  {must: []string{"url"}, fields: map[string]rule{"type": anything, "url": address, "text": text(1, 0), "style": style, "unsafe": boolean}},
		"emoji": {must: []string{"name"}, fields: map[string]rule{"type": anything, "name": text(1, 100), "unicode": text(1, 100), "style": style}},
		"date": {must: []string{"timestamp", "format"}, fields: map[string]rule{"type": anything, "timestamp": whole(0, 1<<40), "format": text(1, 1000),
			"url": address, "fallback": text(1, 1000)}},
		"user":      {must: []string{"user_id"}, fields: map[string]rule{"type": anything, "user_id": text(1, 100), "style": style}},
		"channel":   {must: []string{"channel_id"}, fields: map[string]rule{"type": anything, "channel_id": text(1, 100), "style": style}},
		"broadcast": {must: []string{"range"}, fields: map[string]rule{"type": anything, "range": oneOf("here", "channel", "everyone")}},
	}
}

// Which elements stand where.
var (
	buttons     = []string{"button", "overflow", "static_select", "checkboxes", "radio_buttons", "conversations_select", "channels_select"}
	accessories = append([]string{"image"}, buttons...)
	inputs      = []string{"plain_text_input", "number_input", "static_select", "checkboxes", "radio_buttons", "conversations_select", "channels_select"}

	confirmShape = shape{must: []string{"title", "text", "confirm", "deny"}, fields: map[string]rule{
		"title": textObject(100, "plain_text"), "text": textObject(300, "plain_text", "mrkdwn"),
		"confirm": textObject(30, "plain_text"), "deny": textObject(30, "plain_text"), "style": oneOf("primary", "danger")}}
)

// checkBlocks checks the blocks of a message.
func checkBlocks(raw []byte) *refused {
	c := &checker{place: "message", blockIDs: map[string]bool{}}
	var blocks any
	if decode(raw, &blocks) != nil {
		return refuse("invalid_blocks_format")
	}
	list, ok := blocks.([]any)
	if !ok {
		return refuse("invalid_blocks_format")
	}
	c.blocks("/blocks", list, maxMessageBlocks)
	if len(c.problems) > 0 {
		return &refused{code: "invalid_blocks", messages: c.problems, errors: c.problems}
	}
	if c.text > maxBlockText {
		return refuse("msg_blocks_too_long")
	}
	return nil
}

// checkView checks a modal or a Home tab.
func checkView(raw []byte, kind string) *refused {
	c := &checker{place: kind, blockIDs: map[string]bool{}}
	var v map[string]any
	if decode(raw, &v) != nil {
		return refuse("invalid_arguments", "[ERROR] view is no object [json-pointer:/view]")
	}
	short := textObject(24, "plain_text")
	s := shape{must: []string{"type", "blocks"}, fields: map[string]rule{"type": oneOf(kind), "blocks": anything,
		"private_metadata": text(0, 3000), "callback_id": text(0, 255), "external_id": text(1, 255)}}
	if kind == "modal" {
		s.must = append(s.must, "title")
		s.fields["title"], s.fields["submit"], s.fields["close"] = short, short, short
		s.fields["clear_on_close"], s.fields["notify_on_close"] = boolean, boolean
	}
	object(s)(c, "/view", v)
	list, ok := v["blocks"].([]any)
	if !ok {
		c.bad("/view/blocks", "must be an array")
	}
	c.blocks("/view/blocks", list, maxViewBlocks)
	hasInput := slices.ContainsFunc(list, func(b any) bool {
		m, _ := b.(map[string]any)
		return m["type"] == "input"
	})
	if kind == "modal" && hasInput && v["submit"] == nil {
		c.bad("/view", "missing required field: submit")
	}
	if len(c.problems) > 0 {
		return &refused{code: "invalid_arguments", messages: c.problems}
	}
	return nil
}

// CheckBlocks returns what Slack would refuse in the blocks of a message, with
// JSON pointers; nothing when it would take them.
func CheckBlocks(raw []byte) []string {
	if ref := checkBlocks(raw); ref != nil {
		if len(ref.messages) == 0 {
			return []string{ref.code}
		}
		return ref.messages
	}
	return nil
}

// CheckView returns what Slack would refuse in a view of a kind, "modal" or "home".
func CheckView(raw []byte, kind string) []string {
	if ref := checkView(raw, kind); ref != nil {
		return ref.messages
	}
	return nil
}

// decode reads JSON with its numbers as they are written, and nothing after it.
func decode(raw []byte, to any) error {
	d := json.NewDecoder(bytes.NewReader(raw))
	d.UseNumber()
	if err := d.Decode(to); err != nil {
		return err
	}
	if d.More() {
		return fmt.Errorf("more than one value")
	}
	return nil
}

// blocks checks a list of blocks.
func (c *checker) blocks(at string, blocks []any, most int) {
	if len(blocks) > most {
		c.bad(at, "no more than %d items allowed", most)
	}
	for i, b := range blocks {
		at := at + "/" + strconv.Itoa(i)
		m, _ := b.(map[string]any)
		kind, _ := m["type"].(string)
		s, ok := blockShapes[kind]
		if !ok || kind == "input" && c.place == "message" || kind == "markdown" && c.place != "message" {
			c.bad(at, "unsupported type: %s", kind)
			continue
		}
		object(s)(c, at, m)
		if id, _ := m["block_id"].(string); id != "" {
			if c.blockIDs[id] {
				c.bad(at+"/block_id", "`block_id` is already used")
			}
			c.blockIDs[id] = true
		}
		switch {
		case kind == "section" && m["text"] == nil && m["fields"] == nil:
			c.bad(at, "missing required field: text or fields")
		case kind == "image" && (m["image_url"] == nil) == (m["slack_file"] == nil):
			c.bad(at, "one of image_url and slack_file is required")
		case kind == "actions":
			c.uniqueActions(at, m["elements"])
		}
	}
}

// uniqueActions checks that no two elements of a block have one action_id.
func (c *checker) uniqueActions(at string, elements any) {
	seen := map[any]bool{}
	list, _ := elements.([]any)
	for _, e := range list {
		m, _ := e.(map[string]any)
		if id := m["action_id"]; id != nil {
			if seen[id] {
				c.bad(at, "`action_id` %v is already used in this block", id)
			}
			seen[id] = true
		}
	}
}

func anything(*checker, string, any) {}

// text takes a string of a length in code points; most 0 means no limit of its own.
func text(least, most int) rule {
	return func(c *checker, at string, v any) {
		s, ok := v.(string)
		n := utf8.RuneCountInString(s)
		switch {
		case !ok:
			c.bad(at, "must be a string")
		case n < least:
			c.bad(at, "must be more than %d characters", least-1)
		case most > 0 && n > most:
			c.bad(at, "must be less than %d characters", most+1)
		case !utf8.ValidString(s) || strings.ContainsRune(s, 0):
			c.bad(at, "must be valid text")
		}
		if strings.HasSuffix(at, "/text") {
			c.text += n
		}
	}
}

// address takes an absolute URL without spaces.
func address(c *checker, at string, v any) {
	s, _ := v.(string)
	u, err := url.Parse(s)
	if err != nil || u.Scheme == "" || strings.ContainsAny(s, " <>|\n") || utf8.RuneCountInString(s) > 3000 ||
		u.Host == "" && u.Scheme != "mailto" {
		c.bad(at, "must be a valid URL of at most 3000 characters")
	}
}

func boolean(c *checker, at string, v any) {
	if _, ok := v.(bool); !ok {
		c.bad(at, "must be true or false")
	}
}

// number takes a number written as a string, as number_input wants it.
func number(c *checker, at string, v any) {
	s, _ := v.(string)
	if _, err := strconv.ParseFloat(s, 64); err != nil {
		c.bad(at, "must be a number in a string")
	}
}

func whole(least, most int64) rule {
	return func(c *checker, at string, v any) {
		n, _ := v.(json.Number)
		i, err := n.Int64()
		if err != nil || i < least || i > most {
			c.bad(at, "must be a whole number from %d to %d", least, most)
		}
	}
}

func oneOf(allowed ...string) rule {
	return func(c *checker, at string, v any) {
		if s, _ := v.(string); !slices.Contains(allowed, s) {
			c.bad(at, "must be one of %s", strings.Join(allowed, ", "))
		}
	}
}

// list takes between least and most items; most 0 means no limit.
func list(least, most int, each rule) rule {
	return func(c *checker, at string, v any) {
		items, ok := v.([]any)
		if !ok {
			c.bad(at, "must be an array")
			return
		}
		if len(items) < least {
			c.bad(at, "no fewer than %d items allowed", least)
		}
		if most > 0 && len(items) > most {
			c.bad(at, "no more than %d items allowed", most)
		}
		for i, item := range items {
			each(c, at+"/"+strconv.Itoa(i), item)
		}
	}
}

// object takes an object with the fields of a shape and no others.
func object(s shape) rule {
	return func(c *checker, at string, v any) {
		m, ok := v.(map[string]any)
		if !ok {
			c.bad(at, "must be an object")
			return
		}
		for _, name := range s.must {
			if m[name] == nil {
				c.bad(at, "missing required field: %s", name)
			}
		}
		for _, name := range sortedKeys(m) {
			if r, ok := s.fields[name]; ok {
				r(c, at+"/"+name, m[name])
			} else {
				c.bad(at+"/"+name, "additional property not allowed: %s", name)
			}
		}
	}
}

// one takes an object of any shape in a family, by its type.
func one(family func() map[string]shape) rule {
	return func(c *checker, at string, v any) {
		m, _ := v.(map[string]any)
		kind, _ := m["type"].(string)
		s, ok := family()[kind]
		if !ok {
			c.bad(at, "unsupported type: %s", kind)
			return
		}
		object(s)(c, at, v)
	}
}

// element takes one of some interactive elements.
func element(kinds ...string) rule {
	return func(c *checker, at string, v any) {
		m, _ := v.(map[string]any)
		kind, _ := m["type"].(string)
		if !slices.Contains(kinds, kind) {
			c.bad(at, "unsupported type: %s", kind)
			return
		}
		object(elementShapes[kind])(c, at, v)
		c.initial(at, m)
	}
}

// initial checks that what is chosen at first can be chosen, and fits.
func (c *checker) initial(at string, m map[string]any) {
	options, _ := m["options"].([]any)
	among := func(o any) bool {
		return slices.ContainsFunc(options, func(p any) bool { return reflect.DeepEqual(o, p) })
	}
	if o := m["initial_option"]; o != nil && !among(o) {
		c.bad(at+"/initial_option", "must be one of the options")
	}
	chosen, _ := m["initial_options"].([]any)
	for i, o := range chosen {
		if !among(o) {
			c.bad(fmt.Sprintf("%s/initial_options/%d", at, i), "must be one of the options")
		}
	}
	if most, ok := m["max_length"].(json.Number); ok {
		n, _ := most.Int64()
		if s, _ := m["initial_value"].(string); int64(utf8.RuneCountInString(s)) > n {
			c.bad(at+"/initial_value", "must be no longer than max_length")
		}
	}
}

func contextElement(c *checker, at string, v any) {
	m, _ := v.(map[string]any)
	if m["type"] == "image" {
		object(elementShapes["image"])(c, at, v)
		return
	}
	textObject(2000, "plain_text", "mrkdwn")(c, at, v)
}

// textObject takes a text object of one of some kinds.
func textObject(most int, kinds ...string) rule {
	return func(c *checker, at string, v any) {
		m, ok := v.(map[string]any)
		if !ok {
			c.bad(at, "must be an object")
			return
		}
		fields := map[string]rule{"type": oneOf(kinds...), "text": text(1, most), "verbatim": boolean}
		if m["type"] == "plain_text" {
			delete(fields, "verbatim")
			fields["emoji"] = boolean
		}
		object(shape{must: []string{"type", "text"}, fields: fields})(c, at, v)
	}
}

func sortedKeys[V any](m map[string]V) []string {
	keys := make([]string, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}

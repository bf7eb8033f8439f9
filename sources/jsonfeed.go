package sources

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
)

// jsonNames gives the members of a JSON feed and of its items that are read, and
// whether gofeed's must be escaped, for it tells no plain text from HTML.
var jsonNames = map[string]bool{
	"version": false, "title": true, "home_page_url": false, "language": false, "id": false, "url": false, "external_url": false,
	"content_html": false, "content_text": true, "summary": true, "date_published": false, "date_modified": false,
}

var (
	errOtherJSON = errors.New("other JSON")
	errBlindJSON = fmt.Errorf("%w: they are no objects", errBlind)
)

// rewriteJSON writes a JSON Feed anew, as gofeed can read it: members of another type
// than they should have are left out, numbers are texts, all texts HTML. The error
// says that it is none; damage says what is lost of a feed that was cut short.
func rewriteJSON(text []byte) (plain []byte, damage, err error) {
	members, items, damage := readJSON(json.NewDecoder(bytes.NewReader(text)))
	if damage != nil {
		members, items, damage = readJSON(json.NewDecoder(bytes.NewReader(mendJSON(text))))
	}
	switch {
	case damage != nil && len(items) == 0:
		return nil, nil, damage
	case len(items) == 0 && members["version"] == nil && members["title"] == nil:
		return nil, nil, errOtherJSON
	}
	feed, all := texts(members), []map[string]any{}
	for _, members := range items {
		all = append(all, texts(members))
	}
	feed["items"] = all
	plain, err = json.Marshal(feed)
	return plain, damage, err
}

// mendJSON escapes the control characters in strings, which JSON does not allow,
// and drops commas behind which nothing comes.
func mendJSON(text []byte) []byte {
	out := make([]byte, 0, len(text)+len(text)/16)
	quoted := false
	for i := 0; i < len(text); i++ {
		b := text[i]
		switch {
		case b == '"':
			quoted = !quoted
		case b == '\\' && quoted && i+1 < len(text):
			out = append(out, b)
			i++
			b = text[i]
		case b < ' ' && quoted:
			out = fmt.Appendf(out, "\\u%04x", b)
			continue
		case b == ',' && !quoted:
			if next := bytes.TrimLeft(text[i+1:min(len(text), i+1000)], " \t\r\n"); len(next) > 0 && (next[0] == ']' || next[0] == '}') {
				continue
			}
		}
		out = append(out, b)
	}
	return out
}

// readJSON reads the members of an object, and the objects of its list of
// items, up to its end or to damage.
func readJSON(d *json.Decoder) (members map[string]json.RawMessage, items []map[string]json.RawMessage, damage error) {
	members = map[string]json.RawMessage{}
	if _, damage = d.Token(); damage != nil {
		return members, nil, damage
	}
	for d.More() {
		name, err := d.Token()
		switch {
		case err != nil:
		case name == "items":
			items, err = readItems(d)
		default:
			var value json.RawMessage
			if err = d.Decode(&value); err == nil {
				members[name.(string)] = value
			}
		}
		if err != nil {
			return members, items, fmt.Errorf("damaged after item %d: %w", len(items), err)
		}
	}
	if _, err := d.Token(); err != nil {
		return members, items, fmt.Errorf("damaged after item %d: %w", len(items), err)
	}
	return members, items, nil
}

// readItems reads the objects of a list, or of an object, and passes over nulls.
func readItems(d *json.Decoder) ([]map[string]json.RawMessage, error) {
	items := []map[string]json.RawMessage{}
	t, err := d.Token()
	if err != nil || t == nil {
		return items, err
	}
	if _, list := t.(json.Delim); !list {
		return items, errBlindJSON
	}
	others := 0
	for d.More() {
		if t == json.Delim('{') {
			if _, err := d.Token(); err != nil {
				return items, err
			}
		}
		var value json.RawMessage
		if err := d.Decode(&value); err != nil {
			return items, err
		}
		var item map[string]json.RawMessage
		switch {
		case json.Unmarshal(value, &item) != nil:
			others++
		case item != nil:
			items = append(items, item)
		}
	}
	if _, err = d.Token(); err == nil && others > 0 {
		err = errBlindJSON
	}
	return items, err
}

// texts gives those members that are read.
func texts(members map[string]json.RawMessage) map[string]any {
	kept := map[string]any{}
	for name, plain := range jsonNames {
		text, value := "", members[name]
		switch {
		case len(value) == 0:
		case value[0] == '"':
			_ = json.Unmarshal(value, &text)
		case value[0] == '-' || '0' <= value[0] && value[0] <= '9':
			text = string(value)
		}
		if text != "" {
			kept[name] = element{text: text, plain: plain && !isHTML(text)}.html()
		}
	}
	return kept
}

package sources

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
)

// jsonMembers are the members of a JSON feed and of its items that are read;
// all are texts.
var jsonMembers = []string{
	"version", "title", "home_page_url", "feed_url", "description", "language",
	"id", "url", "external_url", "content_html", "content_text", "summary", "date_published", "date_modified",
}

var errOtherJSON = errors.New("other JSON")

// plainJSON gives a JSON feed with what is read of it alone, as texts, for a
// parser refuses the whole feed when one member is of another type; damage says
// what is lost of a feed that was cut short. The error says that it is none.
func plainJSON(text []byte) (feed []byte, damage, err error) {
	d := json.NewDecoder(bytes.NewReader(text))
	members, items, damage := readJSON(d)
	if damage != nil && len(items) == 0 {
		return nil, nil, damage
	}
	plain := texts(members)
	if len(items) == 0 && plain["version"] == nil && plain["title"] == nil {
		return nil, nil, errOtherJSON
	}
	if items != nil {
		if plain["items"], err = json.Marshal(items); err != nil {
			return nil, nil, err
		}
	}
	feed, err = json.Marshal(plain)
	return feed, damage, err
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

// readItems reads the objects of a list, and passes over what else is in it.
func readItems(d *json.Decoder) ([]map[string]json.RawMessage, error) {
	items := []map[string]json.RawMessage{}
	if t, err := d.Token(); err != nil || t != json.Delim('[') {
		return items, err
	}
	for d.More() {
		var value json.RawMessage
		if err := d.Decode(&value); err != nil {
			return items, err
		}
		var item map[string]json.RawMessage
		if json.Unmarshal(value, &item) == nil && item != nil {
			items = append(items, texts(item))
		}
	}
	_, err := d.Token()
	return items, err
}

// texts gives those members that are read, numbers as texts.
func texts(members map[string]json.RawMessage) map[string]json.RawMessage {
	kept := map[string]json.RawMessage{}
	for _, name := range jsonMembers {
		switch value := members[name]; {
		case len(value) == 0:
		case value[0] == '"':
			kept[name] = value
		case value[0] == '-' || '0' <= value[0] && value[0] <= '9':
			kept[name] = json.RawMessage(`"` + string(value) + `"`)
		}
	}
	return kept
}

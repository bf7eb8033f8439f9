package slackfake

import (
	"encoding/base64"
	"encoding/json"
	"slices"
	"strconv"
	"strings"
)

// history returns the messages of a channel, newest first, without replies.
func (s *Server) history(a args) (answer, *refused) {
	c, ref := s.readable(a["channel"])
	if ref != nil {
		return nil, ref
	}
	var found []*Message
	for _, m := range slices.Backward(c.messages) {
		if m.ThreadTS == "" || m.ThreadTS == m.TS {
			found = append(found, m)
		}
	}
	return s.pageOf(found, a)
}

// replies returns a thread, its parent first, then the replies, oldest first.
func (s *Server) replies(a args) (answer, *refused) {
	c, ref := s.readable(a["channel"])
	if ref != nil {
		return nil, ref
	}
	if a["ts"] == "" {
		return nil, refuse("invalid_arguments", "[ERROR] missing required field: ts")
	}
	parent := c.message(a["ts"])
	if parent == nil {
		return nil, refuse("thread_not_found")
	}
	found := []*Message{}
	for _, m := range c.messages {
		if m != parent && m.ThreadTS == parent.TS {
			found = append(found, m)
		}
	}
	ans, ref := s.pageOf(found, a)
	if ref == nil && a["cursor"] == "" {
		ans["messages"] = append([]map[string]any{present(c, parent, a.flag("include_all_metadata"))}, ans["messages"].([]map[string]any)...)
	}
	return ans, ref
}

// readable returns the channel that a call may read.
func (s *Server) readable(channel string) (*conversation, *refused) {
	c := s.channels[channel] // takes no names
	switch {
	case c == nil, c.Private && !c.Member:
		return nil, refuse("channel_not_found")
	case !c.Member:
		return nil, refuse("not_in_channel")
	case strings.HasPrefix(c.ID, "D") && !s.has("im:history"):
		return nil, &refused{code: "missing_scope", needed: "im:history"}
	case c.Private && !s.has("groups:history"):
		return nil, &refused{code: "missing_scope", needed: "groups:history"}
	case !c.Private && !s.has("channels:history"):
		return nil, &refused{code: "missing_scope", needed: "channels:history"}
	}
	return c, nil
}

// pageOf cuts one page out of messages.
func (s *Server) pageOf(all []*Message, a args) (answer, *refused) {
	inside := slices.DeleteFunc(slices.Clone(all), func(m *Message) bool {
		return before(m.TS, a["oldest"], a.flag("inclusive")) || a["latest"] != "" && before(a["latest"], m.TS, a.flag("inclusive"))
	})
	limit := 100
	if a["limit"] != "" {
		n, err := strconv.Atoi(a["limit"])
		if err != nil || n < 1 || n > 999 {
			return nil, refuse("invalid_limit")
		}
		limit = n
	}
	limit = min(limit, s.page)
	start := 0
	if a["cursor"] != "" {
		raw, err := base64.StdEncoding.DecodeString(a["cursor"])
		n, bad := strconv.Atoi(strings.TrimPrefix(string(raw), "next:"))
		if err != nil || bad != nil || n > len(inside) {
			return nil, refuse("invalid_cursor")
		}
		start = n
	}
	end := min(start+limit, len(inside))
	messages := []map[string]any{}
	for _, m := range inside[start:end] {
		messages = append(messages, present(nil, m, a.flag("include_all_metadata")))
	}
	ans := answer{"messages": messages, "has_more": end < len(inside)}
	if end < len(inside) {
		cursor := base64.StdEncoding.EncodeToString([]byte("next:" + strconv.Itoa(end)))
		ans["response_metadata"] = map[string]any{"next_cursor": cursor}
	}
	return ans, nil
}

// before reports whether ts lies before a bound; an empty bound bounds nothing.
func before(ts, bound string, inclusive bool) bool {
	if bound == "" || bound == "0" {
		return false
	}
	a, _ := strconv.ParseFloat(ts, 64)
	b, _ := strconv.ParseFloat(bound, 64)
	return a < b || a == b && !inclusive
}

// present shows a message as history does: metadata only where they are asked for.
func present(c *conversation, m *Message, metadata bool) map[string]any {
	raw, err := json.Marshal(m)
	if err != nil {
		panic(err) // the fake made it
	}
	out := map[string]any{}
	if err := json.Unmarshal(raw, &out); err != nil {
		panic(err)
	}
	if !metadata {
		delete(out, "metadata")
	}
	if c != nil {
		n := 0
		for _, r := range c.messages {
			if r != m && r.ThreadTS == m.TS {
				n++
			}
		}
		if n > 0 {
			out["reply_count"] = n
		}
	}
	return out
}

func (s *Server) info(a args) (answer, *refused) {
	c := s.channels[a["channel"]]
	if c == nil || c.Private && !c.Member {
		return nil, refuse("channel_not_found")
	}
	return answer{"channel": describe(c)}, nil
}

func (s *Server) list(a args) (answer, *refused) {
	types := a["types"]
	if types == "" {
		types = "public_channel"
	}
	if strings.Contains(types, "private_channel") && !s.has("groups:read") {
		return nil, &refused{code: "missing_scope", needed: "groups:read"}
	}
	var ids []string
	for id, c := range s.channels {
		kind := "public_channel"
		if c.Private {
			kind = "private_channel"
		}
		if strings.HasPrefix(id, "D") {
			kind = "im"
		}
		hidden := c.Private && !c.Member || c.Archived && a.flag("exclude_archived")
		if !hidden && slices.Contains(strings.Split(types, ","), kind) {
			ids = append(ids, id)
		}
	}
	slices.Sort(ids)
	page, next, ref := cut(ids, a, s.page)
	if ref != nil {
		return nil, ref
	}
	channels := []map[string]any{}
	for _, id := range page {
		channels = append(channels, describe(s.channels[id]))
	}
	return answer{"channels": channels, "response_metadata": map[string]any{"next_cursor": next}}, nil
}

func (s *Server) join(a args) (answer, *refused) {
	c := s.channels[a["channel"]]
	switch {
	case c == nil:
		return nil, refuse("channel_not_found")
	case c.Private:
		return nil, refuse("method_not_supported_for_channel_type")
	case c.Archived:
		return nil, refuse("is_archived")
	}
	c.Member = true
	return answer{"channel": describe(c)}, nil
}

// members lists who is in a channel, page by page.
func (s *Server) members(a args) (answer, *refused) {
	c := s.channels[a["channel"]] // takes no names
	switch {
	case c == nil, c.Private && !c.Member:
		return nil, refuse("channel_not_found")
	case !s.has(c.readScope()):
		return nil, &refused{code: "missing_scope", needed: c.readScope()}
	}
	all := c.people()
	if c.Member {
		all = append(all, BotUser)
	}
	page, next, ref := cut(all, a, min(s.page, 1000))
	if ref != nil {
		return nil, ref
	}
	return answer{"members": page, "response_metadata": map[string]any{"next_cursor": next}}, nil
}

// people are the IDs of those in a channel, the bot aside.
func (c *conversation) people() []string {
	if c.People == nil {
		return []string{Reader.ID}
	}
	return slices.Clone(c.People)
}

// readScope is what a token needs to see a channel and who is in it.
func (c *conversation) readScope() string {
	switch {
	case strings.HasPrefix(c.ID, "D"):
		return "im:read"
	case c.Private:
		return "groups:read"
	}
	return "channels:read"
}

// cut takes the page that a cursor names, and names the next.
func cut(all []string, a args, most int) (page []string, next string, ref *refused) {
	limit := 100
	if a["limit"] != "" {
		n, err := strconv.Atoi(a["limit"])
		if err != nil || n < 1 || n > 1000 {
			return nil, "", refuse("invalid_limit")
		}
		limit = n
	}
	start := 0
	if a["cursor"] != "" {
		if start = slices.Index(all, a["cursor"]); start < 0 {
			return nil, "", refuse("invalid_cursor")
		}
	}
	end := min(start+min(limit, most), len(all))
	if end < len(all) {
		next = all[end]
	}
	return all[start:end], next, nil
}

func describe(c *conversation) map[string]any {
	return map[string]any{"id": c.ID, "name": c.Name, "name_normalized": c.Name, "is_channel": !c.Private, "is_group": false,
		"is_private": c.Private, "is_archived": c.Archived, "is_member": c.Member}
}

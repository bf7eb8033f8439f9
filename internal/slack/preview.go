package slack

import (
	"encoding/json"
	"unicode/utf8"

	slackgo "github.com/slack-go/slack"

	"github.com/digestbot/digestbot/internal/bot"
)

// previewReplies puts the messages of a preview into four replies at most: a
// response_url is good for five.
func previewReplies(p bot.Preview) []reply {
	if len(p.Messages) == 0 {
		return []reply{say("Nothing new since " + dayZone(p.Since) + ", so a digest now would be empty.")}
	}
	const most, text, uses = 48, 8500, 4 // blocks and runes in a reply, replies
	var replies []reply
	var current []slackgo.Block
	size, shown := 0, 0
	flush := func() {
		if len(current) > 0 {
			replies = append(replies, reply{lines: []string{"Preview. Only you see it; nothing is posted."}, blocks: current})
		}
		current, size = nil, 0
	}
	for _, m := range p.Messages {
		blocks := preview(m.Blocks)
		n := textSize(m.Blocks)
		if len(current)+len(blocks)+1 > most || size+n > text {
			flush()
		}
		if len(replies) == uses {
			break
		}
		if len(current) > 0 {
			current = append(current, slackgo.NewDividerBlock())
		}
		current, size, shown = append(current, blocks...), size+n, shown+1
	}
	flush()
	if left := len(p.Messages) - shown; left > 0 {
		last := &replies[len(replies)-1]
		last.blocks = append(last.blocks, slackgo.NewContextBlock("", plainText("+"+stories(left)+" not shown here")))
	}
	return replies
}

// textSize counts the runes of text in rendered blocks.
func textSize(raw json.RawMessage) int {
	var v any
	if json.Unmarshal(raw, &v) != nil {
		return 0
	}
	var walk func(v any) int
	walk = func(v any) (n int) {
		switch v := v.(type) {
		case []any:
			for _, e := range v {
				n += walk(e)
			}
		case map[string]any:
			for name, e := range v {
				if s, ok := e.(string); ok && name == "text" {
					n += utf8.RuneCountInString(s)
				}
				n += walk(e)
			}
		}
		return n
	}
	return walk(v)
}

// preview returns a message's blocks without what makes sense only once it is
// posted: ids, which would clash, and buttons.
func preview(raw json.RawMessage) []slackgo.Block {
	var blocks []map[string]json.RawMessage
	if json.Unmarshal(raw, &blocks) != nil {
		return nil
	}
	kept := blocks[:0]
	for _, b := range blocks {
		var kind string
		_ = json.Unmarshal(b["type"], &kind)
		if kind == "actions" {
			continue
		}
		delete(b, "block_id")
		delete(b, "accessory")
		kept = append(kept, b)
	}
	again, err := json.Marshal(kept)
	if err != nil {
		return nil
	}
	out, err := rawBlocks(again)
	if err != nil {
		return nil
	}
	return out
}

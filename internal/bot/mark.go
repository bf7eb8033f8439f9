package bot

import (
	"crypto/sha256"
	"encoding/base64"
	"encoding/json"
	"errors"
	"strings"

	"github.com/digestbot/digestbot/digest/message"
)

// mark names an article in a message's metadata, in 8 characters (48 bits: of
// 10,000 articles against 1,000 marks, one in 30 million is taken for another).
func mark(id string) string {
	sum := sha256.Sum256([]byte(id))
	return base64.RawURLEncoding.EncodeToString(sum[:6])
}

// markLen is the length of what mark returns.
const markLen = 8

// addMarks writes into the metadata of a digest's first message which
// articles the digest tells, for a store that starts empty.
func addMarks(messages []message.Message, d message.Digest) error {
	if len(messages) == 0 {
		return errors.New("there is no message")
	}
	var marks strings.Builder
	for _, e := range d.Stories {
		for _, a := range e.Story.Articles() {
			marks.WriteString(mark(a.ID))
		}
	}
	var metadata struct {
		Type    string         `json:"event_type"`
		Payload map[string]any `json:"event_payload"`
	}
	err := json.Unmarshal(messages[0].Metadata, &metadata)
	if err == nil && metadata.Payload == nil {
		err = errors.New("the message has no metadata")
	}
	if err != nil {
		return err
	}
	metadata.Payload["articles"] = marks.String()
	messages[0].Metadata, err = json.Marshal(metadata)
	return err
}

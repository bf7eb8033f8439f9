package slack

import (
	"crypto/hmac"
	"crypto/sha256"
	"encoding/hex"
	"net/http"
	"strconv"
	"strings"
	"time"
)

const (
	// maxSkew is how far a request's time may be from ours, either way.
	// docs.slack.dev/authentication/verifying-requests-from-slack
	maxSkew = 5 * time.Minute

	// memoryTime is how long a request is remembered: one from five minutes ahead
	// passes for ten.
	memoryTime = 2*maxSkew + time.Minute
)

// verify reports whether a request was signed with the secret, over the body's
// bytes as they came, and at about this time.
func verify(header http.Header, body []byte, secret string, now time.Time) bool {
	stamp := header.Get("X-Slack-Request-Timestamp")
	seconds, err := strconv.ParseInt(stamp, 10, 64)
	if err != nil || secret == "" {
		return false
	}
	// Compared as numbers: a far time overflows a Duration.
	if skew := int64(maxSkew / time.Second); seconds < now.Unix()-skew || seconds > now.Unix()+skew {
		return false
	}
	given, ok := strings.CutPrefix(header.Get("X-Slack-Signature"), "v0=")
	sum, err := hex.DecodeString(given)
	if !ok || err != nil {
		return false
	}
	mac := hmac.New(sha256.New, []byte(secret))
	mac.Write([]byte("v0:" + stamp + ":"))
	mac.Write(body)
	return hmac.Equal(sum, mac.Sum(nil))
}

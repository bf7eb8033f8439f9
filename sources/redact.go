package sources

import (
	"errors"
	"net"
	"net/url"
	"strings"
)

// Redact gives a feed's address as it may be shown: without user name,
// password and the values of its query, where private feeds keep their keys.
func Redact(address string) string {
	u, err := url.Parse(address)
	if err != nil {
		return "(an address that cannot be read)"
	}
	shown := u.Host + u.EscapedPath()
	if u.Scheme != "" {
		shown = u.Scheme + "://" + shown
	}
	if u.RawQuery != "" {
		names := []string{}
		for pair := range strings.SplitSeq(u.RawQuery, "&") {
			name, _, hasValue := strings.Cut(pair, "=")
			if hasValue {
				name += "=…"
			} else {
				name = "…" // a bare value may be the key itself
			}
			names = append(names, name)
		}
		shown += "?" + strings.Join(names, "&")
	}
	return shown
}

// withoutURL takes the address, which may hold credentials, out of an error
// of net/http, and what tells nothing to those who read feeds.
func withoutURL(err error) error {
	var (
		u    *url.Error
		dial *net.OpError
		dns  *net.DNSError
	)
	switch {
	case errors.As(err, &dns):
		named := *dns
		named.Server = "" // of names, not of the feed
		return &named
	case errors.Is(err, errRefused) && errors.As(err, &dial):
		return dial.Err
	case errors.As(err, &u):
		return u.Err
	}
	return err
}

package sources

import (
	"crypto/tls"
	"errors"
	"net"
	"net/http"
	"syscall"
)

// advise says what somebody can do about a feed that fails; empty if waiting is best.
func advise(status int, err error, failures int) string {
	var (
		dns         *net.DNSError
		certificate *tls.CertificateVerificationError
	)
	switch {
	case errors.Is(err, errNever):
		return "no feed is there, and it is never fetched: remove the feed, or tell its site"
	case errors.Is(err, errOdd) && !errors.Is(err, errMoved):
		return "write the address out, and add its host:port to FETCH_ALLOW if it is private and yours"
	case errors.Is(err, errRefused) && errors.Is(err, errMoved):
		return "its server sends readers there: tell the site, or add that host:port to FETCH_ALLOW if it is yours"
	case errors.Is(err, errRefused):
		return "add its host:port to FETCH_ALLOW if it is yours"
	case errors.Is(err, errScheme) && errors.Is(err, errMoved):
		return "its server sends readers there: look for the feed's new address on the site"
	case errors.Is(err, errHops):
		return "its server sends readers in a circle: look for the feed's address on the site"
	case errors.Is(err, errScheme):
		return "give its http or https address"
	case status == http.StatusForbidden, status == http.StatusPaymentRequired, status == http.StatusUnavailableForLegalReasons, errors.Is(err, errHumanCheck):
		return "the site turns this reader away: ask it, or remove the feed"
	case errors.Is(err, errLoginPage):
		return "it wants readers to log in: ask the site for an address that needs none"
	case errors.Is(err, errWebPage):
		return "it names no feed: digestbot feeds add looks further, if given the address of the site"
	case errors.Is(err, errList):
		return "digestbot feeds add takes it, and adds the feeds in it"
	case errors.Is(err, errBlind):
		return "it is in a form of its own: tell those who make digestbot, or look for another feed on the site"
	case errors.Is(err, errEmpty):
		return "its server answers with nothing: look for its new address on the site if that goes on"
	case errors.Is(err, errNoFeed):
		return "give the address of the site, and its feed will be looked for"
	case errors.Is(err, errCut) && failures > 1:
		return "it does not come whole: tell the site if that goes on"
	case status == http.StatusUnauthorized:
		return "it wants a user name and password: https://user:password@host/…"
	case status == http.StatusNotFound:
		return "look for its new address on the site"
	case status == http.StatusGone:
		return "remove it, or look for its new address on the site"
	case status == http.StatusTooManyRequests:
		return "" // we wait
	case status >= 201 && status < 500:
		return "its server does not give it: look for its address on the site"
	case errors.As(err, &dns) && dns.IsNotFound, errors.Is(err, errAddress):
		return "check the address"
	case errors.Is(err, http.ErrSchemeMismatch):
		return "its server does not speak TLS there: write http:// in place of https://, or leave out the port"
	case errors.As(err, &certificate):
		return "its certificate is not valid: tell the site"
	case errors.Is(err, syscall.ECONNREFUSED):
		return "nothing answers at that host and port: check the address if that goes on"
	case failures >= 10:
		return "it has failed for long: check the address, or remove the feed"
	}
	return ""
}

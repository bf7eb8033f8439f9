package sources

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/http"
	"net/netip"
	"net/url"
	"slices"
	"strconv"
	"strings"
	"syscall"
	"time"

	"code.dny.dev/ssrf"
)

// This file decides which addresses may be dialled. The rules are:
//
//   - only http and https
//   - only public addresses, checked on the address really dialled, so that
//     names, redirects and odd notations make no difference
//   - no address longer than maxAddress, where somebody gives it
//   - only the ports 80, 443 and those above 1023
//   - a host:port pair in Web.Allow is ours: none of the rules on addresses
//     and ports hold for it

// maxAddress is how many bytes an address may have. Browsers and servers take
// some thousands; no feed known to us has a tenth of this.
const maxAddress = 2_000

// maxRedirects is how many hops are followed.
const maxRedirects = 10

var (
	errScheme  = errors.New("only http and https addresses are fetched")
	errRefused = errors.New("refused")
	// errNever means an address at which no feed can be: FETCH_ALLOW is no help.
	errNever = errors.New("an address of the machine's own surroundings")
	errOdd   = errors.New("another way to write")
	errMoved = errors.New("redirected")
	errHops  = fmt.Errorf("more than %d redirects", maxRedirects)
)

// transport gives the one transport of w, with its guard.
func (w *Web) transport() *http.Transport {
	guarded := &net.Dialer{Timeout: 10 * time.Second, Control: guard}
	free := &net.Dialer{Timeout: 10 * time.Second}
	return &http.Transport{
		DialContext: func(ctx context.Context, network, address string) (net.Conn, error) {
			if w.ours(address) {
				return free.DialContext(ctx, network, address)
			}
			if host, _, err := net.SplitHostPort(address); err == nil {
				if ip, odd := oddAddress(host); odd {
					return nil, odder(host, ip)
				}
			}
			return guarded.DialContext(ctx, network, address)
		},
		TLSHandshakeTimeout:    10 * time.Second,
		MaxResponseHeaderBytes: 256 << 10,
		MaxIdleConns:           parallel,
		MaxIdleConnsPerHost:    parallel,
		IdleConnTimeout:        20 * time.Second,
		ForceAttemptHTTP2:      true,
	}
}

// public knows the networks that are not public: the registries of IANA.
var public = ssrf.New(ssrf.WithAnyPort())

// guard is a net.Dialer's Control: it refuses what is not public.
func guard(network, address string, c syscall.RawConn) error {
	if err := public.Safe(network, address, c); err != nil {
		if pair, bad := netip.ParseAddrPort(address); bad == nil && neverOurs(pair.Addr().Unmap().WithZone("")) {
			return fmt.Errorf("%w: %s is %w", errRefused, address, errNever)
		}
		return fmt.Errorf("%w: %s is not a public address", errRefused, address)
	}
	_, port, err := net.SplitHostPort(address)
	if n, bad := strconv.Atoi(port); err != nil || bad != nil || n != 80 && n != 443 && n < 1024 {
		return fmt.Errorf("%w: port %s", errRefused, port)
	}
	return nil
}

// neverOurs reports whether an address is link-local, where clouds give away their
// keys, or stands for no machine or for many.
func neverOurs(ip netip.Addr) bool {
	return ip.IsLinkLocalUnicast() || ip.IsMulticast() || ip.IsUnspecified() || ip == netip.MustParseAddr("fd00:ec2::254")
}

// oddAddress reads an IPv4 address in a notation that browsers and libraries of C
// understand, and netip does not: 127.1, 0x7f.0.0.1, 017700000001, 2130706433.
func oddAddress(host string) (ip netip.Addr, odd bool) {
	host = strings.TrimSuffix(host, ".")
	if _, err := netip.ParseAddr(host); err == nil {
		return netip.Addr{}, false
	}
	parts := strings.Split(host, ".")
	if len(parts) > 4 {
		return netip.Addr{}, false
	}
	var all uint64
	for i, part := range parts {
		n, err := strconv.ParseUint(part, 0, 32)
		room := uint64(1) << 8
		if i == len(parts)-1 {
			room = 1 << (8 * (5 - len(parts)))
		}
		if err != nil || strings.Contains(part, "_") || n >= room {
			return netip.Addr{}, false
		}
		all = all*room + n
	}
	return netip.AddrFrom4([4]byte{byte(all >> 24), byte(all >> 16), byte(all >> 8), byte(all)}), true
}

// odder is the error for an address in an odd notation.
func odder(host string, ip netip.Addr) error {
	if neverOurs(ip) {
		return fmt.Errorf("%w: %s is another way to write %s, %w", errRefused, host, ip, errNever)
	}
	return fmt.Errorf("%w: %s is %w %s", errRefused, host, errOdd, ip)
}

// Fetchable says why an address would never be fetched, as far as it shows without
// asking anybody: names are looked up when they are dialled. The error names no
// credentials.
func (w *Web) Fetchable(address string) error {
	u, err := url.Parse(address)
	switch {
	case len(address) > maxAddress:
		return fmt.Errorf("%w: the address is longer than %d bytes", errRefused, maxAddress)
	case err != nil:
		return errors.New("not an address")
	case u.Scheme != "http" && u.Scheme != "https":
		return errScheme
	case u.Hostname() == "":
		return errors.New("not an address")
	}
	if w.oursURL(u) {
		return nil
	}
	if ip, odd := oddAddress(u.Hostname()); odd {
		return odder(u.Hostname(), ip)
	}
	ip, err := netip.ParseAddr(u.Hostname())
	if err != nil {
		return nil
	}
	if ip.Is4() {
		return guard("tcp4", hostPort(u), nil)
	}
	return guard("tcp6", hostPort(u), nil)
}

// ours says that a host:port pair is in the list of pairs that may always be
// fetched.
func (w *Web) ours(address string) bool {
	return slices.ContainsFunc(w.Allow, func(pair string) bool { return strings.EqualFold(pair, address) })
}

// oursURL is ours for an address.
func (w *Web) oursURL(u *url.URL) bool { return w.ours(hostPort(u)) }

// hostPort gives the pair that is dialled for an address.
func hostPort(u *url.URL) string {
	port := u.Port()
	if port == "" {
		port = "80"
		if u.Scheme == "https" {
			port = "443"
		}
	}
	return net.JoinHostPort(u.Hostname(), port)
}

// checkRedirect bounds the hops, and does not give away where we come from. The
// credentials of an address go on to the same server only, or to the same name
// by way of https.
func checkRedirect(req *http.Request, via []*http.Request) error {
	if len(via) > maxRedirects {
		return errHops
	}
	if req.URL.Scheme != "http" && req.URL.Scheme != "https" {
		return errScheme
	}
	req.Header.Del("Referer")
	from, to := via[len(via)-1].URL, req.URL
	same := from.Scheme == to.Scheme && from.Host == to.Host
	secured := from.Scheme == "http" && to.Scheme == "https" && from.Hostname() == to.Hostname() && from.Port() == "" && to.Port() == ""
	if to.User == nil && (same || secured) {
		to.User = from.User
	}
	return nil
}

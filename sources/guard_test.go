package sources

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/http"
	"net/netip"
	"net/url"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"golang.org/x/net/dns/dnsmessage"
)

// TestPrivateAddressesAreRefused polls addresses that lead to no public host,
// in every kind of range. Nothing listens there; the guard must be what says no.
func TestPrivateAddressesAreRefused(t *testing.T) {
	w := &Web{Timeout: 5 * time.Second, Pace: -1}
	defer w.Close()
	var feeds []Feed
	for _, host := range []string{
		"127.0.0.1:1", "127.1.2.3", "10.0.0.1", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1", "0.0.0.0", "224.0.0.1", "255.255.255.255", "192.0.2.1", "198.18.0.1", "240.0.0.1",
		"[::1]", "[::]", "[fe80::1]", "[fc00::1]", "[fd00:ec2::254]", "[ff02::1]", "[::ffff:127.0.0.1]", "[::ffff:10.0.0.1]", "[64:ff9b::7f00:1]", "[2002:7f00:1::]", "[2001:db8::1]", "[::127.0.0.1]", "[::ffff:0:7f00:1]", "[64:ff9b:1::7f00:1]", "[2001::1]", "[2002:a00:1::]", "[100::1]", "[3fff::1]", "[fec0::1]", "[fe80::1%25eth0]",
		"localhost", "LOCALHOST:8080",
	} {
		feeds = append(feeds, Feed{URL: "http://" + host + "/"})
		if err := w.Fetchable("http://" + host + "/"); !errors.Is(err, errRefused) && !strings.HasPrefix(strings.ToLower(host), "localhost") {
			t.Errorf("%s may be fetched: %v", host, err)
		}
	}
	w.Poll(context.Background(), feeds, func(r Result) {
		if !errors.Is(r.Err, errRefused) || r.Feed.State.Advice == "" {
			t.Errorf("%s: error %v, advice %q", r.Feed.URL, r.Err, r.Feed.State.Advice)
		}
	})
}

func TestRedirectsAreGuarded(t *testing.T) {
	_, inner := serve(t, func(w http.ResponseWriter, r *http.Request) { t.Error("a private address was asked") })
	w, addr := serve(t, func(w http.ResponseWriter, r *http.Request) {
		if from := r.Referer(); from != "" {
			t.Errorf("a referer was sent: %s", from)
		}
		to := map[string]string{
			"/private": inner, "/file": "file:///etc/passwd", "/gopher": "gopher://127.0.0.1/", "/loop": "/loop?", "/metadata": "http://169.254.169.254/latest/",
		}[r.URL.Path]
		if r.URL.Path == "/loop" {
			to += r.URL.RawQuery + "x"
		}
		http.Redirect(w, r, to, http.StatusFound)
	})
	for path, want := range map[string]string{
		"/private": "refused", "/metadata": "refused", "/file": "only http and https", "/gopher": "only http and https", "/loop": fmt.Sprintf("more than %d redirects", maxRedirects),
	} {
		r := pollOne(t, w, Feed{URL: addr + path})
		if r.Err == nil || !strings.Contains(r.Err.Error(), want) {
			t.Errorf("%s: error %v, want %q", path, r.Err, want)
		}
	}
}

// TestNamesAreGuarded resolves names through a DNS server of its own that
// answers as an attacker's would: the guard must judge each address that is
// about to be dialled, whatever name or notation it came from.
func TestNamesAreGuarded(t *testing.T) {
	inner := listening(t)
	_, port, _ := net.SplitHostPort(inner)
	answers := map[string][]string{
		"private.example.":   {"10.0.0.1"},
		"loopback.example.":  {"127.0.0.1"},
		"mapped.example.":    {"::ffff:127.0.0.1"},
		"six.example.":       {"::1"},
		"unique.example.":    {"fd00:ec2::254"},
		"link.example.":      {"fe80::1"},
		"nat64.example.":     {"64:ff9b::7f00:1"},
		"sixtofour.example.": {"2002:7f00:1::"},
		"teredo.example.":    {"2001:0:4136:e378:8000:63bf:80ff:fffe"},
		"both.example.":      {"::1", "127.0.0.1"},
		"many.example.":      {"10.0.0.1", "192.168.0.1", "169.254.169.254", "127.0.0.1"},
		"alias.example.":     {"cname loopback.example."},
		"0x7f.1.":            {"127.0.0.1"}, // as inet_aton reads it, and netip does not
		"0x7f000001.":        {"127.0.0.1"},
	}
	resolveWith(t, func(name string) []string { return answers[strings.ToLower(name)] })
	from, addr := serve(t, func(w http.ResponseWriter, r *http.Request) {
		w.Header()["Location"] = []string{r.URL.Query().Get("to")}
		w.WriteHeader(http.StatusFound)
	})
	from.Pace = -1
	var hosts []string
	for name := range answers {
		hosts = append(hosts, strings.TrimSuffix(name, "."))
	}
	hosts = append(hosts, "loopback.example.", "LOOPBACK.example", "①②⑦.⓪.⓪.①", "127。0。0。1", "１２７.0.0.1", "[::ffff:7f00:1]", "[0:0:0:0:0:ffff:127.0.0.1]", "[fe80::1%25lo]", "[::1%25lo]",
		"public.example@127.0.0.1", "public.example:80@127.0.0.1", "public.example%2F@127.0.0.1")
	for _, host := range hosts {
		bad := "http://" + host + ":" + port + "/"
		for way, feed := range map[string]string{"at once": bad, "after a redirect": addr + "/?to=" + url.QueryEscape(bad)} {
			if r := pollOne(t, from, Feed{URL: feed}); !errors.Is(r.Err, errRefused) {
				t.Errorf("%s, %s: %v", host, way, r.Err)
			}
		}
	}
	for _, host := range []string{"0177.0.0.1", "2130706433", "127.1", "0", "%31%32%37.0.0.1", "127.0.0.1\\@public.example", "127.0.0.1 ", "[::1", "127.0.0.1\t", "nowhere.example", "%5B::1%5D"} {
		if r := pollOne(t, from, Feed{URL: "http://" + host + ":" + port + "/"}); r.Status != Failed {
			t.Errorf("%q: %s, %v", host, r.Status, r.Err)
		}
	}
}

// TestRebinding polls a name whose address changes with every question.
func TestRebinding(t *testing.T) {
	inner := listening(t)
	_, port, _ := net.SplitHostPort(inner)
	var asked atomic.Int32
	resolveWith(t, func(string) []string {
		return [][]string{{"10.0.0.1"}, {"127.0.0.1"}, {"192.168.0.1", "127.0.0.1"}}[asked.Add(1)%3]
	})
	w := &Web{Pace: -1}
	defer w.Close()
	for range 6 {
		if r := pollOne(t, w, Feed{URL: "http://rebinds.example:" + port + "/"}); !errors.Is(r.Err, errRefused) {
			t.Errorf("after %d questions: %v", asked.Load(), r.Err)
		}
	}
	if n := asked.Load(); n < 6 {
		t.Errorf("%d questions for 6 polls", n)
	}
}

// TestPublicAndPrivate sees that of a name's addresses each is judged by
// itself: the public one is refused for its port, so that nothing is dialled.
func TestPublicAndPrivate(t *testing.T) {
	resolveWith(t, func(string) []string {
		return []string{"93.184.216.34", "127.0.0.1", "2606:2800:220:1:248:1893:25c8:1946"}
	})
	w := &Web{Pace: -1}
	defer w.Close()
	if r := pollOne(t, w, Feed{URL: "http://mixed.example:25/"}); !errors.Is(r.Err, errRefused) {
		t.Error(r.Err)
	}
}

// TestNoProxy sees that a proxy of the environment, behind which the guard
// could not see what is dialled, is left alone.
func TestNoProxy(t *testing.T) {
	proxy := "http://" + listening(t)
	for _, name := range []string{"HTTP_PROXY", "http_proxy", "HTTPS_PROXY", "https_proxy", "ALL_PROXY"} {
		t.Setenv(name, proxy)
	}
	w := &Web{Pace: -1}
	defer w.Close()
	for _, address := range []string{"http://10.0.0.1/", "https://10.0.0.1/"} {
		if r := pollOne(t, w, Feed{URL: address}); !errors.Is(r.Err, errRefused) {
			t.Errorf("%s: %v", address, r.Err)
		}
	}
}

// listening gives the address of a listener on loopback to which nobody may
// come.
func listening(t *testing.T) string {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	var wg sync.WaitGroup
	wg.Go(func() {
		for {
			conn, err := l.Accept()
			if err != nil {
				return
			}
			conn.Close()
			t.Error("a private address was dialled")
		}
	})
	t.Cleanup(func() { l.Close(); wg.Wait() })
	return l.Addr().String()
}

// resolveWith has names resolved by a DNS server of the test, until its end.
// An answer is an address, or "cname" and a name; no answers: no such name.
func resolveWith(t *testing.T, answers func(name string) []string) {
	t.Helper()
	conn, err := net.ListenPacket("udp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	var wg sync.WaitGroup
	wg.Go(func() {
		buf := make([]byte, 512)
		for {
			n, from, err := conn.ReadFrom(buf)
			if err != nil {
				return
			}
			if reply, err := answer(buf[:n], answers); err != nil {
				t.Error(err)
			} else {
				_, _ = conn.WriteTo(reply, from)
			}
		}
	})
	before := net.DefaultResolver
	net.DefaultResolver = &net.Resolver{PreferGo: true, Dial: func(ctx context.Context, _, _ string) (net.Conn, error) {
		var d net.Dialer
		return d.DialContext(ctx, "udp", conn.LocalAddr().String())
	}}
	t.Cleanup(func() { net.DefaultResolver = before; conn.Close(); wg.Wait() })
}

// answer makes the reply to one question.
func answer(question []byte, answers func(name string) []string) ([]byte, error) {
	var m dnsmessage.Message
	if err := m.Unpack(question); err != nil {
		return nil, err
	}
	q := m.Questions[0]
	m.Header = dnsmessage.Header{ID: m.ID, Response: true, Authoritative: true, RecursionAvailable: true}
	m.Additionals = nil
	name, given := q.Name, answers(q.Name.String())
	for len(given) == 1 && strings.HasPrefix(given[0], "cname ") {
		target, err := dnsmessage.NewName(strings.TrimPrefix(given[0], "cname "))
		if err != nil {
			return nil, err
		}
		m.Answers = append(m.Answers, dnsmessage.Resource{Header: dnsmessage.ResourceHeader{Name: name, Class: q.Class}, Body: &dnsmessage.CNAMEResource{CNAME: target}})
		name, given = target, answers(target.String())
	}
	if len(given) == 0 {
		m.RCode = dnsmessage.RCodeNameError
	}
	for _, text := range given {
		ip, err := netip.ParseAddr(text)
		if err != nil {
			return nil, err
		}
		header := dnsmessage.ResourceHeader{Name: name, Class: q.Class}
		switch {
		case ip.Is4() && q.Type == dnsmessage.TypeA:
			m.Answers = append(m.Answers, dnsmessage.Resource{Header: header, Body: &dnsmessage.AResource{A: ip.As4()}})
		case ip.Is6() && q.Type == dnsmessage.TypeAAAA:
			m.Answers = append(m.Answers, dnsmessage.Resource{Header: header, Body: &dnsmessage.AAAAResource{AAAA: ip.As16()}})
		}
	}
	return m.Pack()
}

// TestGuardControl asks the guard itself, without dialling.
func TestGuardControl(t *testing.T) {
	for address, ok := range map[string]bool{
		"93.184.216.34:443": true, "93.184.216.34:80": true, "93.184.216.34:8080": true, "93.184.216.34:25": false, "93.184.216.34:22": false, "93.184.216.34:6379": true,
		"[2606:2800:220:1:248:1893:25c8:1946]:443": true, "127.0.0.1:80": false, "[::1]:443": false,
	} {
		network := "tcp4"
		if strings.HasPrefix(address, "[") {
			network = "tcp6"
		}
		if err := guard(network, address, nil); (err == nil) != ok {
			t.Errorf("%s: %v", address, err)
		}
	}
}

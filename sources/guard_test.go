package sources

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"strings"
	"testing"
	"time"
)

// TestPrivateAddressesAreRefused polls addresses that lead to no public host,
// in every kind of range. Nothing listens there; the guard must be what says no.
func TestPrivateAddressesAreRefused(t *testing.T) {
	w := &Web{Timeout: 5 * time.Second, Pace: -1}
	defer w.Close()
	var feeds []Feed
	for _, host := range []string{
		"127.0.0.1:1", "127.1.2.3", "10.0.0.1", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1", "0.0.0.0", "224.0.0.1", "255.255.255.255", "192.0.2.1", "198.18.0.1", "240.0.0.1",
		"[::1]", "[::]", "[fe80::1]", "[fc00::1]", "[fd00:ec2::254]", "[ff02::1]", "[::ffff:127.0.0.1]", "[::ffff:10.0.0.1]", "[64:ff9b::7f00:1]", "[2002:7f00:1::]", "[2001:db8::1]",
		"localhost", "LOCALHOST:8080",
	} {
		feeds = append(feeds, Feed{URL: "http://" + host + "/"})
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

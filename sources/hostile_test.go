package sources

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"context"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"runtime"
	"runtime/debug"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"
	"unicode/utf8"

	"golang.org/x/text/encoding/unicode"
)

// A hostile is a server that misbehaves, and what must come of it.
type hostile struct {
	serve  http.HandlerFunc
	status Status
	err    string // part of the error, or several between "|"; empty: none
	items  int    // articles that are read nevertheless
	check  func(t *testing.T, r Result)
}

const (
	tooLong = "longer than 10240 KiB|no complete answer within" // which of them depends on the machine
	tooLate = "no complete answer within"
)

var clock = time.Date(2026, 3, 2, 9, 0, 0, 0, time.UTC)

// body serves a fixed body.
func body(text string) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) { _, _ = io.WriteString(w, text) }
}

// status answers with a status and headers, name and value in turn.
func status(code int, header ...string) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		for i := 0; i < len(header); i += 2 {
			w.Header().Set(header[i], header[i+1])
		}
		w.WriteHeader(code)
	}
}

// endless writes text again and again until the client has enough.
func endless(start, text string) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		_, err := io.WriteString(w, start)
		for chunk := strings.Repeat(text, 1+32<<10/len(text)); err == nil; {
			_, err = io.WriteString(w, chunk)
		}
	}
}

// drip writes a byte at a time, each well within any read deadline.
func drip(w http.ResponseWriter, r *http.Request) {
	for r.Context().Err() == nil {
		if _, err := io.WriteString(w, "<"); err != nil {
			return
		}
		w.(http.Flusher).Flush()
		time.Sleep(20 * time.Millisecond)
	}
}

// swellThenDrip does so after half a megabyte, when it is a large body.
func swellThenDrip(w http.ResponseWriter, r *http.Request) {
	_, _ = io.WriteString(w, "<rss><channel><title>S</title>"+strings.Repeat("<item><title>Again</title></item>", 16<<10))
	drip(w, r)
}

// gzipBomb serves a megabyte that unpacks to a gibibyte.
func gzipBomb(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Content-Encoding", "gzip")
	_, _ = w.Write(packed([]byte("<rss><channel><title>")))
	for range 64 { // packed texts in a row are the packed texts in a row
		if _, err := w.Write(sixteenMiB()); err != nil {
			return
		}
	}
}

var sixteenMiB = sync.OnceValue(func() []byte { return packed(make([]byte, 16<<20)) })

func packed(text []byte) []byte {
	var b bytes.Buffer
	z := gzip.NewWriter(&b)
	_, _ = z.Write(text)
	z.Close()
	return b.Bytes()
}

// brokenOff promises more than it sends.
func brokenOff(w http.ResponseWriter, r *http.Request) {
	text := feedOf("Whole", "Cut")
	w.Header().Set("ETag", `"broken"`)
	w.Header().Set("Content-Length", strconv.Itoa(len(text)))
	_, _ = io.WriteString(w, text[:len(text)-60])
}

// reset closes the connection in the middle of the header.
func reset(w http.ResponseWriter, r *http.Request) {
	conn, _, err := w.(http.Hijacker).Hijack()
	if err == nil {
		_, _ = io.WriteString(conn, "HTTP/1.1 200 OK\r\nContent-")
		conn.Close()
	}
}

func utf16Feed() string {
	text, err := unicode.UTF16(unicode.BigEndian, unicode.UseBOM).NewEncoder().String(feedOf("Sixteen — bits"))
	if err != nil {
		panic(err)
	}
	return text
}

// repeated serves start, then text n times, then end, without holding it all.
func repeated(start, text string, n int, end string) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		b := bufio.NewWriter(w)
		_, _ = b.WriteString(start)
		for range n {
			_, _ = b.WriteString(text)
		}
		_, _ = b.WriteString(end)
		b.Flush()
	}
}

// manyItems serves a feed of n items.
func manyItems(n int, oldestFirst bool) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		b := bufio.NewWriter(w)
		defer b.Flush()
		_, _ = b.WriteString(`<rss><channel><title>Flood</title>`)
		writeItems(b, n, oldestFirst)
		_, _ = b.WriteString("</channel></rss>")
	}
}

func writeItems(b io.Writer, n int, oldestFirst bool) {
	for i := range n {
		at := i
		if !oldestFirst {
			at = n - i
		}
		fmt.Fprintf(b, "<item><title>Item %d</title><link>https://flood.example/%d</link><pubDate>%s</pubDate></item>", at, at, clock.Add(time.Duration(at-n)*time.Minute).Format(time.RFC1123Z))
	}
}

func dated(date string) string {
	return strings.Replace(feedOf("Dated"), "<link>https://harbour.example/Dated", "<pubDate>"+date+"</pubDate><link>https://harbour.example/Dated", 1)
}

func noDate(t *testing.T, r Result) {
	t.Helper()
	if at := r.Articles[0].Published; !at.IsZero() {
		t.Errorf("published %v, want none", at)
	}
}

func title(want string) func(*testing.T, Result) {
	return func(t *testing.T, r Result) {
		t.Helper()
		if got := r.Articles[0].Title; got != want {
			t.Errorf("title %q, want %q", got, want)
		}
	}
}

func advice(part string) func(*testing.T, Result) {
	return func(t *testing.T, r Result) {
		t.Helper()
		if got := r.Feed.State.Advice; !strings.Contains(got, part) {
			t.Errorf("advice %q, want %q", got, part)
		}
	}
}

// next checks when the feed is asked again.
func next(wait time.Duration) func(*testing.T, Result) {
	return func(t *testing.T, r Result) {
		t.Helper()
		if got := r.Feed.State.Next.Sub(clock); got != wait {
			t.Errorf("asked again after %v, want %v", got, wait)
		}
	}
}

var hostiles = map[string]hostile{
	// fetching
	"gzip bomb":     {gzipBomb, Failed, tooLong, 0, nil},
	"endless item":  {endless("<rss><channel><item><title>", "more "), Failed, tooLong, 0, nil},
	"endless items": {endless("<rss><channel><title>E</title>", "<item><title>Again</title></item>"), Partial, tooLong, 1, nil},
	"endless page":  {endless("<html>", "<p>x"), Failed, tooLong, 0, nil},
	"slow drip":     {drip, Failed, tooLate, 0, nil},
	"swells, drips": {swellThenDrip, Partial, tooLate, 1, nil},
	"stall":         {func(w http.ResponseWriter, r *http.Request) { <-r.Context().Done() }, Failed, tooLate, 0, nil},
	"late header": {func(w http.ResponseWriter, r *http.Request) {
		time.Sleep(2 * time.Second)
		_, _ = io.WriteString(w, feedOf("Late"))
	}, Failed, tooLate, 0, nil},
	"huge header":          {status(200, "X-Long", strings.Repeat("x", 1<<20)), Failed, "header", 0, nil},
	"redirect loop":        {func(w http.ResponseWriter, r *http.Request) { http.Redirect(w, r, r.URL.String(), http.StatusFound) }, Failed, "more than 10 redirects", 0, advice("in a circle")},
	"redirect to file":     {status(302, "Location", "file:///etc/passwd"), Failed, "redirected to file:///etc/passwd: only http and https", 0, advice("new address")},
	"redirect to loopback": {status(302, "Location", "http://127.0.0.1:1/x"), Failed, "redirected to http://127.0.0.1:1/x: refused", 0, advice("FETCH_ALLOW")},
	"redirect to odd link": {status(302, "Location", "http://0xa9fea9fe/latest"), Failed, "0xa9fea9fe is another way to write 169.254.169.254", 0, advice("never fetched")},
	"redirect to odd":      {status(302, "Location", "http://0x7f.1/x"), Failed, "0x7f.1 is another way to write 127.0.0.1", 0, advice("its server sends readers there")},
	"redirect to metadata": {status(302, "Location", "http://169.254.169.254/latest"), Failed, "redirected to http://169.254.169.254/latest: refused: 169.254.169.254:80 is an address of the machine's own surroundings", 0, advice("never fetched")},
	"redirect to nothing":  {status(302), Failed, "302 Found without saying whither", 0, advice("does not give it")},
	"429 seconds":          {status(429, "Retry-After", "3600"), Failed, "429", 0, next(time.Hour)},
	"429 date":             {status(429, "Retry-After", "Mon, 02 Mar 2026 11:00:00 GMT"), Failed, "429", 0, next(2 * time.Hour)},
	"429 absurd":           {status(429, "Retry-After", "99999999999999999999"), Failed, "429", 0, next(24 * time.Hour)},
	"429 nonsense":         {status(429, "Retry-After", "soon"), Failed, "429", 0, next(0)},
	"503 with patience":    {status(503, "Retry-After", "120"), Failed, "503", 0, next(2 * time.Minute)},
	"404":                  {status(404), Failed, "404 Not Found", 0, nil},
	"403":                  {status(403), Failed, "403 Forbidden", 0, nil},
	"410":                  {status(410), Gone, "410 Gone", 0, func(t *testing.T, r Result) { stays(t, r.Feed.State.Gone, "gone") }},
	"304 unasked":          {status(304), Failed, "304", 0, nil},
	"204":                  {status(204), Failed, "204", 0, advice("does not give it")},
	"reset":                {reset, Failed, "connection broken", 0, nil},
	"broken off":           {brokenOff, Partial, "cut short", 1, func(t *testing.T, r Result) { stays(t, r.Feed.State.ETag == "", "without the validator") }},
	"brotli unasked": {func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Encoding", "br")
		_, _ = io.WriteString(w, "\x0b\x02")
	}, Failed, `cut short: sent as "br"`, 0, nil},
	"compress unasked": {as("\x1f\x9d\x90", "Content-Encoding", "compress"), Failed, "compress", 0, nil},
	"bad gzip": {func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Encoding", "gzip")
		_, _ = io.WriteString(w, "no gzip")
	}, Failed, "neither XML nor JSON", 0, nil},

	// parsing
	"billion laughs":       {body(`<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">` + strings.Repeat(`<!ENTITY c "&b;&b;&b;&b;&b;&b;">`, 100) + `]>` + feedOf("&c; laughs")), Fresh, "", 1, title("&c; laughs")},
	"quadratic":            {body(`<!DOCTYPE rss [<!ENTITY a "` + strings.Repeat("a", 100_000) + `">]>` + feedOf("Q"+strings.Repeat("&a;", 30_000))), Fresh, "", 1, nil},
	"external entity":      {body(`<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]>` + feedOf("Secret &x;")), Fresh, "", 1, title("Secret &x;")},
	"external DTD":         {body(`<!DOCTYPE rss SYSTEM "http://127.0.0.1:1/x.dtd">` + feedOf("One")), Fresh, "", 1, nil},
	"deep XML":             {repeated("<rss><channel><item><title>Deep</title>", "<a>", 500_000, "</item></channel></rss>"), Failed, "not a feed", 0, nil},
	"rather deep XML":      {repeated("<rss><channel><item><title>Deep</title>", "<a>", 15_000, "</item></channel></rss>"), Fresh, "", 1, title("Deep")},
	"deep HTML":            {body(feedOf(strings.Repeat("&lt;b&gt;", 15_000) + "Deep")), Fresh, "", 1, title("Deep")},
	"deep JSON":            {repeated(`{"version":"https://jsonfeed.org/version/1","items":`, "[", 1_000_000, ""), Failed, "not a feed", 0, nil},
	"wrong charset":        {body(strings.Replace(`<?xml version="1.0" encoding="UTF-8"?>`+feedOf("Caf\xe9"), "", "", 1)), Fresh, "", 1, title("Café")},
	"unknown charset":      {body(`<?xml version="1.0" encoding="x-klingon"?>` + feedOf("Café")), Fresh, "", 1, title("Café")},
	"UTF-16":               {body(utf16Feed()), Fresh, "", 1, title("Sixteen — bits")},
	"controls":             {body(feedOf("B\x00e\x0bl\x1bl\x07")), Fresh, "", 1, title("Bell")},
	"web page":             {body("<!DOCTYPE html><html><body><p>Welcome</p></body></html>"), Failed, "not a feed: a web page", 0, nil},
	"page to log in":       {body("<!DOCTYPE html><html><form><input name=p type='password'></form>"), Failed, "a page to log in", 0, advice("log in")},
	"human check":          {body("<!DOCTYPE html><html><head><title>Just a moment...</title>"), Failed, "whether we are human", 0, advice("turns this reader away")},
	"challenge":            {as(`<!DOCTYPE html><script src="/cdn-cgi/challenge-platform/x.js"></script>`, "Cf-Mitigated", "challenge"), Failed, "whether we are human", 0, advice("turns this reader away")},
	"list of feeds":        {body(`<?xml version="1.0"?><opml version="2.0"><body><outline xmlUrl="https://harbour.example/feed"/></body></opml>`), Failed, "a list of feeds", 0, advice("feeds add takes it")},
	"empty":                {body(""), Failed, "not a feed: empty", 0, advice("answers with nothing")},
	"binary":               {body("\x89PNG\r\n\x1a\n" + strings.Repeat("\x00\xff", 9000)), Failed, "not a feed: neither XML nor JSON, but image/png", 0, nil},
	"foreign XML":          {body(`<?xml version="1.0"?><urlset><url><loc>https://harbour.example/</loc></url></urlset>`), Failed, "other XML, <urlset>", 0, advice("address of the site")},
	"status of its own":    {status(520), Failed, "520 (a status of its own)", 0, nil},
	"not for us":           {status(451), Failed, "451", 0, advice("turns this reader away")},
	"foreign JSON":         {body(`{"error":"not found","code":7}`), Failed, "other JSON", 0, nil},
	"JSON list":            {body(`[1,2,3]`), Failed, "not a feed: other JSON", 0, nil},
	"10 MB item":           {repeated("<rss><channel><item><title>Long</title><description>", "word ", 2_000_000, "</description></item></channel></rss>"), Fresh, "", 1, short},
	"50,000 items":         {manyItems(50_000, false), Fresh, "", 1000, flood},
	"50,000, oldest first": {manyItems(50_000, true), Fresh, "", 1000, flood},
	"malformed date":       {body(dated("the day after")), Fresh, "", 1, noDate},
	"ancient date":         {body(dated("Mon, 01 Jan 0001 00:00:00 GMT")), Fresh, "", 1, noDate},
	"future date":          {body(dated("Sat, 02 Mar 2036 09:00:00 GMT")), Fresh, "", 1, noDate},
	"year 0":               {body(dated("0000-00-00T00:00:00Z")), Fresh, "", 1, noDate},
	"hostile links": {body(strings.ReplaceAll(feedOf("Link"), "https://harbour.example/Link", "javascript:alert(1)")), Fresh, "", 1,
		func(t *testing.T, r Result) { stays(t, r.Articles[0].URL == "", "without a link") }},
	"markup in titles": {body(feedOf("&lt;!channel&gt; &lt;script&gt;x&lt;/script&gt;A\u202eB &lt;b&gt;c&lt;/b&gt;")), Fresh, "", 1, title("AB c")},
}

// says tells whether an error contains one of the parts.
func says(err error, parts string) bool {
	return err != nil && slices.ContainsFunc(strings.Split(parts, "|"), func(part string) bool { return strings.Contains(err.Error(), part) })
}

func stays(t *testing.T, ok bool, what string) {
	t.Helper()
	if !ok {
		t.Errorf("not %s", what)
	}
}

func short(t *testing.T, r Result) {
	t.Helper()
	if a := r.Articles[0]; len(a.Title) > maxTitle || len(a.Text) > maxText {
		t.Errorf("title of %d and text of %d bytes", len(a.Title), len(a.Text))
	}
}

func flood(t *testing.T, r Result) {
	t.Helper()
	if r.Left != 49_000 {
		t.Errorf("%d items left out, want 49,000", r.Left)
	}
	for _, a := range r.Articles {
		if clock.Sub(a.Published) > 1001*time.Minute {
			t.Fatalf("%q of %v is not among the newest", a.Title, a.Published)
		}
	}
}

// TestHostileServers polls all of them at once, with good feeds among them.
// The process must not need more than 200 MB for it, the servers included; the
// race detector needs several times the memory of a program, and is let off.
func TestHostileServers(t *testing.T) {
	good := []byte(feedOf("One", "Two"))
	w, addr := serve(t, func(w http.ResponseWriter, r *http.Request) {
		name, _ := strings.CutPrefix(r.URL.Path, "/")
		if h, ok := hostiles[name]; ok {
			h.serve(w, r)
			return
		}
		_, _ = w.Write(good)
	})
	w.Now, w.Timeout = func() time.Time { return clock }, time.Minute
	if raceDetector {
		w.Timeout *= 5
	}
	hasty := &Web{Allow: w.Allow, Now: w.Now, Timeout: time.Second} // for those who would take all the time they get
	t.Cleanup(hasty.Close)
	debug.FreeOSMemory()
	peak := watchMemory(t)
	t.Logf("%d MB before", peak()>>20)
	var feeds, late []Feed
	for name, h := range hostiles {
		f := Feed{URL: addr + "/" + strings.ReplaceAll(name, " ", "%20")}
		if h.err == tooLate {
			late = append(late, f)
		} else {
			feeds = append(feeds, f)
		}
		feeds = append(feeds, Feed{URL: addr + "/good " + name})
	}
	var (
		got = map[string]Result{}
		mu  sync.Mutex
		wg  sync.WaitGroup
	)
	take := func(r Result) {
		for _, a := range r.Articles {
			if !utf8.ValidString(a.Title+a.Text) || a.ID == "" || a.Source == "" {
				t.Errorf("%s: article %+v", r.Feed.URL, a)
			}
		}
		mu.Lock()
		defer mu.Unlock()
		got[strings.ReplaceAll(strings.TrimPrefix(r.Feed.URL, addr+"/"), "%20", " ")] = r
	}
	start := time.Now()
	wg.Go(func() { hasty.Poll(context.Background(), late, take) })
	w.Poll(context.Background(), feeds, take)
	wg.Wait()
	t.Logf("%d feeds in %v, %d MB", len(feeds)+len(late), time.Since(start).Round(time.Millisecond), peak()>>20)
	if mb := peak() >> 20; mb > 200 && !raceDetector {
		t.Errorf("%d MB, want at most 200", mb)
	}
	for name, h := range hostiles {
		t.Run(name, func(t *testing.T) {
			r := got[name]
			switch {
			case r.Status != h.status, h.err == "" && r.Err != nil && h.status != Failed, h.err != "" && !says(r.Err, h.err), len(r.Articles) != h.items:
				t.Errorf("%s, %d articles, error %.200v; want %s, %d, %q", r.Status, len(r.Articles), r.Err, h.status, h.items, h.err)
			case h.check != nil:
				h.check(t, r)
			}
			if r := got["good "+name]; r.Status != Fresh || len(r.Articles) != 2 {
				t.Errorf("the good feed beside it: %s, %v", r.Status, r.Err)
			}
		})
	}
}

// watchMemory gives the most memory that the process has held of the system,
// measured every few milliseconds.
func watchMemory(t *testing.T) (peak func() uint64) {
	var (
		mu   sync.Mutex
		most uint64
		done = make(chan struct{})
	)
	measure := func() uint64 {
		var m runtime.MemStats
		runtime.ReadMemStats(&m)
		mu.Lock()
		defer mu.Unlock()
		most = max(most, m.Sys-m.HeapReleased)
		return most
	}
	var wg sync.WaitGroup
	wg.Go(func() {
		for {
			select {
			case <-done:
				return
			case <-time.After(5 * time.Millisecond):
				measure()
			}
		}
	})
	t.Cleanup(func() { close(done); wg.Wait() })
	return measure
}

// TestLongNames holds that what a feed gives in place of a name or an address
// stays within bounds, however long it is.
func TestLongNames(t *testing.T) {
	long := strings.Repeat("long ", 10_000)
	doc, err := parse([]byte(`<rss version="2.0"><channel><title>`+long+`</title><link>https://a.example/</link><item><title>`+long+`</title>
		<source url="https://b.example/feed">`+long+`</source><description>Text.</description></item></channel></rss>`), envelope{})
	if err != nil || len(doc.articles) != 1 {
		t.Fatalf("%+v, %v", doc, err)
	}
	for _, name := range []string{doc.title, doc.articles[0].Title, doc.articles[0].Source} {
		if len(name) > maxTitle || !strings.HasPrefix(name, "long long") {
			t.Errorf("a name of %d bytes", len(name))
		}
	}
	page, _ := url.Parse("https://a.example/")
	links := `<link rel="alternate" type="application/rss+xml" href="/feed?` + strings.Repeat("x", maxAddress) + `">`
	if f := feedLinks(&reply{body: []byte(links), url: page}); len(f.announced) > 0 {
		t.Errorf("an address of %d bytes", len(f.announced[0]))
	}
	list := []Subscription{{URL: "https://a.example/" + strings.Repeat("x", maxAddress)}, {URL: "https://127.0.0.1/"}, {URL: "https://a.example/feed"}}
	if got := new(Web).subscribed(list); len(got) != 1 || got[0] != list[2] {
		t.Errorf("of a list are subscribed %v", got)
	}
}

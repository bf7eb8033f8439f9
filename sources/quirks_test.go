package sources

import (
	"bytes"
	"compress/flate"
	"compress/zlib"
	"fmt"
	"io"
	"net/http"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/andybalholm/brotli"
	"github.com/klauspost/compress/zstd"
	"golang.org/x/text/encoding/charmap"
)

// A quirk is an honest server, or publishing system, with ways of its own, and
// the first article that is to come of it.
type quirk struct {
	serve http.HandlerFunc
	title string
	url   string // empty: any
	text  string // part of it
	at    string // when it was published, RFC 3339; empty: any
}

// as serves a body with headers, name and value in turn.
func as(text string, header ...string) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		for i := 0; i < len(header); i += 2 {
			w.Header().Set(header[i], header[i+1])
		}
		_, _ = io.WriteString(w, text)
	}
}

// rssOf makes a feed of one item.
func rssOf(item string) string {
	return `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" xmlns:atom="http://www.w3.org/2005/Atom"><channel><title>The Harbour Post</title><link>https://harbour.example/</link><item>` + item + `</item></channel></rss>`
}

// atomOf makes a feed of one entry.
func atomOf(entry string) string {
	return `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom" xmlns:media="http://search.yahoo.com/mrss/" xmlns:yt="http://www.youtube.com/xml/schemas/2015"><title>The Harbour Post</title><link rel="self" href="https://harbour.example/atom"/><link href="https://harbour.example/"/>` + entry + `</feed>`
}

func latin1(text string) string {
	out, err := charmap.ISO8859_1.NewEncoder().String(text)
	if err != nil {
		panic(err)
	}
	return out
}

// nothing is the text of an article without one.
const nothing = "(nothing)"

const one = "https://harbour.example/One"

var quirks = map[string]quirk{
	// transport
	"as a web page":       {as(feedOf("One"), "Content-Type", "text/html"), "One", one, "", ""},
	"as plain text":       {as(feedOf("One"), "Content-Type", "text/plain; charset=us-ascii"), "One", one, "", ""},
	"as a download":       {as(feedOf("One"), "Content-Type", "application/octet-stream", "Content-Disposition", "attachment"), "One", one, "", ""},
	"gzip without a word": {as(string(packed([]byte(feedOf("One"))))), "One", one, "", ""},
	"gzip twice":          {as(string(packed(packed([]byte(feedOf("One"))))), "Content-Encoding", "gzip"), "One", one, "", ""},
	"x-gzip":              {as(string(packed([]byte(feedOf("One")))), "Content-Encoding", "x-gzip"), "One", one, "", ""},
	"brotli":              {as(packedBy(func(w io.Writer) io.WriteCloser { return brotli.NewWriter(w) }), "Content-Encoding", "br"), "One", one, "", ""},
	"zstd":                {as(packedBy(func(w io.Writer) io.WriteCloser { z, _ := zstd.NewWriter(w); return z }), "Content-Encoding", "zstd"), "One", one, "", ""},
	"deflate":             {as(packedBy(func(w io.Writer) io.WriteCloser { return zlib.NewWriter(w) }), "Content-Encoding", "deflate"), "One", one, "", ""},
	"deflate, no head":    {as(packedBy(func(w io.Writer) io.WriteCloser { z, _ := flate.NewWriter(w, 6); return z }), "Content-Encoding", "deflate"), "One", one, "", ""},
	"brotli by word only": {as(feedOf("One"), "Content-Encoding", "br"), "One", one, "", ""},
	"zstd and gzip":       {as(string(packed([]byte(packedBy(func(w io.Writer) io.WriteCloser { z, _ := zstd.NewWriter(w); return z })))), "Content-Encoding", "zstd, gzip"), "One", one, "", ""},
	"gzip by word only":   {as(feedOf("One"), "Content-Encoding", "gzip"), "One", one, "", ""},
	"encoding utf-8":      {as(feedOf("One"), "Content-Encoding", "utf-8"), "One", one, "", ""},
	"encoding none":       {as(feedOf("One"), "Content-Encoding", "none"), "One", one, "", ""},
	"cookie wall":         {cookieWall, "One", one, "", ""},
	"status 203":          {func(w http.ResponseWriter, r *http.Request) { w.WriteHeader(203); fmt.Fprint(w, feedOf("One")) }, "One", one, "", ""},
	"no content type": {func(w http.ResponseWriter, r *http.Request) {
		w.Header()["Content-Type"] = nil
		fmt.Fprint(w, feedOf("One"))
	}, "One", one, "", ""},
	"HTTP 1.0 and no end": {oldServer, "One", one, "", ""},
	"length too short":    {shortLength, "One", one, "", ""},
	"length too long":     {longLength, "One", one, "", ""},

	// charsets
	"mark against word":   {as("\xef\xbb\xbf<?xml version=\"1.0\" encoding=\"iso-8859-1\"?>" + feedOf("Café")), "Café", "", "", ""},
	"header against word": {as(`<?xml version="1.0" encoding="utf-8"?>`+latin1(feedOf("Café")), "Content-Type", "application/xml; charset=iso-8859-1"), "Café", "", "", ""},
	"windows in latin":    {as(`<?xml version="1.0" encoding="iso-8859-1"?>` + feedOf("It\x92s")), "It’s", "", "", ""},
	"XML 1.1":             {as(`<?xml version="1.1"?>` + feedOf("One")), "One", one, "", ""},
	"quoted charset":      {as(latin1(feedOf("Café")), "Content-Type", `text/xml; charset='iso-8859-1'`), "Café", "", "", ""},

	// XML
	"upper case":           {as(`<RSS VERSION="2.0"><CHANNEL><TITLE>H</TITLE><ITEM><TITLE>One</TITLE><LINK>https://harbour.example/One</LINK></ITEM></CHANNEL></RSS>`), "One", one, "", ""},
	"prefixed Atom":        {as(`<atom:feed xmlns:atom="http://www.w3.org/2005/Atom"><atom:title>H</atom:title><atom:entry><atom:title>One</atom:title><atom:link href="https://harbour.example/One"/><atom:updated>2026-03-02T08:00:00Z</atom:updated></atom:entry></atom:feed>`), "One", one, "", "2026-03-02T08:00:00Z"},
	"junk behind":          {as(feedOf("One") + "<script>track()</script>\n<br />\n<b>Warning</b>: out of memory"), "One", one, "", ""},
	"items outside":        {as(`<rss version="2.0"><channel><title>H</title></channel><item><title>One</title><link>https://harbour.example/One</link></item></rss>`), "One", one, "", ""},
	"entities of HTML":     {as(rssOf(`<title>Caf&eacute;&nbsp;&mdash; open</title><link>https://harbour.example/One</link>`)), "Café — open", one, "", ""},
	"bare ampersands":      {as(rssOf(`<title>Nuts & bolts</title><link>https://harbour.example/One?a=1&b=2&copy=3</link>`)), "Nuts & bolts", "https://harbour.example/One?a=1&b=2&copy=3", "", ""},
	"bare less-than":       {as(rssOf(`<title>5 < 6, says school</title><link>https://harbour.example/One</link>`)), "5 < 6, says school", one, "", ""},
	"open markup in title": {as(rssOf(`<title>Profit <b>up</title><link>https://harbour.example/One</link>`)), "Profit up", one, "", ""},
	"CDATA everywhere":     {as(rssOf(`<title><![CDATA[One]]></title><link><![CDATA[ https://harbour.example/One ]]></link><guid><![CDATA[1]]></guid><pubDate><![CDATA[Mon, 02 Mar 2026 08:00:00 GMT]]></pubDate><description><![CDATA[Short & good]]></description>`)), "One", one, "Short & good", "2026-03-02T08:00:00Z"},
	"CDATA in CDATA":       {as(rssOf(`<title>One</title><link>https://harbour.example/One</link><description><![CDATA[Before <pre>a]]]]><![CDATA[>b</pre> after]]></description>`)), "One", one, "after", ""},
	"undeclared prefixes":  {as(`<rss><channel><title>H</title><item><title>One</title><link>https://harbour.example/One</link><content:encoded>Whole text</content:encoded><dc:date>2026-03-02T08:00:00Z</dc:date></item></channel></rss>`), "One", one, "Whole text", "2026-03-02T08:00:00Z"},
	"escaped twice":        {as(rssOf(`<title>Caf&amp;eacute; &amp;amp; bar</title><link>https://harbour.example/One</link><description>&amp;lt;p&amp;gt;Text&amp;lt;/p&amp;gt;</description>`)), "Café & bar", one, "Text", ""},
	"values without marks": {as(`<rss version=2.0><channel><title>H</title><item><title>One</title><link>https://harbour.example/One</link><guid isPermaLink=false>1</guid></item></channel></rss>`), "One", one, "", ""},
	"open section":         {as(`<rss version="2.0"><channel><title>H</title><item><title>One</title><link>https://harbour.example/One</link><description><![CDATA[Words.</description></item><item><title>Two</title></item></channel></rss>`), "One", one, "Words.", ""},
	"entry alone":          {as(`<?xml version="1.0"?><entry xmlns="http://www.w3.org/2005/Atom"><title>One</title><id>urn:1</id><link href="https://harbour.example/One"/><updated>2026-03-02T08:00:00Z</updated><content type="text">Words</content></entry>`), "One", one, "Words", "2026-03-02T08:00:00Z"},
	"no semicolon":         {as(rssOf(`<title>It&#8217s late &amp;amp here</title><link>https://harbour.example/One</link>`)), "It’s late & here", one, "", ""},
	"UTF-8 by references":  {as(rssOf(`<title>Caf&#195;&#169; opens</title><link>https://harbour.example/One</link><description>The Caf&amp;Atilde;&amp;copy; opens.</description>`)), "Café opens", one, "The Café opens.", ""},
	"Netscape's RSS 0.91":  {as(`<?xml version="1.0"?><!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://my.netscape.example/publish/formats/rss-0.91.dtd">` + feedOf("One")), "One", one, "", ""},

	"control references":   {as(rssOf(`<title>O&#11;n&#x1F;e&#0;</title><link>https://harbour.example/One</link>`)), "One", one, "", ""},
	"Windows references":   {as(rssOf(`<title>It&#146;s &#x80;5</title><link>https://harbour.example/One</link>`)), "It’s €5", one, "", ""},
	"surrogate references": {as(rssOf(`<title>One &#xD83D;&#xDE00; &#128512;</title><link>https://harbour.example/One</link>`)), "One 😀 😀", one, "", ""},
	"reference too large":  {as(rssOf(`<title>One&#x110000;</title><link>https://harbour.example/One</link>`)), "One", one, "", ""},
	"dashes in a comment":  {as(strings.Replace(feedOf("One"), "<item>", "<!-- made -- by hand --><item><!---- x ---->", 1)), "One", one, "", ""},
	"comment in an item":   {as(rssOf(`<title>One</title><!-- <link>https://harbour.example/Two</link> --><link>https://harbour.example/One</link>`)), "One", one, "", ""},
	"open break":           {as(rssOf(`<title>One</title><link>https://harbour.example/One</link><description>Before<br>after &lt;b&gt;all</description><guid>1</guid>`)), "One", one, "after", ""},
	"bare markup":          {as(rssOf(`<title>One <i>ship</i> sinks</title><link>https://harbour.example/One</link><description><p>It <b>sank</b>.</p><p>Slowly.</p></description>`)), "One ship sinks", one, "It sank.", ""},
	"PHP in the feed":      {as(strings.Replace(feedOf("One"), "<item>", "<?php echo 'x > y' ?><item>", 1)), "One", one, "", ""},
	"attribute twice":      {as(rssOf(`<title>One</title><link>https://harbour.example/One</link><guid isPermaLink="false" isPermaLink="true">1</guid>`)), "One", one, "", ""},
	"declared UTF-16":      {as(`<?xml version="1.0" encoding="utf-16"?>` + feedOf("Café")), "Café", "", "", ""},
	"two marks":            {as("\xef\xbb\xbf\xef\xbb\xbf" + feedOf("One")), "One", one, "", ""},
	"HTML's doctype":       {as("<!DOCTYPE html>" + feedOf("One")), "One", one, "", ""},
	"own entities":         {as(`<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY copy "&#169;"><!ENTITY post "Harbour">]>` + feedOf("One &copy; X")), "One © X", "", "", ""},

	// addresses
	"link with spaces":    {as(rssOf("<title>One</title><link>\n  https://harbour.example/a b/One\n</link>")), "One", "https://harbour.example/a%20b/One", "", ""},
	"link without scheme": {as(rssOf("<title>One</title><link>//harbour.example/One</link>")), "One", one, "", ""},
	"link from the root":  {as(rssOf("<title>One</title><link>/One</link>")), "One", one, "", ""},
	"only a permalink":    {as(rssOf(`<title>One</title><link/><guid isPermaLink="true">https://harbour.example/One</guid>`)), "One", one, "", ""},
	"only an atom:link":   {as(rssOf(`<title>One</title><atom:link href="https://harbour.example/One" rel="alternate"/>`)), "One", one, "", ""},
	"xml:base":            {as(`<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://harbour.example/news/"><title>H</title><entry xml:base="2026/"><title>One</title><link href="One"/></entry></feed>`), "One", "https://harbour.example/news/2026/One", "", ""},
	"many links":          {as(atomOf(`<title>One</title><entry><title>One</title><link rel="self" href="https://harbour.example/api/1"/><link rel="replies" href="https://harbour.example/r"/><link rel="enclosure" href="https://harbour.example/a.mp3"/><link rel="alternate" type="text/html" href="https://harbour.example/One"/></entry>`)), "One", one, "", ""},
	"tag as an id":        {as(atomOf(`<entry><id>tag:harbour.example,2026:1</id><title>One</title><updated>2026-03-02T08:00:00Z</updated><summary>Words</summary></entry>`)), "One", "", "Words", ""},
	"urn as a guid":       {as(rssOf(`<title>One</title><guid>urn:uuid:60a76c80-d399-11d9-b93C-0003939e0af6</guid><description>Words</description>`)), "One", "", "Words", ""},
	"enclosure only":      {as(rssOf(`<title>One</title><enclosure url="https://harbour.example/a.mp3" length="1" type="audio/mpeg"/><guid isPermaLink="false">1</guid>`)), "One", "", "", ""},

	"the site's, and a GUID": {as(rssOf(`<title>One</title><link>https://harbour.example</link><guid>https://harbour.example/One</guid>`)), "One", one, "", ""},
	"canonical alone":        {as(atomOf(`<entry><title>One</title><id>urn:1</id><link rel="canonical" href="https://harbour.example/One"/></entry>`)), "One", one, "", ""},
	"in several tongues":     {as(`<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de"><title>H</title><link href="https://harbour.example/"/><entry><title>One</title><link hreflang="en" rel="alternate" href="https://harbour.example/en/One"/><link rel="alternate" hreflang="de-AT" href="https://harbour.example/One"/></entry></feed>`), "One", one, "", ""},

	// texts and dates
	"Atom 0.3":          {as(`<feed version="0.3" xmlns="http://purl.org/atom/ns#"><title>H</title><entry><title mode="escaped">One &amp;amp; two</title><link rel="alternate" href="https://harbour.example/One"/><issued>2026-03-02T08:00:00Z</issued><modified>2026-03-02T09:00:00Z</modified><content mode="escaped" type="text/html">&lt;p&gt;Words&lt;/p&gt;</content></entry></feed>`), "One & two", one, "Words", "2026-03-02T08:00:00Z"},
	"XHTML in Atom":     {as(atomOf(`<entry><title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">One <em>two</em></div></title><link href="https://harbour.example/One"/><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Words <b>here</b></p></div></content></entry>`)), "One two", one, "Words here", ""},
	"podcast":           {as(rssOf(`<title>One</title><link>https://harbour.example/One</link><itunes:summary>Two people talk.</itunes:summary>`)), "One", one, "Two people talk.", ""},
	"video":             {as(atomOf(`<entry><id>yt:video:x</id><yt:videoId>x</yt:videoId><title>One</title><link rel="alternate" href="https://harbour.example/One"/><published>2026-03-02T08:00:00+00:00</published><media:group><media:title>One</media:title><media:description>What one sees.</media:description></media:group></entry>`)), "One", one, "What one sees.", "2026-03-02T08:00:00Z"},
	"media:description": {as(rssOf(`<title>One</title><link>https://harbour.example/One</link><media:content url="https://harbour.example/a.jpg"><media:description>A ship.</media:description></media:content>`)), "One", one, "", ""},
	"no titles":         {as(rssOf(`<link>https://harbour.example/@joe/1</link><guid isPermaLink="true">https://harbour.example/@joe/1</guid><description>&lt;p&gt;The ferry is late.&lt;/p&gt;&lt;p&gt;Again.&lt;/p&gt;</description>`)), "The ferry is late.", "https://harbour.example/@joe/1", "Again.", ""},
	"only comments":     {as(rssOf(`<title>One</title><link>https://harbour.example/One</link><description><![CDATA[<a href="https://harbour.example/item?id=1">Comments</a>]]></description>`)), "One", one, nothing, ""},
	"only who sent it":  {as(atomOf(`<entry><title>One</title><link href="https://harbour.example/One"/><content type="html">&lt;!-- SC_OFF --&gt; &amp;#32; submitted by &amp;#32; &lt;a href=&quot;https://forum.example/user/joe&quot;&gt; /u/joe &lt;/a&gt; &lt;br/&gt; &lt;span&gt;&lt;a href=&quot;https://harbour.example/One&quot;&gt;[link]&lt;/a&gt;&lt;/span&gt; &amp;#32; &lt;span&gt;&lt;a href=&quot;https://forum.example/1&quot;&gt;[comments]&lt;/a&gt;&lt;/span&gt;</content></entry>`)), "One", one, nothing, ""},
	"only the title":    {as(rssOf(`<title>One ship sinks - Other Post</title><link>https://harbour.example/One</link><description>&lt;a href="https://harbour.example/One"&gt;One ship sinks&lt;/a&gt;&amp;nbsp;&amp;nbsp;&lt;font color="#6f6f6f"&gt;Other Post&lt;/font&gt;</description>`)), "One ship sinks - Other Post", one, nothing, ""},
	"date in dc":        {as(rssOf(`<title>One</title><link>https://harbour.example/One</link><dc:date>2026-03-02T09:00:00+01:00</dc:date>`)), "One", one, "", "2026-03-02T08:00:00Z"},
	"zone of Japan":     {as(rssOf(`<title>One</title><link>https://harbour.example/One</link><pubDate>Mon, 02 Mar 2026 17:00:00 JST</pubDate>`)), "One", one, "", "2026-03-02T08:00:00Z"},

	// JSON
	"number as an id": {as(`{"version":"https://jsonfeed.org/version/1.1","title":"H","items":[{"id":7,"url":"https://harbour.example/One","title":"One","content_text":"Words"}]}`), "One", one, "Words", ""},
	"odd members":     {as(`{"version":"https://jsonfeed.org/version/1.1","title":"H","author":"Joe","authors":null,"favicon":false,"items":[{"id":"7","url":"https://harbour.example/One","title":"One","content_html":"<p>Words","tags":"news","date_published":"2026-03-02 08:00:00","attachments":{}}]}`), "One", one, "Words", "2026-03-02T08:00:00Z"},
	"behind a guard":  {as(")]}',\n" + `{"version":"https://jsonfeed.org/version/1.1","title":"H","items":[{"id":"7","url":"https://harbour.example/One","title":"One","content_text":"Words"}]}`), "One", one, "Words", ""},
	"called":          {as(`callback({"title":"H","version":"https:\/\/jsonfeed.org\/version\/1.1","items":[{"id":"7","url":"https://harbour.example/One","title":"One","content_text":"Words"}]});`), "One", one, "Words", ""},
	"null and space":  {as("\n\xef\xbb\xbf "+`{"version":"https://jsonfeed.org/version/1.1","title":null,"items":[null,{"id":"7","url":"https://harbour.example/One","title":"One","summary":"Words"}]}`, "Content-Type", "application/feed+json"), "One", one, "Words", ""},
}

// packedBy packs a feed.
func packedBy(packer func(io.Writer) io.WriteCloser) string {
	var b bytes.Buffer
	w := packer(&b)
	_, _ = io.WriteString(w, feedOf("One"))
	_ = w.Close()
	return b.String()
}

// cookieWall gives nothing to those who do not give its cookie back.
func cookieWall(w http.ResponseWriter, r *http.Request) {
	if _, err := r.Cookie("seen"); err != nil {
		http.SetCookie(w, &http.Cookie{Name: "seen", Value: "1", Path: "/"})
		http.Redirect(w, r, r.URL.String(), http.StatusFound)
		return
	}
	_, _ = io.WriteString(w, feedOf("One"))
}

// oldServer ends a body by closing the connection.
func oldServer(w http.ResponseWriter, r *http.Request) {
	conn, _, err := w.(http.Hijacker).Hijack()
	if err == nil {
		_, _ = io.WriteString(conn, "HTTP/1.0 200 OK\r\nContent-Type: text/xml\r\n\r\n"+feedOf("One"))
		conn.Close()
	}
}

// shortLength announces less than it sends.
func shortLength(w http.ResponseWriter, r *http.Request) {
	conn, _, err := w.(http.Hijacker).Hijack()
	if err == nil {
		text := feedOf("One", "Two")
		_, _ = fmt.Fprintf(conn, "HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\nContent-Length: %d\r\n\r\n%s", len(text)-40, text)
		conn.Close()
	}
}

// longLength announces more than the whole feed that it sends.
func longLength(w http.ResponseWriter, r *http.Request) {
	text := feedOf("One", "Two")
	w.Header().Set("Content-Length", strconv.Itoa(len(text)+40))
	_, _ = io.WriteString(w, text+"\n")
}

func TestQuirks(t *testing.T) {
	w, addr := serve(t, func(w http.ResponseWriter, r *http.Request) {
		quirks[strings.TrimPrefix(r.URL.Path, "/")].serve(w, r)
	})
	for name, q := range quirks {
		t.Run(name, func(t *testing.T) {
			r := pollOne(t, w, Feed{URL: addr + "/" + strings.ReplaceAll(name, " ", "%20")})
			if len(r.Articles) == 0 || r.Status != Fresh && name != "length too short" {
				t.Fatalf("%s, %v", r.Status, r.Err)
			}
			a := r.Articles[0]
			if a.Text == "" {
				a.Text = nothing
			}
			if a.Title != q.title || q.url != "" && a.URL != q.url || !strings.Contains(a.Text, q.text) || q.at != "" && a.Published.Format(time.RFC3339) != q.at {
				t.Errorf("%q at %q of %v, %q", a.Title, a.URL, a.Published, a.Text)
			}
			if a.ID == "" || a.Source == "" {
				t.Errorf("%+v", a)
			}
		})
	}
}

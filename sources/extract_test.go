package sources

import (
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestExtract reads each page in testdata/pages and counts the lines of the
// file .txt of the same name that were found (recall), and how many of those
// found are in it (precision). A page without such a file is behind a paywall.
func TestExtract(t *testing.T) {
	files, err := filepath.Glob("testdata/pages/*.html")
	if err != nil || len(files) < 10 {
		t.Fatal(len(files), err)
	}
	address, _ := url.Parse("https://tidewaterweekly.example/2026/03/story/?utm_source=x")
	var right, found, wanted int
	for _, file := range files {
		t.Run(filepath.Base(file), func(t *testing.T) {
			body, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			got, err := extract(body, "text/html", address)
			if err != nil {
				t.Fatal(err)
			}
			text, err := os.ReadFile(strings.TrimSuffix(file, ".html") + ".txt")
			if paywalled := err != nil; paywalled || got.paywalled {
				if paywalled != got.paywalled {
					t.Errorf("paywalled %v, want %v:\n%s", got.paywalled, paywalled, got.text)
				}
				return
			}
			want := map[string]bool{}
			for line := range strings.Lines(string(text)) {
				want[strings.TrimSpace(line)] = true
			}
			wanted += len(want)
			for line := range strings.SplitSeq(got.text, "\n") {
				found++
				if want[line] {
					right++
					delete(want, line)
				} else {
					t.Logf("not of the article: %s", line)
				}
			}
			for line := range want {
				t.Logf("not found: %s", line)
			}
		})
	}
	precision, recall := float64(right)/float64(found), float64(right)/float64(wanted)
	t.Logf("precision %.3f, recall %.3f of %d lines", precision, recall, wanted)
	if precision < 0.99 || recall < 0.99 {
		t.Errorf("precision %.3f, recall %.3f; both were 0.99", precision, recall)
	}
}

// TestOddPlaces has articles where extractors do not look for them.
func TestOddPlaces(t *testing.T) {
	paragraphs := []string{
		"The harbour board of Saltmere said on Monday that the ferry to Dunholt will stop for three weeks in March.",
		"About 1,200 people cross the sound each day, and the board expects to carry 300 of them by bus round the bay.",
		"Repairs of the ramp, which a storm broke on 14 February, cost 2.4 million crowns, twice what was planned.",
		"“We could not wait any longer,” said Edda Rohl, who leads the board, at a meeting in the town hall on Monday evening.",
		"The ferry is to sail again on 28 March, a day before the spring market, if the weather lets the divers work.",
	}
	in := func(start, end string) string {
		return "<h1>Ferry stops</h1>" + start + strings.Join(paragraphs, end+start) + end
	}
	broken := "<h1>Ferry stops</h1>" + strings.Join(paragraphs, "<br><br>")
	address, _ := url.Parse("https://saltmere.example/1")
	for name, body := range map[string]string{
		"cell":     `<table><tr><td><a href="/a">Menu</a></td><td>` + broken + `</td></tr></table>`,
		"font":     `<center><font size=3>` + broken + `</font></center>`,
		"pre":      `<pre>` + strings.Join(paragraphs, "\n\n") + `</pre>`,
		"list":     `<ul class="story">` + in("<li>", "</li>") + `</ul>`,
		"spans":    `<div>` + in(`<span style="display:block">`, "</span>") + `</div>`,
		"sections": in("<section>", "</section>"),
		"unknown":  `<x-body>` + in("<x-par>", "</x-par>") + `</x-body>`,
		"answers":  `<dl>` + in("<dt>08:00</dt><dd>", "</dd>") + `</dl>`,
		"form":     `<form action="/x"><div>` + in("<p>", "</p>") + `</div></form>`,
		"noscript": `<noscript>` + in("<p>", "</p>") + `</noscript>`,
		"data":     `<script type="application/ld+json">{"@type":"NewsArticle","articleBody":"` + strings.Join(paragraphs, " ") + `"}</script><h1>Ferry stops</h1><div id="app"></div>`,
	} {
		found, err := extract([]byte(`<!doctype html><html><head><title>Ferry stops</title></head><body><nav><a href="/">Home</a></nav><main>`+body+`</main><footer><p>Saltmere Gazette, 12 Quay Street.</p></footer></body></html>`), "text/html", address)
		for _, p := range paragraphs {
			if !strings.Contains(found.text, p) {
				t.Errorf("%s: missing %q: %v", name, p, err)
			}
		}
		if strings.Contains(found.text, "Quay Street") || strings.Contains(found.text, "Menu") || strings.Contains(found.text, "<p>") {
			t.Errorf("%s: furniture in %q", name, found.text)
		}
	}
}

// TestNotices has pages that show something else in place of an article.
func TestNotices(t *testing.T) {
	address, _ := url.Parse("https://saltmere.example/1")
	for _, text := range []string{
		"<p>We and our 412 partners use cookies to store and access information on your device, such as unique identifiers.</p><p>You can accept all cookies or manage preferences below, and change your privacy settings at any time you like.</p>",
		"<p>Your browser is out of date and is no longer supported by this site, so that parts of it will not be shown.</p><p>Please upgrade your browser to read this page as it was made, or use another one that is newer.</p>",
		"<p>JavaScript is disabled in your browser, and this site needs it. Please enable JavaScript and load the page anew.</p>",
		"<p>Please verify that you are a human before you go on. We have seen unusual traffic from your network today.</p>",
		"<p>Um diese Inhalte zu sehen, benötigen wir Ihre Zustimmung zur Verwendung von Cookies. Sie können Ihre Einwilligung jederzeit widerrufen.</p>",
		"<p>Nosotros y nuestros 900 socios almacenamos y accedemos a información en un dispositivo, como cookies, para personalizar anuncios.</p>",
		"<p>Sorry, this content is not available in your region. We are working on it and will tell you when that changes.</p>",
		"<p>The page you are looking for does not exist or has been moved. Please use the search to find what you are looking for.</p>",
		"<p>To get the best experience on our site please use a recent version of a browser. Yours is no longer supported.</p>",
		"<p>You must be at least 18 years old to enter this website. Please confirm your age before you go on to the page.</p>",
		"<p>Ihr Browser ist veraltet und wird von dieser Seite nicht mehr gut angezeigt, bitte laden Sie einen neueren herunter.</p>",
	} {
		found, err := extract([]byte("<!doctype html><html><head><title>Mill burns</title></head><body><main><h1>Mill burns</h1>"+text+"</main></body></html>"), "text/html", address)
		if err == nil {
			t.Errorf("taken for an article: %q", found.text)
		}
	}
}

// TestPlaces reads parts of pages that fragments name.
func TestPlaces(t *testing.T) {
	page := `<!doctype html><html><body><main><h1 id="top">History</h1>
		<h2 id="billing">Billing</h2><p>Billing failed for 3 hours.</p><h3>Cause</h3><p>A disk was full.</p>
		<h2><a name="mail"></a>Mail</h2><p>Mail was down<sup><a href="#n">1</a></sup>.</p>
		<div class="post" id="p7"><p>The boat leaves at 7:20.</p><p>Bring a coat.</p></div><div class="post" id="p8"><p>No, at 7:25.</p></div>
		<section><header><h2 id="late">Late</h2></header><p>The train was late.</p></section>
		<a id="row"></a><p>A mark before a paragraph.</p><p id="next">The next one.</p></main></body></html>`
	for place, want := range map[string]string{
		"billing": "Billing failed for 3 hours.\nCause\nA disk was full.",
		"mail":    "Mail was down.",
		"p7":      "The boat leaves at 7:20.\nBring a coat.",
		"p8":      "No, at 7:25.",
		"late":    "The train was late.",
		"nowhere": "",
	} {
		address, _ := url.Parse("https://saltmere.example/history#" + place)
		found, err := extract([]byte(page), "text/html", address)
		if text, _, _ := strings.Cut(found.text, "\nThe boat"); place == "mail" {
			found.text = text
		}
		if found.text != want || (err != nil) != (want == "") {
			t.Errorf("#%s: %q, %v", place, found.text, err)
		}
	}
}

package web_test

import (
	"encoding/json"
	"fmt"
	"html"
	"net/http"
	"net/http/httptest"
	"os/exec"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/digestbot/digestbot/digest/message"
	"github.com/digestbot/digestbot/internal/web"
	"github.com/digestbot/digestbot/sources/sample"
)

// audit is the script that looks at a page in a frame, as somebody would who
// sees little, reads with a screen reader, or has a keyboard only. It returns
// what is wrong.
const audit = `
function audit(frame) {
  const f = frame.contentWindow, d = f.document, root = d.documentElement, wrong = []
  const name = (e) => e.tagName.toLowerCase() + (e.className && e.className.split ? '.' + e.className : '') + ' ' + (e.textContent || '').trim().slice(0, 30)
  const all = (q) => [...d.querySelectorAll(q)]
  const shown = (e) => e.checkVisibility({ visibilityProperty: true }) && e.getClientRects().length > 0 // not what a closed fold holds

  if (!root.lang) wrong.push('no language')
  if (!d.title.trim()) wrong.push('no title')
  if (all('main').length !== 1) wrong.push(all('main').length + ' main parts')
  if (all('header').length < 1) wrong.push('no header')
  const ids = all('[id]').map((e) => e.id)
  ids.filter((id, i) => ids.indexOf(id) !== i).forEach((id) => wrong.push('two elements have the id ' + id))
  all('[aria-labelledby],[aria-describedby]').forEach((e) => {
    const refs = ((e.getAttribute('aria-labelledby') || '') + ' ' + (e.getAttribute('aria-describedby') || '')).trim().split(/\s+/)
    if (refs.some((id) => !d.getElementById(id))) wrong.push('no label for ' + name(e))
  })
  all('a[href^="#"]').forEach((e) => { if (!d.getElementById(decodeURIComponent(e.hash.slice(1)))) wrong.push('no target for ' + name(e)) })

  let level = 0
  all('h1,h2,h3,h4,h5,h6').forEach((h) => {
    const l = +h.tagName[1]
    if (l > level + 1) wrong.push('heading ' + name(h) + ' comes after level ' + level)
    if (!h.textContent.trim()) wrong.push('empty heading')
    level = l
  })
  if (all('h1').length !== 1) wrong.push(all('h1').length + ' first headings')
  const navs = all('nav').map((n) => n.getAttribute('aria-label'))
  if (navs.some((n) => !n) || new Set(navs).size !== navs.length) wrong.push('navigation without a name of its own')

  const said = (e) => (e.getAttribute('aria-label') || e.textContent).trim()
  all('a[href],button').forEach((e) => { if (!said(e)) wrong.push('nameless ' + name(e)) })
  all('input,select,textarea').forEach((e) => { if (!e.labels.length || !e.labels[0].textContent.trim()) wrong.push('no label for ' + e.name) })
  all('img').forEach((e) => { if (!e.hasAttribute('alt')) wrong.push('picture without words') })
  all('svg').forEach((e) => {
    if (e.getAttribute('aria-hidden') !== 'true' && !(e.getAttribute('role') === 'img' && (e.getAttribute('aria-label') || e.getAttribute('aria-labelledby')))) wrong.push('drawing without words')
  })
  all('table').forEach((e) => { if (!e.caption || !e.querySelector('th[scope]')) wrong.push('table without a caption or heads') })
  all('time').forEach((e) => { if (isNaN(Date.parse(e.dateTime))) wrong.push('time ' + e.dateTime) })
  all('li').forEach((e) => { if (!['UL', 'OL'].includes(e.parentElement.tagName)) wrong.push('entry outside a list') })

  // what has the focus can be seen, and comes in the order of the page
  const stops = all('a[href],button,input,summary,[tabindex]').filter(shown)
  if (stops.some((e) => e.tabIndex > 0)) wrong.push('focus out of order')
  if (!stops.length || !stops[0].hash || d.querySelector('main ' + stops[0].hash) === null && d.querySelector('main' + stops[0].hash) === null) wrong.push('no way past the head')
  const bare = stops.map((e) => { e.focus({ focusVisible: true, preventScroll: true }); const s = f.getComputedStyle(e); return s.outlineStyle === 'none' || parseFloat(s.outlineWidth) < 2 ? name(e) : '' }).filter(Boolean)
  bare.slice(0, 3).forEach((e) => wrong.push('focus not seen on ' + e))
  d.activeElement.blur()
  stops.filter((e) => e.tagName === 'BUTTON' || e.tagName === 'INPUT').forEach((e) => { const r = e.getBoundingClientRect(); if (r.height < 24 || r.width < 24) wrong.push('too small: ' + name(e)) })

  // nothing is wider than the screen
  if (root.scrollWidth > root.clientWidth) wrong.push('scrolls sideways: ' + root.scrollWidth + ' in ' + root.clientWidth)
  all('body *:not(svg *)').filter((e) => shown(e) && !e.matches('.skip') && e.getBoundingClientRect().right > root.clientWidth + 1).slice(0, 3).forEach((e) => wrong.push('too wide: ' + name(e)))

  // WCAG 2.2, 1.4.3: contrast of 4.5, or 3 for large text
  const rgb = (c) => { const m = c.match(/[\d.]+/g).map(Number); return { c: m.slice(0, 3), a: m.length > 3 ? m[3] : 1 } }
  const light = (c) => { const [r, g, b] = c.map((v) => { v /= 255; return v <= .04045 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4 }); return .2126 * r + .7152 * g + .0722 * b }
  const paper = (e) => { for (; e; e = e.parentElement) { const b = rgb(f.getComputedStyle(e).backgroundColor); if (b.a === 1) return b.c } return [255, 255, 255] }
  const weak = new Set()
  const texts = d.createTreeWalker(d.body, f.NodeFilter.SHOW_TEXT)
  let n = 0
  while (texts.nextNode()) {
    const e = texts.currentNode.parentElement
    if (!texts.currentNode.textContent.trim() || !shown(e)) continue
    n++
    const s = f.getComputedStyle(e), px = parseFloat(s.fontSize), inSVG = !!e.closest('svg')
    const ink = rgb(inSVG ? s.fill : s.color), x = light(ink.c), y = light(paper(e))
    if (inSVG && e.matches('.t-bead')) continue // paper on ink: drawn on a bead, which is no parent
    const contrast = (Math.max(x, y) + .05) / (Math.min(x, y) + .05)
    if (contrast < (px >= 24 || px >= 18.66 && s.fontWeight >= 700 ? 3 : 4.5)) weak.add(contrast.toFixed(2) + ' ' + name(e))
    if (px < 11) wrong.push('text of ' + px + ' pixels: ' + name(e))
  }
  weak.forEach((w) => wrong.push('contrast ' + w))
  if (n < 5) wrong.push('only ' + n + ' texts')
  return { title: d.title, paper: light(paper(d.body)), stops: stops.length, wrong }
}
onload = () => { document.body.textContent = JSON.stringify([...document.querySelectorAll('iframe')].map((f) => ({ frame: f.title, ...audit(f) }))) }
`

// TestPagesInABrowser looks at every kind of page in Chromium: narrow and wide,
// in both colour schemes, without script.
func TestPagesInABrowser(t *testing.T) {
	program, err := exec.LookPath("chromium")
	if err != nil {
		t.Skip("SKIPPED: the pages are not looked at: no chromium is installed (Debian: apt-get install chromium)")
	}
	a, d := filled(t, web.Options{Zone: sample.Now.Location(), Public: "https://digest.example.org"})
	word, _, _ := strings.Cut(d.Stories[0].Headline, " ")
	pages := []string{"/", "/?before=d-20251016-0800", "/digests/" + d.ID, "/stories/" + message.Ref(d.Stories[0].Story.ID),
		"/search?q=" + word, "/search?q=rhinoceros&outlet=" + strings.Repeat("W", 200), "/nowhere"}
	widths := []int{320, 1200}
	for scheme, dark := range map[string]bool{"--blink-settings=preferredColorScheme=1": false, "--blink-settings=preferredColorScheme=0": true} {
		t.Run(fmt.Sprint("dark=", dark), func(t *testing.T) {
			var frames strings.Builder
			for _, path := range pages {
				_, body := a.get(path)
				for _, w := range widths {
					fmt.Fprintf(&frames, `<iframe title="%s at %d" width="%d" height="900" style="border:0" srcdoc="%s"></iframe>`, html.EscapeString(path), w, w, html.EscapeString(body))
				}
			}
			looked := look(t, program, scheme, "<!doctype html><meta charset=utf-8><title></title>"+frames.String()+"<script>"+audit+"</script>")
			if len(looked) != len(pages)*len(widths) {
				t.Fatalf("%d pages were looked at", len(looked))
			}
			for _, p := range looked {
				for _, w := range p.Wrong {
					t.Errorf("%s: %s", p.Frame, w)
				}
				if (p.Paper < .2) != dark {
					t.Errorf("%s: the paper has luminance %.2f", p.Frame, p.Paper)
				}
			}
		})
	}
}

// TestBrowserSees holds that the audit finds what is planted.
func TestBrowserSees(t *testing.T) {
	program, err := exec.LookPath("chromium")
	if err != nil {
		t.Skip("SKIPPED: no chromium is installed (Debian: apt-get install chromium)")
	}
	bad := `<html><title></title><style>a:focus{outline:none}</style><body style="background:#fff"><header><h1>A</h1></header><a href="/x">x</a><nav></nav><main><h3>B</h3><p id=a style="color:#999">grey text</p><p id=a>` +
		`<div style="width:2000px">wide</div><input name=q><img src="data:,"><svg width=9 height=9></svg><a href="#none">y</a><a href="/z"></a><time>yesterday</time><table><tr><td>1</table><div aria-labelledby="a nobody">z</div></main></body></html>`
	page := `<!doctype html><meta charset=utf-8><title></title><iframe title=bad width=400 height=400 srcdoc="` + html.EscapeString(bad) + `"></iframe><script>` + audit + "</script>"
	found := strings.Join(look(t, program, "--blink-settings=preferredColorScheme=1", page)[0].Wrong, "\n")
	for _, want := range []string{"no language", "no title", "two elements have the id a", "no label for div z", "no target for a y", "heading h3 B comes after level 1", "navigation without a name",
		"nameless a", "no label for q", "picture without words", "drawing without words", "table without", "time ", "no way past the head", "focus not seen on a x", "too small: input", "scrolls sideways", "too wide: div wide", "contrast 2.85 p grey text"} {
		if !strings.Contains(found, want) {
			t.Errorf("%q is not found among\n%s", want, found)
		}
	}
}

// A looked is what audit found.
type looked struct {
	Frame, Title string
	Paper        float64
	Stops        int
	Wrong        []string
}

// look has Chromium run a page, and reads what it found.
func look(t *testing.T, program, scheme, page string) []looked {
	t.Helper()
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) { _, _ = w.Write([]byte(page)) }))
	defer server.Close()
	cmd := exec.Command(program, "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
		"--disable-component-update", "--disable-sync", "--hide-scrollbars", "--user-data-dir="+t.TempDir(), scheme,
		"--virtual-time-budget=5000", "--dump-dom", server.URL)
	cmd.WaitDelay = 10 * time.Second
	timer := time.AfterFunc(time.Minute, func() { _ = cmd.Process.Kill() })
	defer timer.Stop()
	dom, err := cmd.Output()
	if err != nil {
		t.Fatalf("chromium: %v", err)
	}
	body := regexp.MustCompile(`(?s)<body>(.*)</body>`).FindSubmatch(dom)
	var all []looked
	if body == nil || json.Unmarshal([]byte(html.UnescapeString(string(body[1]))), &all) != nil {
		t.Fatalf("the pages were not looked at: %.300s", dom)
	}
	return all
}

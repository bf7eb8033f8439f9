package sources

import (
	"regexp"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/digestbot/digestbot/digest/article"
)

// This file tells an article from the furniture of its page: what stands
// around it, and often has figures that nobody reported.

// furnitureTag holds elements that never hold the article, and furnitureName
// what others are called that do not.
var (
	furnitureTag  = map[atom.Atom]bool{atom.Aside: true, atom.Nav: true, atom.Footer: true, atom.Form: true, atom.Figcaption: true, atom.Noscript: true}
	furnitureName = regexp.MustCompile(`(?i)(?:^|[\s_-])(?:related|recommend(?:ed|ation|ations)?|newsletters?|most-?(?:read|popular)|trending|promos?|comments?|share|sharing|shar(?:e|ing)-?(?:bar|tools|buttons)|social|ticker|market-?data|stocks?|advert(?:s|isement|ising)?|sidebar|breadcrumbs?|cookies?(?:-?(?:banner|notice|consent|bar|wall))?|(?:cookie-?)?consent(?:-?(?:banner|manager|modal))?|gdpr|onetrust|didomi|browse-?happy|browser-?(?:warning|upgrade|update|notice|support)|outdated(?:-?browser)?|more-on)(?:$|[\s_-])`)
)

// furnitureLine finds lines that are furniture as a whole.
var furnitureLine = regexp.MustCompile(`(?i)^\W*(?:` + strings.Join([]string{
	// lists of links
	`(?:list )?\d+ (?:list )?of (?:\d+ )?items?`, `list of \d+ items?`, `list \d+ of \d+`, `end(?: of)? list`,
	`(?:recommended|related|more|top|latest|trending|popular|other)(?: \w+)? (?:stories|articles|news|topics|reading|content|links|videos?|coverage)`,
	`(?:you (?:may|might) (?:also )?(?:like|be interested in)|more (?:in|on|from|about|by) .{1,60}|most (?:read|popular|viewed|shared)|editors?['’]?s?['’]? (?:picks?|choice)|what to read next|keep reading|in this (?:article|story)|table of contents|explore more.*|don['’]t miss)`,
	`(?:read|see|watch|listen|hear)(?: more| also| next)?:.{0,200}`, `(?:also read|see also|related|more|read more|recommended)(?: on this)?\s*[:>–-].{0,200}`, `(?:read|show|see|load|learn|view) (?:more|all|less|full (?:story|article))`, `continue reading.{0,80}`, `click here.{0,100}`,
	`(?:lesen sie auch|lies auch|mehr zum thema|auch interessant|das könnte (?:sie|dich|ihnen|dir) auch (?:interessieren|gefallen)|weitere (?:artikel|themen|informationen|links)|(?:à )?lire aussi|sur le même sujet|lea también|le puede interesar|leggi anche|leia (?:também|mais)|lees ook|læs også|les også|läs också|czytaj (?:też|także|więcej)|zobacz (?:też|także))(?:\s*[:>–-].{0,200})?`,
	// what readers may do
	`(?:share|save|print|email|copy link|bookmark|listen|follow|like|tweet|pin|reply|report|sign in|log in|register|subscribe)(?: (?:this|the|to|on|us|with|via|now|it|your))?(?: (?:article|story|page|post|friends?|facebook|twitter|x|whatsapp|linkedin|newsletter|now))?`,
	`(?:share|follow us) on .{1,60}`, `sign up (?:for|to) .{0,160}`, `(?:subscribe|register|sign in|log in) (?:to|for|now).{0,120}`, `get (?:the|our) .{0,60}newsletter.{0,80}`, `(?:your|enter your) e-?mail(?: address)?.{0,60}`,
	`(?:leave|post|add|write) a (?:comment|reply)`, `submitted by /?u/\S+(?: to /?r/\S+)?(?: \[link\])?(?: \[comments\])?`, `\[link\](?: \[comments\])?`, `(?:view |show |read )?(?:all )?\d[\d,.]*k? ?(?:comments?|shares?|likes?|views?|reads?|reactions?|replies|retweets|followers)`, `comments?(?: \(?\d+\)?)?`, `join the (?:conversation|discussion)`,
	// about the page
	`advertisement|advertising|ad|sponsored(?: content)?|promoted|skip (?:to|ad).{0,40}|loading.{0,20}|play video|video|photos?|gallery|image|breaking news|live updates?`,
	`(?:\d+|a few|an?) (?:min(?:ute)?s?|hours?|days?|h|m)(?: |-)(?:read|ago)`, `(?:reading|listening) time.{0,30}`, `(?:last )?(?:updated|published|posted|modified)(?: on| at)?:? .{1,60}`,
	`(?:photo(?:graph)?|image|picture|credit|source|illustration|video)s?(?: (?:source|credit|by))?\s*:.{0,120}`, `(?:getty|reuters|ap|afp|epa|pa)(?: images| photo)?(?: ?/ ?\w+)*`,
	`(?:©|\(c\)|copyright)\b?.{0,160}`, `.{0,80}all rights reserved.{0,80}`, `the post .{1,250} (?:appeared|was) first (?:appeared |published )?on .{1,120}`, `this (?:article|story) (?:was )?(?:originally|first) (?:appeared|published) .{1,120}`,
}, "|") + `)\W*$`)

// notice finds the lines of a notice that is shown in place of an article, or above it.
var notice = regexp.MustCompile(`(?i)\b(?:(?:we|this (?:web)?site|our (?:partners|site)|and our \d+ partners)\b.{0,80}\b(?:use|uses|store|stores|set) .{0,40}cookies|cookies? (?:policy|settings|preferences|notice)|(?:accept|reject|manage) (?:all )?(?:cookies|consent|preferences)|` +
	`(?:enable|turn on|activate|requires?|switch on) (?:java ?script|cookies)|java ?script (?:is|must be|needs to be|has been) (?:disabled|enabled|required|off|blocked|turned)|(?:your|this|an?) (?:(?:web )?browser|version of your browser)\b.{0,60}\b(?:out ?(?:of )?-?date(?:d)?|not supported|unsupported|no longer support(?:ed)?|old|upgrade|update)|(?:upgrade|update) your (?:web )?browser|(?:unsupported|outdated) browser|` +
	`ad ?-?blocker|(?:verify|confirm|check|prove)(?:ing)? (?:that )?(?:you are|you're|if you are|your are) (?:a )?(?:human|not a (?:ro)?bot)|unusual (?:traffic|activity) from|your privacy (?:choices|settings)|legitimate interests?\b.{0,80}\b(?:consent|object|purposes)|store and/or access information on a device|` +
	`wir (?:und unsere \d+ partner )?(?:verwenden|nutzen|benötigen).{0,60}(?:cookies|einwilligung|zustimmung)|(?:aktivieren sie|aktiviere) .{0,30}java ?script|(?:zustimmung|einwilligung) zur (?:verwendung|nutzung)|(?:weiter)?lesen mit werbung|ihr browser (?:ist veraltet|wird nicht)|nous (?:et nos \d+ partenaires )?utilisons .{0,40}cookies|activez java ?script|utilizamos cookies|utilizziamo .{0,30}cookie|y nuestros \d+ socios|onze partners gebruiken|nasi partnerzy|` +
	`not (?:currently )?available in your (?:region|country|location)|unavailable (?:due to|for) legal reasons|access to this (?:page|site) (?:has been|is) denied|you must be (?:at least )?\d\d (?:years old )?(?:or older )?to|confirm your age|` +
	`page (?:that )?you(?: a|['’]?)re looking for|page you (?:requested|were looking for)|use a recent version of|no longer supported\b|if you are not (?:automatically )?redirected)`)

// pageNotice finds a line that is about the page that it stands on.
var pageNotice = regexp.MustCompile(`(?i)^(?:please (?:enable|turn on|upgrade|update)|(?:we|this (?:web)?site) (?:use|uses) cookies|java ?script (?:is|must be)|you (?:are using|need to enable) .{0,60}(?:browser|java ?script)|your browser (?:is|does) .{0,80})`)

// isNotice reports whether a text is a notice, and no article: most of it is of
// lines like those of one.
func isNotice(text string) bool {
	like := 0
	for line := range strings.Lines(text) {
		if notice.MatchString(line) {
			like += len(line)
		}
	}
	return 2*like > len(text)
}

// priceLine finds lines of a ticker, "Gold 2,341.20 +0.4%": a name or two, and
// then nothing but numbers.
var priceLine = regexp.MustCompile(`^(?:[\p{L}&.'/-]+ ){0,4}(?:[-+−▲▼$€£¥(]*\d[\d,.]*[%)]*(?:\s+|$)){2,}$`)

// withoutFurniture drops the lines of a text that are furniture.
func withoutFurniture(text string) string {
	var kept strings.Builder
	for line := range strings.Lines(text) {
		if !isFurniture(strings.TrimSpace(line)) {
			kept.WriteString(line)
		}
	}
	return strings.TrimSpace(kept.String())
}

func isFurniture(line string) bool {
	return len(line) < 300 && (furnitureLine.MatchString(line) || len(line) < 200 && pageNotice.MatchString(line)) || len(line) < 60 && priceLine.MatchString(line)
}

// goesOn is how teasers of feeds end.
var goesOn = regexp.MustCompile(`(?i)(?:^|[.!?…\])»”\"'\n])\s*(?:(?:read|see|learn) (?:more|on|the full (?:story|article))|continue reading|weiterlesen|lire la suite|leer más)(?: .{0,100})?\W*$`)

// withoutFooter drops what publishing systems put at the end of a feed's text.
// A text that goes on elsewhere ends with "…".
func withoutFooter(text string) string {
	at := strings.LastIndexByte(text, '\n') + 1
	last := text[at:]
	if strings.HasPrefix(last, "The post ") && strings.Contains(last, " first on ") && furnitureLine.MatchString(last) {
		text = strings.TrimRight(text[:at], "\n")
	}
	if len(text) > 3000 {
		return text
	}
	end := text[max(0, len(text)-160):]
	if i := goesOn.FindStringIndex(end); i != nil {
		return strings.TrimRight(text[:len(text)-len(end)+i[0]], "\n .…[") + "…"
	}
	return text
}

// trimEdges drops what stands before the first sentence of a page and after
// its last: title, date, menus, links.
func trimEdges(text string) string {
	lines := strings.Split(text, "\n")
	for len(lines) > 0 && !endsSentence(lines[0]) {
		lines = lines[1:]
	}
	for len(lines) > 0 && !endsSentence(lines[len(lines)-1]) {
		lines = lines[:len(lines)-1]
	}
	if len(lines) == 0 {
		return text
	}
	return strings.Join(lines, "\n")
}

// endsSentence says that a line reads like a sentence, or is longer than the
// titles and menus that do not.
func endsSentence(line string) bool {
	if len(line) > 120 {
		return true
	}
	line = strings.TrimRight(line, "\"”’'»)] ")
	return len(line) > 30 && strings.ContainsAny(line[len(line)-1:], ".!?") || strings.HasSuffix(line, "…") || strings.HasSuffix(line, "。")
}

// dropFurniture removes from a page the elements that are furniture by their
// kind or name, and the parts under a heading that is, "Related stories". What
// has a third of the text in paragraphs or more stays, for names say little:
// the body of a page with a side bar is often called so.
func dropFurniture(doc *html.Node) {
	markParagraphs(doc)
	whole, anywhere := prose(doc, false), false
	if all := prose(doc, true); 2*whole < all {
		whole, anywhere = all, true
	}
	small := func(n *html.Node) bool { return 3*prose(n, anywhere) < whole }
	var boxes, headings []*html.Node
	for n := range doc.Descendants() {
		switch {
		case n.Type != html.ElementNode:
		case furnitureTag[n.DataAtom], furnitureName.MatchString(attribute(n, "class") + " " + attribute(n, "id")):
			boxes = append(boxes, n)
		case isHeading(n) && furnitureLine.MatchString(article.CleanTitle(textOf(n, 300))):
			headings = append(headings, n)
		}
	}
	for _, n := range boxes[:min(len(boxes), 1000)] {
		switch {
		case n.Parent != nil && small(n):
			n.Parent.RemoveChild(n)
		case n.DataAtom == atom.Form, n.DataAtom == atom.Noscript: // all of some pages stands in one
			n.Data, n.DataAtom, n.Attr = "div", atom.Div, nil
		case !furnitureTag[n.DataAtom]:
			n.Attr = nil // lest its name mislead the extractor
		}
	}
	for _, h := range headings[:min(len(headings), 50)] {
		switch box := h.Parent; {
		case box == nil:
		case box.Parent != nil && small(box):
			box.Parent.RemoveChild(box)
		default:
			dropSection(h, small)
		}
	}
}

// dropSection removes the list, or the one box, that follows a heading.
func dropSection(heading *html.Node, small func(*html.Node) bool) {
	n := heading.NextSibling
	for n != nil && n.Type != html.ElementNode {
		n = n.NextSibling
	}
	if n != nil && (n.DataAtom == atom.Ul || n.DataAtom == atom.Ol || n.DataAtom == atom.Div) && small(n) {
		n.Parent.RemoveChild(n)
	}
}

func isHeading(n *html.Node) bool {
	switch n.DataAtom {
	case atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		return true
	}
	return false
}

// longRun is the length in bytes from which a run of text outside of paragraphs is
// prose, and no title, menu or date.
const longRun = 80

// prose gives the size of the text in the paragraphs of an element, and of what
// reads like paragraphs and is not marked as such, in boxes or anywhere.
func prose(n *html.Node, anywhere bool) (size int) {
	switch {
	case n.DataAtom == atom.P:
		return len(strings.TrimSpace(textOf(n, 2000)))
	case n.DataAtom == atom.A, n.DataAtom == atom.Script, n.DataAtom == atom.Style:
		return 0
	case n.Type == html.TextNode:
		if run := len(strings.TrimSpace(n.Data)); run >= longRun && (anywhere || bareParents[n.Parent.DataAtom]) {
			return run
		}
	}
	for c := range n.ChildNodes() {
		size += prose(c, anywhere)
	}
	return size
}

var shownAsBlock = regexp.MustCompile(`(?i)display\s*:\s*block`)

// markParagraphs makes paragraphs of the boxes that are nothing else, be they
// elements of the page's own or texts that are shown as boxes.
func markParagraphs(doc *html.Node) {
	for n := range doc.Descendants() {
		if n.DataAtom != atom.Div && !strings.Contains(n.Data, "-") && !shownAsBlock.MatchString(attribute(n, "style")) || n.Type != html.ElementNode {
			continue
		}
		long, block := false, false
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			long = long || c.Type == html.TextNode && len(strings.TrimSpace(c.Data)) >= longRun
			block = block || c.Type == html.ElementNode && !inText[c.DataAtom]
		}
		if long && !block {
			n.Data, n.DataAtom = "p", atom.P
		}
	}
}

// inText holds the elements that stand in a paragraph.
var inText = map[atom.Atom]bool{
	atom.A: true, atom.Abbr: true, atom.B: true, atom.Cite: true, atom.Em: true, atom.Font: true, atom.I: true, atom.Mark: true,
	atom.Small: true, atom.Span: true, atom.Strong: true, atom.Sub: true, atom.Time: true, atom.U: true, atom.Wbr: true,
}

// bareParents holds the boxes in which text stands that should be in paragraphs.
var bareParents = map[atom.Atom]bool{atom.Div: true, atom.Section: true, atom.Article: true, atom.Main: true, atom.Td: true, atom.Body: true, atom.Center: true, atom.Font: true}

// textOf gives the text in an element, about as much as limit.
func textOf(n *html.Node, limit int) string {
	var b strings.Builder
	for d := range n.Descendants() {
		if d.Type == html.TextNode && d.Parent.DataAtom != atom.Script && d.Parent.DataAtom != atom.Style {
			b.WriteString(d.Data)
			if b.Len() >= limit {
				break
			}
		}
	}
	return b.String()
}

// stubSize is the length in bytes below which a text that is said to be locked
// is taken for its beginning.
const stubSize = 2500

// stubLine finds the words with which a paywall ends the beginning of an article.
var stubLine = regexp.MustCompile(`(?i)(?:(?:subscribe|sign in|log in|register|create (?:a free )?an? account)\b.{0,60}\b(?:to|and) (?:continue|keep|read|access|unlock)|(?:this|the (?:full|rest of (?:this|the))) (?:article|story|content|page)?.{0,30}\b(?:for|available to|reserved for|exclusive to|only for) (?:our |paying |paid |premium |digital )*(?:subscribers|members)|already (?:a|an) (?:subscriber|member)|you(?:['’]ve| have) (?:reached|read|used) .{0,40}\b(?:free|articles?)\b|to (?:continue|keep) reading|unlock (?:this|the) (?:article|story)|(?:subscribers|members)[- ]only)`)

// stub says that a text breaks off at a paywall: near its end it asks readers
// to subscribe, and there is little of it.
func stub(text string) bool {
	return len(text) < stubSize && stubLine.MatchString(text[max(0, len(text)-600):])
}

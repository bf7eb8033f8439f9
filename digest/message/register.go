package message

import (
	"cmp"
	"hash/fnv"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"github.com/digestbot/digestbot/digest/article"
	"github.com/digestbot/digestbot/digest/claim"
	"github.com/digestbot/digestbot/digest/conflict"
	"github.com/digestbot/digestbot/digest/story"
	"github.com/digestbot/digestbot/digest/summary"
)

// A register knows who says what in one story: each report has a letter, and
// every article leads to its report.
type register struct {
	anchor      string // of the story
	clock       clock
	link        links
	story       story.Story
	sources     []source                   // by report
	report      map[string]int             // article ID to report
	article     map[string]article.Article // by ID
	first, last string                     // time of the first article and of the last
}

// links makes the address of an article into one that can be linked where it is
// shown; empty if none can.
type links func(string) string

// linksBeside links addresses in a message. Where one is too long for that, the
// page is linked which has it; an empty page is none.
func linksBeside(page string) links {
	return func(s string) string {
		if a := address(s); a != "" || wholeAddress(s) == "" {
			return a
		}
		return page
	}
}

func newRegister(s story.Story, anchor string, c clock, link links) *register {
	in := &register{anchor: anchor, clock: c, link: link, story: s, report: map[string]int{}, article: map[string]article.Article{}}
	var first, last article.Article
	for i, r := range s.Reports {
		for _, a := range r.Articles() {
			in.report[a.ID], in.article[a.ID] = i, a
			if !a.Published.IsZero() && (first.Published.IsZero() || a.Published.Before(first.Published)) {
				first = a
			}
			if a.Published.After(last.Published) {
				last = a
			}
		}
		in.sources = append(in.sources, in.source(i, r))
	}
	in.first, in.last = c.at(first.Published), c.at(last.Published)
	return in
}

// maxOutlet is how much of an outlet's name is shown, in code points.
const maxOutlet = 60

func outletName(a article.Article) string { return label(a.Source, maxOutlet) }

func (in *register) source(i int, r story.Report) source {
	s := source{
		Letter: letter(i), Outlet: outletName(r.Article), URL: in.link(r.URL),
		At: in.clock.at(r.Published), ISO: iso(r.Published),
	}
	s.Anchor, s.Address = in.anchor+"-"+s.Letter, shortAddress(s.URL)
	seen := map[string]bool{r.Source: true, r.URL: true}
	for _, c := range r.Copies {
		if !seen[c.Source] || c.URL != "" && !seen[c.URL] {
			seen[c.Source], seen[c.URL] = true, true
			s.Copies = append(s.Copies, outlet{outletName(c), in.link(c.URL)})
		}
	}
	if agency := label(r.Agency, maxOutlet); agency != "" && len(s.Copies) > 0 {
		s.Carrier = s.Outlet
		s.Outlet = agency + " text"
	}
	return s
}

// addressOf is the address of the article whose title a headline is, so that what
// is read and what is linked are one; of the first report where no title is.
func (in *register) addressOf(headline string) string {
	short := titleLetters(headline)
	for _, r := range in.story.Reports {
		for _, a := range r.Articles() {
			if short != "" && a.URL != "" && strings.Contains(titleLetters(a.Title), short) {
				return in.link(a.URL)
			}
		}
	}
	return in.sources[0].URL
}

// titleLetters is what is compared of a title: a headline differs from it in
// case and marks, and lacks what is not the title's own.
func titleLetters(title string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, title)
}

// letter names the i-th report: a to z, then aa, ab and so on.
func letter(i int) string {
	if i >= 26 {
		return letter(i/26-1) + letter(i%26)
	}
	return string(rune('a' + i))
}

// copiedTexts lists the texts that several outlets carry.
func copiedTexts(s story.Story) []copied {
	var all []copied
	for _, r := range s.Reports {
		seen := map[string]bool{}
		for _, a := range r.Articles() {
			seen[a.Source] = true
		}
		if len(seen) > 1 {
			all = append(all, copied{len(seen), label(r.Agency, maxOutlet)})
		}
	}
	return all
}

// cited are the sources of articles, in the order of their letters, each once.
func (in *register) cited(articles []string) []source {
	var reports []int
	for _, id := range articles {
		if i, ok := in.report[id]; ok && !slices.Contains(reports, i) {
			reports = append(reports, i)
		}
	}
	slices.Sort(reports)
	var all []source
	for _, i := range reports {
		all = append(all, in.sources[i])
	}
	return all
}

// quantity lays a claim out.
func (in *register) quantity(q claim.Claim, anchor string) quantity {
	v := quantity{
		Anchor: in.anchor + "-" + anchor, About: label(q.About, 120), Verdict: string(q.Verdict),
		Between: label(q.Between, 120), Hint: label(q.Hint, 160),
	}
	if v.About == "" {
		v.About = "a figure"
	}
	for _, s := range sidesOf(q) {
		if !s.Overtaken {
			v.Sides = append(v.Sides, in.side(q, s))
		}
	}
	in.weigh(&v)
	switch q.Verdict {
	case claim.Superseded:
		v.Ledger = in.ledger(v)
		slices.Reverse(v.Sides)
	case claim.Disputed:
		v.Picture = in.picture(v)
	default:
		for _, s := range q.Beside {
			v.Beside = append(v.Beside, in.side(q, s))
		}
	}
	v.cut()
	return v
}

// weigh counts the independent reports that state a figure, of one outlet at most
// one, and finds who is behind them.
func (in *register) weigh(v *quantity) {
	sides := map[int]int{} // report to the number of sides it is on
	quoting := map[int]bool{}
	for _, s := range v.Sides {
		for _, w := range s.Witnesses {
			sides[w.report]++
			quoting[w.report] = quoting[w.report] || len(w.Quoting) > 0
			for _, name := range w.Quoting {
				if !slices.Contains(v.Claimants, name) {
					v.Claimants = append(v.Claimants, name)
				}
			}
		}
	}
	outlets := map[string]bool{}
	v.AllQuote = len(quoting) > 0
	for i, s := range in.sources {
		if sides[i] > 1 && v.Verdict == string(claim.Disputed) {
			v.Both = append(v.Both, s.Outlet)
		}
		if sides[i] > 0 {
			outlets[s.Outlet] = true
			v.AllQuote = v.AllQuote && quoting[i]
		}
	}
	v.Reports = len(outlets)
}

// side lays one side of a claim out: a witness for each report, oldest first,
// and the wordings, those of most reports first.
func (in *register) side(q claim.Claim, s claim.Side) side {
	var v side
	printed := make([]string, len(s.Mentions))
	for n, m := range s.Mentions {
		words := label(summary.Wording(q, m), 120)
		printed[n] = words
		i := slices.IndexFunc(v.Wordings, func(w wording) bool { return strings.EqualFold(w.Printed, words) })
		if i < 0 {
			i = len(v.Wordings)
			v.Wordings = append(v.Wordings, wording{mention: m, Words: quote(words), Printed: words})
		}
		v.Wordings[i].Witnesses = in.join(v.Wordings[i].Witnesses, m)
	}
	lead := ""
	if len(s.Mentions) > 0 {
		lead = label(summary.Wording(q, summary.Printed(s)), 120) // as the summary's lines print it
	}
	leads := func(w wording) int {
		if strings.EqualFold(w.Printed, lead) {
			return 1
		}
		return 0
	}
	slices.SortStableFunc(v.Wordings, func(a, b wording) int {
		return cmp.Or(leads(b)-leads(a), len(b.Witnesses)-len(a.Witnesses), strings.Compare(string(a.mention.In), string(b.mention.In))) // text before title, which drops qualifiers
	})
	for i := range v.Wordings {
		byLetter(v.Wordings[i].Witnesses)
	}
	if len(v.Wordings) == 0 {
		return v
	}
	v.Words, v.Printed = v.Wordings[0].Words, v.Wordings[0].Printed
	for n, m := range s.Mentions {
		v.Witnesses = in.join(v.Witnesses, m)
		i := slices.IndexFunc(v.Witnesses, func(w witness) bool { return w.report == in.reportOf(m) })
		v.Witnesses[i].hear(m, v.Wordings[0].mention, quote(printed[n]))
	}
	byLetter(v.Witnesses)
	return v
}

// hear takes in one mention of a witness: As keeps its words if none of its
// mentions says what the side's words do.
func (w *witness) hear(m, lead claim.Mention, words string) {
	switch {
	case !differs(m, lead):
		w.agrees, w.As = true, ""
	case !w.agrees && w.As == "":
		w.As = words
	}
}

// byLetter sorts witnesses as their reports are: oldest first.
func byLetter(all []witness) {
	slices.SortStableFunc(all, func(a, b witness) int { return a.report - b.report })
}

// differs says that two figures of one side do not read alike: in value or hedge.
func differs(a, b claim.Mention) bool {
	return a.Low != b.Low || a.High != b.High || a.Bound != b.Bound || a.Change != b.Change
}

func (in *register) reportOf(m claim.Mention) int {
	if i, ok := in.report[m.Article]; ok {
		return i
	}
	return m.Report
}

// join adds a mention to the witnesses, or its claimant to the witness that its
// report already is.
func (in *register) join(all []witness, m claim.Mention) []witness {
	report := in.reportOf(m)
	i := slices.IndexFunc(all, func(w witness) bool { return w.report == report })
	if i < 0 {
		i = len(all)
		w := witness{report: report, mention: m}
		if report >= 0 && report < len(in.sources) {
			s := in.sources[report]
			w.Letter, w.Anchor, w.Outlet, w.URL, w.Address, w.At, w.ISO, w.Copies = s.Letter, s.Anchor, s.Outlet, s.URL, s.Address, s.At, s.ISO, len(s.Copies)
		}
		all = append(all, w)
	}
	if name := label(m.Claimant, maxOutlet); name != "" && !slices.Contains(all[i].Quoting, name) {
		all[i].Quoting = append(all[i].Quoting, name)
	}
	return all
}

// quote puts printed words between quotation marks; a plain number needs none.
func quote(words string) string {
	if strings.IndexFunc(words, unicode.IsLetter) < 0 {
		return words
	}
	return "“" + strings.NewReplacer("“", "‘", "”", "’", `"`, "'").Replace(words) + "”"
}

// conflict lays out what reports name differently.
func (in *register) conflict(q conflict.Conflict) differing {
	v := differing{About: clean(q.About)}
	for _, s := range q.Sides {
		words := label(s.Text, 160)
		w := wording{Words: "“" + strings.Trim(words, "“”\"") + "”", Printed: words}
		for _, m := range s.Mentions {
			w.Witnesses = in.join(w.Witnesses, claim.Mention{Article: m.Article, Report: m.Report})
		}
		v.Sides = append(v.Sides, w)
	}
	return v
}

// Ref is a story's ID as menus and buttons carry it: the ID itself while it is
// short and plain, else a hash of it, so that no limit of the chat service is met.
func Ref(id string) string {
	safe := func(r rune) bool {
		return r < unicode.MaxASCII && (unicode.IsLetter(r) || unicode.IsDigit(r) || r == '-' || r == '_' || r == '.')
	}
	if id != "" && len(id) <= 64 && strings.IndexFunc(id, func(r rune) bool { return !safe(r) }) < 0 {
		return id
	}
	return "h" + strconv.FormatUint(hash(id), 36)
}

func hash(s string) uint64 {
	h := fnv.New64a()
	h.Write([]byte(s))
	return h.Sum64()
}

package message

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/digestbot/digestbot/digest/claim"
	"github.com/digestbot/digestbot/digest/history"
	"github.com/digestbot/digestbot/digest/summary"
)

// A Correction is one change of a story that a digest told otherwise.
type Correction struct {
	Digest  string          // ID of the digest
	Number  int             // 1 for the first correction of that digest
	Posted  time.Time       // when the digest was posted, in the channel's zone
	At      time.Time       // when the change was found
	Archive string          // base address of the archive pages; empty when there is none
	Story   summary.Summary // as it is now
	Change  history.Change
}

// A correction is laid out for templates.
type correction struct {
	Kind                   string // as history.ChangeKind: "retracted", "corrected", "withdrawn", "disputed", "settled", "moved", "joined"
	How                    string // of a retracted article, as history.Retraction: "withdrawn", "emptied", "gone"
	At, Date, Zone, Posted string
	Headline, URL          string
	About                  string
	Now                    quantity // all that is said now; without sides when nothing is
	Was                    []value  // what the digest said, one for each side
	To                     string   // of an outlet that changed its figure: the new one
}

// A value is a figure as it was printed.
type value struct {
	Words, Printed string
	Outlet, URL    string
	At             string
}

func layOutCorrection(q Correction, c clock) correction {
	ownPage := ""
	if archive := address(q.Archive); archive != "" {
		ownPage = page(archive, "stories", Ref(q.Story.Story.ID))
	}
	in := newRegister(q.Story.Story, "s1", c, linksBeside(ownPage))
	v := correction{
		Kind: string(q.Change.Kind), How: string(q.Change.How), At: c.at(q.At), Date: c.dated(q.At), Zone: zone(q.At.In(c.zone)), Posted: c.at(q.Posted),
		Headline: label(q.Story.Headline, maxHeadline), About: label(q.Change.About, 120), Now: in.standing(q),
	}
	for _, was := range q.Change.Was {
		v.Was = append(v.Was, in.value(was))
	}
	if len(q.Change.Now) > 0 {
		v.To = in.value(q.Change.Now[0]).Words
	}
	if report, ok := in.corrected(q.Change); ok {
		v.Now.printedAt(report, v.At)
	}
	if v.URL = ownPage; v.URL == "" && len(in.sources) > 0 {
		v.URL = in.sources[0].URL
	}
	return v
}

// corrected is the report that changed its figure, if one did.
func (in *register) corrected(c history.Change) (report int, ok bool) {
	if c.Kind != history.Corrected || len(c.Now) == 0 {
		return 0, false
	}
	report, ok = in.report[c.Now[0].Article]
	return report, ok
}

// printedAt gives the figure of a report the time at which it was changed.
func (q quantity) printedAt(report int, at string) {
	for _, s := range q.Sides {
		for i, w := range s.Witnesses {
			if w.report == report {
				s.Witnesses[i].At = at
			}
		}
	}
}

// standing is what stands after a change, as the change says it: for each value
// the side of the story's claims that prints it, with all who do.
func (in *register) standing(q Correction) quantity {
	now := quantity{MoreSides: max(0, len(q.Change.Now)-history.MostSides)}
	if q.Change.IsDisputed() {
		now.Verdict = string(claim.Disputed)
	}
	for _, v := range q.Change.Now[:len(q.Change.Now)-now.MoreSides] {
		measure, printed := sideOf(q, v)
		now.Sides = append(now.Sides, in.side(measure, printed))
	}
	return now
}

// sideOf is the side of the claim that a change names which prints a value;
// without any, the value alone.
func sideOf(q Correction, v history.Value) (claim.Claim, claim.Side) {
	found := func(m claim.Mention) bool { return m.Article == v.Article && strings.EqualFold(m.Text, v.Text) }
	for _, c := range q.Story.Claims {
		for _, s := range c.Sides {
			if strings.EqualFold(c.About, q.Change.About) && slices.ContainsFunc(s.Mentions, found) {
				return c, s
			}
		}
	}
	m := claim.Mention{Article: v.Article, Report: -1, At: v.At}
	m.Text, m.Claimant = v.Text, v.Claimant
	return claim.Claim{}, claim.Side{Mentions: []claim.Mention{m}}
}

func (in *register) value(v history.Value) value {
	printed := label(v.Text, 120)
	return value{
		Words: quote(printed), Printed: printed, Outlet: label(v.Outlet, maxOutlet),
		URL: in.link(in.article[v.Article].URL), At: in.clock.at(v.At),
	}
}

// correctionsOf are the corrections of one story.
func correctionsOf(all []Correction, id string, c clock) []correction {
	var its []correction
	for _, q := range all {
		if q.Story.Story.ID == id {
			its = append(its, layOutCorrection(q, c))
		}
	}
	return its
}

// withdraw notes with each figure what corrections say that outlets took back:
// beside the outlet where the figure still names it, else below.
func withdraw(figures []quantity, corrections []correction) {
	for _, c := range corrections {
		if c.Kind != string(history.Corrected) && c.Kind != string(history.Withdrawn) || len(c.Was) == 0 {
			continue
		}
		for i := range figures {
			if q := &figures[i]; q.About == c.About && !q.strike(c.Was[0], c.At) {
				q.Withdrawn = append(q.Withdrawn, gone{c.Was[0], c.At})
			}
		}
	}
}

// strike marks the witness who printed a value that was taken back.
func (q *quantity) strike(v value, at string) (found bool) {
	for _, s := range q.Sides {
		for i, w := range s.Witnesses {
			if w.Outlet == v.Outlet && strings.HasPrefix(v.Printed, s.Printed) {
				s.Witnesses[i].Gone, found = at, true
			}
		}
	}
	return found
}

// Correction makes the reply that tells one change. It belongs in the thread of
// the digest that said otherwise, and never in the channel; Parent is -1, because
// that message is not at hand here.
func (r *Renderer) Correction(q Correction) (Message, error) {
	zone := q.At.Location()
	if !q.Posted.IsZero() {
		zone = q.Posted.Location()
	}
	s := &slackWriter{Renderer: r}
	v := layOutCorrection(q, newClock(q.Posted, q.At.In(zone)))
	d := draft{
		story: q.Story.Story.ID,
		text:  s.words("slack.correction.text", v),
		blocks: []block{
			richBlock("", richSection(richWithin(s.words("slack.correction", v), 600)), richQuote(richWithin(s.words("slack.correction.change", v), 2400))),
			s.context("note", s.words("slack.correction.note", v)),
		},
	}
	if s.err != nil {
		return Message{}, s.err
	}
	part := "c" + strconv.Itoa(q.Number)
	m, err := seal(d, "digest_corrected", Ref(q.Digest)+":"+part, part, 0)
	m.Parent = -1
	return m, err
}

// NoNews makes the one line for a channel that asked for it: that there is
// nothing new, or that no feed could be read, which is another thing.
func (r *Renderer) NoNews(d Digest) (Message, error) {
	s := &slackWriter{Renderer: r}
	text := s.words("slack.nonews", layOut(d, true))
	if s.err != nil {
		return Message{}, s.err
	}
	m, err := seal(draft{text: bare(text), blocks: []block{s.context("", text)}}, "digest_quiet", Ref(d.ID)+":1", 1, 1)
	m.Parent = -1
	return m, err
}

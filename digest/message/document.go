package message

import (
	"encoding/json"
	"fmt"
	"io"
	"math"
	"slices"
	"time"

	"github.com/digestbot/digestbot/digest/claim"
	"github.com/digestbot/digestbot/digest/story"
	"github.com/digestbot/digestbot/digest/summary"
)

// This file writes the two formats that programs read: the document of stories
// and the payloads of messages, a line each.

// version is that of the document; it changes when a field changes its meaning.
const version = 1

type document struct {
	Version   int             `json:"version"`
	Generated string          `json:"generated"` // RFC 3339
	Stories   []documentStory `json:"stories"`
}

type documentStory struct {
	ID        string             `json:"id"`
	Headline  string             `json:"headline"`
	Reports   []documentReport   `json:"reports"`
	Summary   []documentLine     `json:"summary"`
	Claims    []documentClaim    `json:"claims"`
	Conflicts []documentConflict `json:"conflicts"`
}

// A documentReport lists the articles that carry one text.
type documentReport struct {
	Articles []string `json:"articles"`
}

type documentLine struct {
	Text  string   `json:"text"`
	Cites []string `json:"cites"`
	Model string   `json:"model,omitempty"` // that worded the line
}

type documentClaim struct {
	About   string         `json:"about"`
	Unit    string         `json:"unit"`
	Verdict claim.Verdict  `json:"verdict"`
	Sides   []documentSide `json:"sides"`
}

type documentSide struct {
	Low       bound             `json:"low"`
	High      bound             `json:"high"`
	Overtaken bool              `json:"overtaken,omitempty"` // a later side of the dispute took its place
	Mentions  []documentMention `json:"mentions"`
}

type documentMention struct {
	Article  string      `json:"article"`
	In       claim.Field `json:"in"`
	Start    int         `json:"start"` // Unicode code points
	End      int         `json:"end"`
	Text     string      `json:"text"` // verbatim
	Claimant string      `json:"claimant"`
}

type documentConflict struct {
	About string             `json:"about"`
	Sides []documentTextSide `json:"sides"`
}

type documentTextSide struct {
	Text     string            `json:"text"`
	Mentions []documentMention `json:"mentions"`
}

// A bound is a number, or null where the interval is open.
type bound float64

func (b bound) MarshalJSON() ([]byte, error) {
	if math.IsInf(float64(b), 0) || math.IsNaN(float64(b)) {
		return []byte("null"), nil
	}
	return json.Marshal(float64(b))
}

// JSON writes the document of stories, in their order.
func JSON(w io.Writer, generated time.Time, stories []summary.Summary) error {
	doc := document{Version: version, Generated: generated.Format(time.RFC3339), Stories: []documentStory{}}
	for _, s := range stories {
		doc.Stories = append(doc.Stories, newDocumentStory(s))
	}
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	e.SetIndent("", " ")
	if err := e.Encode(doc); err != nil {
		return fmt.Errorf("write document: %w", err)
	}
	return nil
}

func newDocumentStory(s summary.Summary) documentStory {
	d := documentStory{
		ID: s.Story.ID, Headline: s.Headline, Reports: documentReports(s.Story),
		Summary: []documentLine{}, Claims: []documentClaim{}, Conflicts: []documentConflict{},
	}
	for _, l := range s.Lines {
		d.Summary = append(d.Summary, documentLine{l.Text, append([]string{}, l.Cites...), l.Model})
	}
	for _, q := range s.Claims {
		d.Claims = append(d.Claims, newDocumentClaim(q))
	}
	for _, q := range s.Conflicts {
		c := documentConflict{q.About, []documentTextSide{}}
		for _, side := range q.Sides {
			t := documentTextSide{side.Text, []documentMention{}}
			for _, m := range side.Mentions {
				t.Mentions = append(t.Mentions, documentMention{m.Article, m.In, m.Start, m.End, m.Text, ""})
			}
			c.Sides = append(c.Sides, t)
		}
		d.Conflicts = append(d.Conflicts, c)
	}
	return d
}

func documentReports(s story.Story) []documentReport {
	all := []documentReport{}
	for _, r := range s.Reports {
		d := documentReport{}
		for _, a := range r.Articles() {
			d.Articles = append(d.Articles, a.ID)
		}
		all = append(all, d)
	}
	return all
}

func newDocumentClaim(q claim.Claim) documentClaim {
	d := documentClaim{About: q.About, Unit: q.Unit, Verdict: q.Verdict, Sides: []documentSide{}}
	for _, s := range sidesOf(q) {
		side := documentSide{bound(s.Low), bound(s.High), s.Overtaken, []documentMention{}}
		for _, m := range s.Mentions {
			side.Mentions = append(side.Mentions, documentMention{m.Article, m.In, m.Start, m.End, m.Text, m.Claimant})
		}
		d.Sides = append(d.Sides, side)
	}
	return d
}

// sidesOf are the sides of a claim: one, unless it is disputed or superseded. The
// bounds of sides put together enclose all of them.
func sidesOf(q claim.Claim) []claim.Side {
	if len(q.Sides) < 2 || q.Verdict == claim.Disputed || q.Verdict == claim.Superseded {
		return q.Sides
	}
	one := claim.Side{Low: q.Sides[0].Low, High: q.Sides[0].High}
	for _, s := range q.Sides {
		one.Low, one.High = min(one.Low, s.Low), max(one.High, s.High)
		one.Mentions = append(one.Mentions, s.Mentions...)
	}
	slices.SortStableFunc(one.Mentions, func(a, b claim.Mention) int { return a.At.Compare(b.At) })
	return []claim.Side{one}
}

// BlockLines writes messages as JSON lines in posting order, each a
// chat.postMessage payload; a reply names the line of its parent in thread_of.
func BlockLines(w io.Writer, channel string, messages []Message) error {
	type payload struct {
		Channel     string          `json:"channel"`
		ThreadOf    *int            `json:"thread_of,omitempty"`
		Text        string          `json:"text"`
		Blocks      json.RawMessage `json:"blocks"`
		Metadata    json.RawMessage `json:"metadata"`
		UnfurlLinks bool            `json:"unfurl_links"`
		UnfurlMedia bool            `json:"unfurl_media"`
	}
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	for _, m := range messages {
		p := payload{Channel: channel, Text: m.Text, Blocks: m.Blocks, Metadata: m.Metadata}
		if m.Parent >= 0 {
			p.ThreadOf = &m.Parent
		}
		if err := e.Encode(p); err != nil {
			return fmt.Errorf("write message %s: %w", m.Key, err)
		}
	}
	return nil
}

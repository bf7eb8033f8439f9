package message

import (
	"fmt"
	"io"

	"github.com/digestbot/digestbot/digest/article"
	"github.com/digestbot/digestbot/digest/claim"
	"github.com/digestbot/digestbot/digest/story"
)

// An explanation says why a story is what it is.
type explanation struct {
	tale
	Articles int
	Claims   []judgement
}

// A reason is why two reports are one story, or are not.
type reason struct {
	Letter, Outlet string // the report in question; no letter if it is in another story
	Title          string
	With           string // letter of the report it was compared with
	Likely         string // "71%"
	Weakest        bool   // the least likely join of a story of three reports or more
	Shared         []string
	Rule           bool // people decided it
	Known          bool // the digest tells the report in question
	Veto           string
}

// A judgement is why figures were put together and judged so.
type judgement struct {
	quantity
	Why []string
}

// Explain writes why the articles of each story were put together, what was
// nearly put with them, and why figures were compared and judged as they were.
func (r *Renderer) Explain(w io.Writer, d Digest, look Look) error {
	c := newClock(d.From, d.To)
	known := articlesOf(d)
	v := struct{ Stories []explanation }{}
	for i, e := range d.Stories {
		v.Stories = append(v.Stories, explain(e, i+1, c, known))
	}
	return r.print(w, "explain", v, look)
}

// articlesOf returns the articles that a digest tells, by ID.
func articlesOf(d Digest) map[string]article.Article {
	known := map[string]article.Article{}
	for _, e := range d.Stories {
		for _, a := range e.Story.Articles() {
			known[a.ID] = a
		}
	}
	return known
}

func explain(e Entry, n int, c clock, known map[string]article.Article) explanation {
	t := newTale(e, n, c, "", false, known)
	in := newRegister(e.Story, t.Anchor, c, wholeAddress)
	v := explanation{tale: t, Articles: len(e.Story.Articles())}
	for _, q := range e.Claims {
		if len(q.Why) > 0 || q.Verdict == claim.Disputed || q.Verdict == claim.Superseded {
			j := judgement{quantity: in.quantity(q, "")}
			for _, why := range q.Why {
				j.Why = append(j.Why, label(why, 300))
			}
			v.Claims = append(v.Claims, j)
		}
	}
	return v
}

func (in *register) reasons(list []story.Reason, known map[string]article.Article) []reason {
	var out []reason
	for _, r := range list {
		out = append(out, in.reason(r, known))
	}
	return out
}

func (in *register) reason(r story.Reason, known map[string]article.Article) reason {
	v := reason{Likely: fmt.Sprintf("%.0f%%", 100*min(r.Score, .99)), Weakest: r.Weakest, Rule: r.Rule, Veto: label(r.Veto, 200)}
	for _, s := range r.Shared {
		v.Shared = append(v.Shared, label(s, 60))
	}
	if i, ok := in.report[r.Article]; ok {
		v.Letter = in.sources[i].Letter
	}
	if i, ok := in.report[r.With]; ok {
		v.With = in.sources[i].Letter
	}
	v.Outlet, v.Title = "article", label(r.Article, 60)
	if a, ok := known[r.Article]; ok {
		v.Known, v.Outlet, v.Title = true, outletName(a), label(a.Title, 120)
	}
	return v
}

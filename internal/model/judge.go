package model

import (
	"context"
	"slices"
	"strings"

	"github.com/digestbot/digestbot/digest/claim"
	"github.com/digestbot/digestbot/digest/figure"
	"github.com/digestbot/digestbot/digest/guard"
	"github.com/digestbot/digestbot/digest/story"
	"github.com/digestbot/digestbot/digest/summary"
)

// This file has the model judge which figures give different values of one thing.
// The rules are:
//
//   - The model names figures by number; what it says of them is decided by our own
//     arithmetic and time line. Numbers that do not exist, figures of other
//     dimensions and values that can both be true make no dispute.
//   - A dispute has few sides: a model that is told to flag everything flags nothing.
//   - A dispute of the model's is flagged if it is sure of it; one of ours only if
//     the model finds it too.
//   - A name of the model's is made of words of the sources, else ours stands.

// judgement is the model's answer.
type judgement struct {
	Disputes []struct {
		About   string `json:"about"`
		Figures []int  `json:"figures"`
		Sure    bool   `json:"sure"`
	} `json:"disputes"`
}

const judgeSchema = `{"type":"object","additionalProperties":false,"required":["disputes"],"properties":{"disputes":{"type":"array","items":` +
	`{"type":"object","additionalProperties":false,"required":["about","figures","sure"],"properties":{"about":{"type":"string"},` +
	`"figures":{"type":"array","items":{"type":"integer"}},"sure":{"type":"boolean"}}}}}}`

const (
	judgeTokens = 1500 // of an answer; twenty disputes need a third
	aboutWords  = 8    // most words of a name
	mostSides   = 4    // more values are of more things
)

// judge returns the summary with its claims as the model judges them. Only a full
// judge adds disputes.
func (e *Editor) judge(ctx context.Context, s summary.Summary, full bool) (summary.Summary, error) {
	mentions := claim.From(s.Story)
	if !differ(mentions) {
		return s, nil
	}
	m := layOut(s.Story, mentions)
	system, err := e.prompt("judge.tmpl", nil)
	if err != nil {
		return s, err
	}
	var found judgement
	q := question{name: "judge", system: system, user: m.text, schema: judgeSchema, most: judgeTokens}
	if err := e.ask(ctx, q, func(answer []byte) error { return decode(answer, &found) }); err != nil {
		return s, err
	}
	claims := settle(s, m, found, full, e.config.Model)
	return summary.Write(s.Story, claims, s.Conflicts), nil
}

// differ reports whether two reports give different values of one kind.
func differ(mentions []claim.Mention) bool {
	type key struct{ kind, unit string }
	first := map[key]claim.Mention{}
	for _, m := range mentions {
		k := key{string(m.Kind), m.Unit}
		f, ok := first[k]
		if !ok {
			first[k] = m
		} else if f.Report != m.Report && (f.Low != m.Low || f.High != m.High) {
			return true
		}
	}
	return false
}

// settle makes claims of our own ones and of what the model found.
func settle(s summary.Summary, m material, found judgement, full bool, model string) []claim.Claim {
	claims := slices.Clone(s.Claims)
	confirmed := map[figureAt]bool{} // figures of our disputes that the model set against each other
	var made []claim.Claim
	for _, d := range found.Disputes {
		figures := m.named(d.Figures)
		for i, c := range s.Claims {
			if c.Verdict == claim.Disputed && sides(c, figures) > 1 {
				confirm(confirmed, c)
				claims[i].Model = model
			}
		}
		if !d.Sure || !full || slices.ContainsFunc(figures, func(f claim.Mention) bool { return confirmed[at(f)] }) {
			continue
		}
		if c, ok := dispute(s, figures, d.About); ok {
			c.Model = model
			claims = without(claims, c)
			made = append(made, c)
		}
	}
	var out []claim.Claim
	for _, c := range claims {
		if c.Verdict == claim.Disputed && c.Model == "" {
			out = append(out, apart(c)...)
		} else {
			out = append(out, c)
		}
	}
	return append(out, made...)
}

// figureAt names a figure by where it stands.
type figureAt struct {
	article string
	in      claim.Field
	byte    int
}

func at(m claim.Mention) figureAt { return figureAt{m.Article, m.In, m.Byte} }

// named returns the figures with the given numbers; numbers that do not exist are dropped.
func (m material) named(numbers []int) []claim.Mention {
	var out []claim.Mention
	slices.Sort(numbers)
	for _, n := range slices.Compact(numbers) {
		if n >= 1 && n <= len(m.figures) {
			out = append(out, m.figures[n-1])
		}
	}
	return out
}

// sides counts the standing sides of a claim that hold one of the figures.
func sides(c claim.Claim, figures []claim.Mention) int {
	n := 0
	for _, s := range c.Standing() {
		if slices.ContainsFunc(s.Mentions, func(m claim.Mention) bool {
			return slices.ContainsFunc(figures, func(f claim.Mention) bool { return at(f) == at(m) })
		}) {
			n++
		}
	}
	return n
}

// confirm marks the figures of a claim.
func confirm(confirmed map[figureAt]bool, c claim.Claim) {
	for _, m := range c.Mentions() {
		confirmed[at(m)] = true
	}
}

// dispute puts figures that the model named together with those that our claims hold
// for the same, and judges them. It is not ok unless they are a dispute between two outlets.
func dispute(s summary.Summary, figures []claim.Mention, about string) (claim.Claim, bool) {
	if len(figures) < 2 {
		return claim.Claim{}, false
	}
	first := figures[0]
	figures = slices.DeleteFunc(figures, func(f claim.Mention) bool { return !alike(f, first) })
	c := claim.Claim{Kind: first.Kind, Unit: first.Unit}
	held := map[figureAt]bool{}
	add := func(m claim.Mention) {
		if !held[at(m)] && alike(m, first) {
			held[at(m)] = true
			c.Sides[0].Mentions = append(c.Sides[0].Mentions, m)
		}
	}
	c.Sides = []claim.Side{{}}
	for _, f := range figures {
		add(f)
		for _, ours := range s.Claims {
			if ours.Verdict == claim.Disputed || sides(ours, []claim.Mention{f}) == 0 {
				continue
			}
			c.About = ours.About
			for _, m := range ours.Mentions() {
				add(m)
			}
		}
	}
	if name := nameOf(about, s.Story); name != "" {
		c.About = name
	}
	c = claim.Judge([]claim.Claim{c})[0]
	return c, c.Verdict == claim.Disputed && outlets(c, s.Story) > 1 && len(c.Standing()) <= mostSides
}

// alike reports whether two figures are of one dimension. What is counted is for the
// model to say: a number often stands without its noun.
func alike(a, b claim.Mention) bool {
	return a.Kind == b.Kind && (a.Kind == figure.Count || a.Unit == b.Unit)
}

// outlets counts the outlets on the standing sides of a claim.
func outlets(c claim.Claim, s story.Story) int {
	names := map[string]bool{}
	for _, side := range c.Standing() {
		for _, m := range side.Mentions {
			names[s.Reports[m.Report].Source] = true
		}
	}
	return len(names)
}

// nameOf returns a name of the model's if it is short and made of the sources' words,
// capitals and numbers; else nothing.
func nameOf(about string, s story.Story) string {
	about = strings.TrimRight(oneLine(about), ".?! ")
	var sources []string
	for _, a := range s.Articles() {
		sources = append(sources, a.Title, a.Text)
	}
	if n := len(strings.Fields(about)); n == 0 || n > aboutWords || len(guard.Check(about, sources...)) > 0 || !guard.Plain(about) {
		return ""
	}
	return strings.ToUpper(about[:1]) + about[1:]
}

// without takes the figures of a claim out of others.
func without(claims []claim.Claim, c claim.Claim) []claim.Claim {
	taken := map[figureAt]bool{}
	confirm(taken, c)
	var out []claim.Claim
	for _, o := range claims {
		all := o.Mentions()
		left := slices.DeleteFunc(slices.Clone(all), func(m claim.Mention) bool { return taken[at(m)] })
		switch {
		case len(left) == len(all):
			out = append(out, o)
		case len(left) > 0:
			o.Sides, o.Why = []claim.Side{{Mentions: left}}, nil
			out = append(out, claim.Judge([]claim.Claim{o})[0])
		}
	}
	return out
}

// apart makes a claim of each side of a dispute that the model does not see.
func apart(c claim.Claim) []claim.Claim {
	var out []claim.Claim
	for _, side := range c.Sides {
		out = append(out, claim.Claim{About: c.About, Kind: c.Kind, Unit: c.Unit, Sides: []claim.Side{{Mentions: side.Mentions}}})
	}
	return claim.Judge(out)
}

// Package history says what became of a story's figures.
//
// Of makes a Record of what is told of a story now, to be kept; Compare says
// what changed from one record to a later one, and never more than the two and
// the articles bear out; Keep enters a record into the Ledgers, which hold every
// figure that was ever read.
package history

import (
	"crypto/sha256"
	"encoding/hex"
	"maps"
	"math"
	"slices"
	"strings"
	"time"

	"github.com/digestbot/digestbot/digest/article"
	"github.com/digestbot/digestbot/digest/claim"
	"github.com/digestbot/digestbot/digest/figure"
	"github.com/digestbot/digestbot/digest/story"
)

// A Record is what is told of a story and whom it is read from, small enough to
// keep with every posted digest. Its JSON form is stable: fields may be added,
// none changes its meaning.
type Record struct {
	Story    string    `json:"story"`
	Headline string    `json:"headline"`
	Articles []Article `json:"articles"` // report by report, oldest first
	Claims   []Claim   `json:"claims,omitempty"`
}

// An Article is an article as it was when it was read.
type Article struct {
	ID        string     `json:"id"`
	Outlet    string     `json:"outlet"`
	Report    int        `json:"report"`              // copies share the number
	Hash      string     `json:"hash"`                // of title and text
	Retracted Retraction `json:"retracted,omitempty"` // empty while it stands
}

// Tells reports whether a record was made of an article too.
func (r Record) Tells(article string) bool {
	return slices.ContainsFunc(r.Articles, func(a Article) bool { return a.ID == article })
}

// Retraction is how an outlet took an article back; the values are stored.
type Retraction string

const (
	Withdrew Retraction = "withdrawn" // the article says so
	Emptied  Retraction = "emptied"   // it has no text any more
	Gone     Retraction = "gone"      // its page is gone for good
)

// A Claim is a measure with its sides as printed.
type Claim struct {
	About   string        `json:"about"`
	Kind    figure.Kind   `json:"kind"`
	Unit    string        `json:"unit,omitempty"`
	Verdict claim.Verdict `json:"verdict"`
	Sides   []Side        `json:"sides"`            // in the order of the claim, never empty
	Beside  []Value       `json:"beside,omitempty"` // what differs and is no dispute
}

// A Side is what some of the articles state; an open bound is null.
type Side struct {
	Low       *float64 `json:"low"`
	High      *float64 `json:"high"`
	Unit      string   `json:"unit,omitempty"`      // of the bounds
	Overtaken bool     `json:"overtaken,omitempty"` // of a dispute: a later side took its place
	Values    []Value  `json:"values"`              // oldest first, never empty
}

// A Value is a figure as one article prints it.
type Value struct {
	Article  string      `json:"article"`
	Outlet   string      `json:"outlet"`
	Text     string      `json:"text"`               // verbatim
	In       claim.Field `json:"in,omitempty"`       // empty in records of the first version
	Claimant string      `json:"claimant,omitempty"` // who states it, if not the outlet
	At       time.Time   `json:"at,omitzero"`        // when it was true; zero when unknown
	Frame    string      `json:"frame,omitempty"`    // of the words around it: equal frames, the same place in the same sentence
}

// Of is the record of a story that is told under a headline with these claims.
func Of(s story.Story, headline string, claims []claim.Claim) Record {
	r := Record{Story: s.ID, Headline: headline, Articles: []Article{}}
	outlet := map[string]string{}
	for i, report := range s.Reports {
		for _, a := range report.Articles() {
			outlet[a.ID] = a.Source
			r.Articles = append(r.Articles, Article{ID: a.ID, Outlet: a.Source, Report: i, Hash: Hash(a)})
		}
	}
	for _, c := range claims {
		if len(c.Mentions()) > 0 {
			r.Claims = append(r.Claims, ofClaim(c, outlet))
		}
	}
	return r
}

// ofClaim is a claim as it is kept.
func ofClaim(c claim.Claim, outlet map[string]string) Claim {
	told := Claim{About: c.About, Kind: c.Kind, Unit: c.Unit, Verdict: c.Verdict}
	value := func(m claim.Mention) Value {
		return Value{Article: m.Article, Outlet: outlet[m.Article], In: m.In, Text: m.Text, Claimant: m.Claimant, At: m.At, Frame: frame(m)}
	}
	for _, side := range c.Sides {
		kept := Side{Low: finite(side.Low), High: finite(side.High), Overtaken: side.Overtaken}
		for i, m := range side.Mentions {
			if i == 0 {
				kept.Unit = m.Unit
			}
			kept.Values = append(kept.Values, value(m))
		}
		told.Sides = append(told.Sides, kept)
	}
	for _, side := range c.Beside {
		for _, m := range side.Mentions {
			told.Beside = append(told.Beside, value(m))
		}
	}
	return told
}

// bodies are claims without the figures of titles, where a text states the measure
// or its own text any figure of the kind: a slip of whoever writes the titles is
// none of the report.
func bodies(claims []Claim) []Claim {
	type sort struct {
		article string
		kind    figure.Kind
	}
	inText := map[sort]bool{}
	for _, c := range claims {
		for _, v := range c.values() {
			inText[sort{v.Article, c.Kind}] = inText[sort{v.Article, c.Kind}] || v.In != claim.Title
		}
	}
	var out []Claim
	for _, c := range claims {
		stated := slices.ContainsFunc(c.values(), func(v Value) bool { return v.In != claim.Title })
		var sides []Side
		for _, s := range c.Sides {
			s.Values = slices.DeleteFunc(slices.Clone(s.Values), func(v Value) bool {
				return v.In == claim.Title && (stated || inText[sort{v.Article, c.Kind}])
			})
			if len(s.Values) > 0 {
				sides = append(sides, s)
			}
		}
		if c.Sides = sides; len(sides) > 0 {
			c.quieten()
			out = append(out, c)
		}
	}
	return out
}

// quieten takes a verdict back that the sides do not bear out: a dispute has
// sides of two outlets, for what one outlet says twice is its earlier and its
// later word, whichever it said first.
func (c *Claim) quieten() {
	switch {
	case c.Verdict == claim.Disputed && len(c.Standing()) > 1 && outlets(c.Standing()) > 1:
		return
	case c.Verdict != claim.Disputed && c.Verdict != claim.Superseded:
		return
	case len(c.Sides) > 1:
		if c.Verdict == claim.Disputed {
			slices.SortStableFunc(c.Sides, laterWord)
		}
		c.Verdict = claim.Superseded
	case outlets(c.Sides) > 1:
		c.Verdict = claim.Agreed
	default:
		c.Verdict = claim.Single
	}
	for i := range c.Sides {
		c.Sides[i].Overtaken = false
	}
}

// Standing are the sides that hold now: of a dispute all that no later one
// overtook, else the last.
func (c Claim) Standing() []Side {
	if c.Verdict != claim.Disputed {
		return c.Sides[len(c.Sides)-1:]
	}
	return slices.DeleteFunc(slices.Clone(c.Sides), func(s Side) bool { return s.Overtaken })
}

// laterWord orders sides of one dispute: what was overtaken before what stands,
// then by when they were stated last.
func laterWord(a, b Side) int {
	if a.Overtaken != b.Overtaken {
		if a.Overtaken {
			return -1
		}
		return 1
	}
	newest := func(s Side) time.Time {
		return slices.MaxFunc(s.Values, func(a, b Value) int { return a.At.Compare(b.At) }).At
	}
	return newest(a).Compare(newest(b))
}

// outlets are those who state a side.
func (s Side) outlets() map[string]bool {
	who := map[string]bool{}
	for _, v := range s.Values {
		who[v.Outlet] = true
	}
	return who
}

// outlets counts who states sides.
func outlets(sides []Side) int {
	who := map[string]bool{}
	for _, s := range sides {
		maps.Copy(who, s.outlets())
	}
	return len(who)
}

// values are all figures of a claim, side by side.
func (c Claim) values() []Value {
	var all []Value
	for _, s := range c.Sides {
		all = append(all, s.Values...)
	}
	return all
}

// A figureKey is what makes two values the same figure: the article, and what
// it prints.
type figureKey struct{ article, text string }

func (v Value) key() figureKey { return figureKey{v.Article, strings.ToLower(v.Text)} }

// frameWords is how many words on either side of a figure make its frame.
const frameWords = 4

// frame is a hash of the words around a mention, other numbers left out; empty
// without any.
func frame(m claim.Mention) string {
	end := min(m.Offset+len(m.Text), len(m.Sentence))
	before, after := plainWords(m.Sentence[:min(m.Offset, end)]), plainWords(m.Sentence[end:])
	before, after = before[max(0, len(before)-frameWords):], after[:min(frameWords, len(after))]
	if len(before)+len(after) == 0 {
		return ""
	}
	return digestOf(strings.Join(before, " ") + "#" + strings.Join(after, " "))[:12]
}

// plainWords are the words of a text that hold no digit.
func plainWords(text string) []string {
	return slices.DeleteFunc(strings.Fields(strings.ToLower(text)), func(w string) bool { return strings.ContainsAny(w, "0123456789") })
}

// Hash identifies what an article says: equal hashes, equal title and text.
func Hash(a article.Article) string { return digestOf(a.Title + "\n" + a.Given()) }

func digestOf(text string) string {
	sum := sha256.Sum256([]byte(text))
	return hex.EncodeToString(sum[:12])
}

func finite(v float64) *float64 {
	if math.IsInf(v, 0) || math.IsNaN(v) {
		return nil
	}
	return &v
}

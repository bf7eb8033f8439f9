// Package claim puts the figures that reports state about one measure side by
// side and says what to make of them.
//
// Of is the whole of it: From collects a story's figures, Align puts figures of
// one measure together into claims, Judge gives each claim its verdict.
//
// The files in the order in which a story passes through them:
//
//   - mention.go collects the figures; holder.go reads whose an age is (person.go,
//     part.go, roles.tsv); align.go is the way from them to claims;
//   - node.go makes a node of each figure of a sentence: reader.go cuts the
//     sentence into words (passage.go, concept.go), measure.go reads what the
//     figure measures (noun.go, outcome.go, scope.go, share.go) and context.go
//     weighs the words around it;
//   - cluster.go groups the nodes that agree: pairs.go finds those worth
//     comparing, similar.go weighs them;
//   - rule.go is the table of rules that make a dispute: ages.go, slips.go,
//     forms.go, tolls.go, parties.go, brief.go, vague.go, slot.go with slots.tsv;
//   - contest.go joins what a later report brings up to date, and lists what nearly
//     was a dispute: oppose.go forbids, census.go counts what else reports print;
//   - currency.go and sum.go join what is given in other money or in parts;
//   - name.go names each claim;
//   - differ.go lists beside it what differs and is no dispute;
//   - judge.go gives the verdict: side.go parts the figures into sides by
//     interval.go, calendar.go and unit.go, update.go says which are history,
//     reasons.go and slip.go say why in words, claimant.go by whom.
//
// A wrong dispute costs more than a missed one: when unsure, figures stay apart.
package claim

import (
	"slices"

	"github.com/digestbot/digestbot/digest/figure"
)

// Verdict is what to make of a claim; the values are part of the output format.
type Verdict string

const (
	Single     Verdict = "single"     // one report states it
	Agreed     Verdict = "agreed"     // equal after normalising
	Compatible Verdict = "compatible" // differ in precision or hedging, can all be true
	Superseded Verdict = "superseded" // a later report updates an earlier one
	Disputed   Verdict = "disputed"   // cannot all be true
)

// A Claim is one quantity and all its figures.
type Claim struct {
	About   string // a short plain name that a reader understands: "Amazon job cuts"
	Kind    figure.Kind
	Unit    string // canonical, of the figures
	Verdict Verdict
	Sides   []Side   // one, unless disputed or superseded; then oldest first, ties by the smaller value
	Beside  []Side   // what other reports give for what may be the same measure, and differs: no verdict; the likest first, at most three
	Between string   // what kind of dispute, in words, when known: "between organisers and police"; empty otherwise
	Hint    string   // in words, what may have happened: "exactly ten times apart: one side may be a slip"; empty otherwise
	Rule    string   // the rule by which it is disputed; empty otherwise
	Why     []string // in words, why these figures were put together and judged so; for explain
	Model   string   `json:",omitempty"` // names the model that found or confirmed the dispute; empty if none was asked
}

// A Side is what some of the reports state.
type Side struct {
	Low, High float64   // common to its mentions; ±Inf when open
	Overtaken bool      // of a dispute: a later side took its place, and it is history
	Mentions  []Mention // oldest first
}

// Standing are the sides that stand against each other: all but those of a
// dispute that a later one overtook.
func (c Claim) Standing() []Side {
	return slices.DeleteFunc(slices.Clone(c.Sides), func(s Side) bool { return s.Overtaken })
}

// Mentions are all mentions of a claim, side by side.
func (c Claim) Mentions() []Mention {
	size := 0
	for _, s := range c.Sides {
		size += len(s.Mentions)
	}
	all := make([]Mention, 0, size)
	for _, s := range c.Sides {
		all = append(all, s.Mentions...)
	}
	return all
}

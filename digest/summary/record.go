package summary

import (
	"crypto/sha256"
	"encoding/hex"
	"math"
	"time"

	"digestbot/digest/article"
	"digestbot/digest/claim"
	"digestbot/digest/figure"
)

// A Record is what a summary said and whom it had read, small enough to keep
// with every posted digest. Its JSON form is stable: fields may be added, none
// changes its meaning.
type Record struct {
	Story    string        `json:"story"`
	Headline string        `json:"headline"`
	Articles []ReadArticle `json:"articles"` // report by report, oldest first
	Claims   []ClaimRecord `json:"claims,omitempty"`
}

// A ReadArticle is an article as it was when it was read.
type ReadArticle struct {
	ID     string `json:"id"`
	Outlet string `json:"outlet"`
	Report int    `json:"report"` // copies share the number
	Hash   string `json:"hash"`   // of title and text
}

// A ClaimRecord is a claim with its sides as printed.
type ClaimRecord struct {
	About   string        `json:"about"`
	Kind    figure.Kind   `json:"kind"`
	Unit    string        `json:"unit,omitempty"`
	Verdict claim.Verdict `json:"verdict"`
	Sides   []SideRecord  `json:"sides"` // in the order of the claim
}

// A SideRecord is a side with its figures; an open bound is null.
type SideRecord struct {
	Low       *float64 `json:"low"`
	High      *float64 `json:"high"`
	Overtaken bool     `json:"overtaken,omitempty"` // of a dispute: a later side took its place
	Values    []Value  `json:"values"`              // oldest first
}

// A Value is a figure as one article printed it.
type Value struct {
	Article  string    `json:"article"`
	Outlet   string    `json:"outlet"`
	Text     string    `json:"text"`               // verbatim
	Claimant string    `json:"claimant,omitempty"` // who states it, if not the outlet
	At       time.Time `json:"at,omitzero"`
}

// Record gives what is to be kept of a summary.
func (s Summary) Record() Record {
	r := Record{Story: s.Story.ID, Headline: s.Headline, Articles: []ReadArticle{}}
	outlet := map[string]string{}
	for i, report := range s.Story.Reports {
		for _, a := range report.Articles() {
			outlet[a.ID] = a.Source
			r.Articles = append(r.Articles, ReadArticle{ID: a.ID, Outlet: a.Source, Report: i, Hash: Hash(a)})
		}
	}
	for _, c := range s.Claims {
		cr := ClaimRecord{About: c.About, Kind: c.Kind, Unit: c.Unit, Verdict: c.Verdict}
		for _, side := range c.Sides {
			sr := SideRecord{Low: finite(side.Low), High: finite(side.High), Overtaken: side.Overtaken}
			for _, m := range side.Mentions {
				sr.Values = append(sr.Values, Value{Article: m.Article, Outlet: outlet[m.Article], Text: m.Text, Claimant: m.Claimant, At: m.At})
			}
			cr.Sides = append(cr.Sides, sr)
		}
		r.Claims = append(r.Claims, cr)
	}
	return r
}

// Hash identifies what an article says: equal hashes, equal title and text.
func Hash(a article.Article) string {
	sum := sha256.Sum256([]byte(a.Title + "\n" + a.Text))
	return hex.EncodeToString(sum[:12])
}

func finite(v float64) *float64 {
	if math.IsInf(v, 0) || math.IsNaN(v) {
		return nil
	}
	return &v
}

package summary

import (
	"encoding/json"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"testing"

	"digestbot/digest/claim"
	"digestbot/digest/figure"
	"digestbot/digest/story"
)

// goldClaim is a claim as the labelled stories give it.
type goldClaim struct {
	ID, Question, Verdict string
	Mentions              []struct {
		Doc, Text string
		Start     int
		Value     struct {
			Lo, Hi     *float64
			Unit, Kind string
		}
	}
}

// goldClaims reads the labelled claims of every story.
func goldClaims(t *testing.T) map[string][]goldClaim {
	t.Helper()
	all := map[string][]goldClaim{}
	for _, file := range []string{"gold_dev.json", "gold_seeds.json"} {
		text, err := os.ReadFile(filepath.Join(os.Getenv("EVAL_DIR"), "claims", file))
		if err != nil {
			t.Fatal(err)
		}
		var gold struct {
			Clusters []struct {
				ID     string
				Claims []goldClaim
			}
		}
		if err := json.Unmarshal(text, &gold); err != nil {
			t.Fatal(err)
		}
		for _, c := range gold.Clusters {
			all[c.ID] = c.Claims
		}
	}
	return all
}

// claims makes claims of labels, as if every figure had been found and judged
// as the labels say.
func claims(s story.Story, gold []goldClaim) []claim.Claim {
	reports := map[string]int{}
	for i, r := range s.Reports {
		reports[r.ID] = i
	}
	var out []claim.Claim
	for _, g := range gold {
		c := claim.Claim{About: g.ID, Verdict: claim.Verdict(g.Verdict), Kind: figure.Count}
		sides := map[string]int{}
		for _, m := range g.Mentions {
			c.Unit = m.Value.Unit
			switch m.Value.Unit {
			case "date", "year", "clock", "weeks before":
				c.Kind = figure.Date
			}
			key := ""
			low, high := bound(m.Value.Lo, -1), bound(m.Value.Hi, 1)
			if c.Verdict == claim.Disputed || c.Verdict == claim.Superseded {
				key = fmt.Sprint(low, high)
			}
			if _, ok := sides[key]; !ok {
				sides[key] = len(c.Sides)
				c.Sides = append(c.Sides, claim.Side{Low: low, High: high})
			}
			report := s.Reports[reports[m.Doc]]
			start := len(string([]rune(report.Text)[:m.Start]))
			f := figure.Figure{Span: figure.Span{Start: m.Start, End: m.Start + len([]rune(m.Text)), Byte: start, Text: m.Text}, Low: low, High: high, Bound: bounds[m.Value.Kind], Kind: c.Kind, Unit: c.Unit, When: when(m.Value.Lo, m.Value.Unit)}
			side := &c.Sides[sides[key]]
			side.Mentions = append(side.Mentions, claim.Mention{Figure: f, Article: m.Doc, Report: reports[m.Doc], In: claim.Text})
		}
		out = append(out, c)
	}
	return out
}

// when reads a label's date, YYYYMMDD; a text that gives less is labelled with less or resolved.
func when(v *float64, unit string) figure.When {
	if v == nil || unit != "date" {
		return figure.When{}
	}
	n := int(*v)
	return figure.When{Year: n / 10000, Month: n / 100 % 100, Day: n % 100}
}

var bounds = map[string]figure.Bound{"exact": figure.Exact, "approx": figure.Approx, "min": figure.Above, "max": figure.Below, "range": figure.Range}

func bound(v *float64, sign int) float64 {
	if v == nil {
		return math.Inf(sign)
	}
	return *v
}

package summary

import (
	"testing"

	"github.com/digestbot/digestbot/digest/claim"
	"github.com/digestbot/digestbot/digest/figure"
)

func TestWording(t *testing.T) {
	for _, test := range []struct {
		about, printed, want string
		kind                 figure.Kind
	}{
		{"Nvidia chips", "hundreds of thousands of chips", "hundreds of thousands", figure.Count},
		{"People killed", "At least four people", "At least four", figure.Count},
		{"Passengers treated", "more than 40 passengers", "more than 40", figure.Count},
		{"Victims", "three more victims", "three more victims", figure.Count}, // an increase
		{"Boats", "40 or more boats", "40 or more boats", figure.Count},
		{"Staff", "1,100 workers", "1,100 workers", figure.Count}, // the name does not say what is counted
		{"Planned capacity", "30 gigawatts", "30 gigawatts", figure.Measured},
	} {
		m := claim.Mention{Figure: figure.Figure{Span: figure.Span{Text: test.printed}}}
		c := claim.Claim{About: test.about, Kind: test.kind, Sides: []claim.Side{{Mentions: []claim.Mention{m}}}}
		if got := Wording(c, m); got != test.want {
			t.Errorf("%s of %s: %q, want %q", test.printed, test.about, got, test.want)
		}
	}
}

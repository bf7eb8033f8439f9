package figure_test

import (
	"encoding/json"
	"fmt"
	"os"

	"github.com/digestbot/digestbot/digest/figure"
	"github.com/digestbot/digestbot/digest/text"
)

func ExampleFind() {
	for _, f := range figure.Find("Shares rose more than 4.7% to $250.50 by noon, and about 14,000 jobs will go.") {
		fmt.Println(f.Text, "|", f.Kind, f.Bound, f.Value, f.Unit, f.Change)
	}
	// Output:
	// more than 4.7% | percent > 4.7 percentage up
	// $250.50 | money = 250.5 dollar =
	// by noon | time = 1200  =
	// about 14,000 jobs | count ~ 14000 job =
}

// The output format of the command: an open end is null, a range is a pair.
func ExampleFigure_MarshalJSON() {
	e := json.NewEncoder(os.Stdout)
	e.SetEscapeHTML(false)
	for _, f := range figure.Find("It will add 5 to 10 seats, the mayor said, for at least £2m.") {
		if err := e.Encode(f); err != nil {
			fmt.Println(err)
		}
	}
	// Output:
	// {"text":"5 to 10 seats","start":12,"end":25,"kind":"count","low":5,"high":10,"value":[5,10],"bound":"range","change":"=","role":"level","unit":"seat","noun":"seat","about":"seats","claimant":"the mayor","modality":"forecast"}
	// {"text":"at least £2m","start":47,"end":59,"kind":"money","low":2000000,"high":null,"value":2000000,"bound":">","change":"=","role":"level","unit":"pound sterling","about":"","claimant":"the mayor"}
}

// A text that was read already is not read again.
func ExampleIn() {
	t := text.Read("The mayor said about 40 homes burned. Losses could reach $3m to $4m.")
	for _, f := range figure.In(t) {
		fmt.Printf("%s: %g to %g %s, claimant %q, modality %q\n", f.Text, f.Low, f.High, f.Unit, f.Claimant, f.Modality)
	}
	// Output:
	// about 40 homes: 36 to 44 home, claimant "The mayor", modality ""
	// $3m to $4m: 3e+06 to 4e+06 dollar, claimant "", modality "hypothetical"
}

// Units of one dimension convert into each other.
func ExampleUnitNamed() {
	for _, f := range figure.Find("It is 45°C in Karsk and 113°F in Tavel.") {
		u, _ := figure.UnitNamed(f.Unit)
		fmt.Printf("%s is %.2f in the base unit of %s\n", f.Text, u.Base(f.Value), u.Dimension)
	}
	// Output:
	// 45°C is 45.00 in the base unit of temperature
	// 113°F is 45.00 in the base unit of temperature
}

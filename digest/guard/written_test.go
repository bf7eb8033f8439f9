package guard

import (
	"slices"
	"testing"
)

const mill = `Karsund mill fire injures 12, police say
KARSUND, March 3 - A fire at the Holm paper mill injured 12 workers on Tuesday and destroyed 40 tonnes of stock, police spokesman Arne Vik said.
The owner, Norpulp, said it may close the mill for 3 weeks.
On Monday the mill had passed an inspection by the Karsund council.
Mayor Siri Lund denied that the council had ignored warnings about the dryers.
An electrician allegedly left a heater on in the store room, investigators said.
“We do not expect any job losses,” Norpulp director Eva Moe said.`

func TestWritten(t *testing.T) {
	for line, want := range map[string]string{ // the kind of what speaks against it; empty: nothing
		"A fire at the Holm paper mill in Karsund injured 12 workers on Tuesday, police spokesman Arne Vik said.":                          "",
		"Arne Vik, a police spokesman, said a fire at the Holm paper mill destroyed 40 tonnes of stock and injured 12 workers.":            "",
		"Mayor Siri Lund denied that the council had ignored warnings about the dryers at the Holm mill.":                                  "",
		"Norpulp said it may close the Holm paper mill for 3 weeks after the fire.":                                                        "",
		"According to investigators, an electrician allegedly left a heater on in the store room.":                                         "",
		"A fire at the Holm paper mill injured 40 workers on Tuesday and destroyed 12 tonnes of stock, police spokesman Arne Vik said.":    "place",
		"A fire at the Holm paper mill injured 12 workers on Monday and destroyed 40 tonnes of stock, police spokesman Arne Vik said.":     "place",
		"Norpulp said it would close the Holm paper mill for 12 weeks after the fire.":                                                     "place",
		"Norpulp said it closes the mill for 3 weeks after the fire.":                                                                      "hedge",
		"An electrician left a heater on in the store room, investigators said.":                                                           "hedge",
		"Mayor Siri Lund said that the council had ignored warnings about the dryers.":                                                     "denial",
		"A fire at the Holm paper mill did not injure 12 workers on Tuesday, police spokesman Arne Vik said.":                              "denial",
		"A fire at the Holm paper mill injured 12 workers on Tuesday and destroyed 40 tonnes of stock.":                                    "attribution",
		"A fire at the Holm paper mill injured 12 workers on Tuesday and destroyed 40 tonnes of stock, police spokeswoman Siri Lund said.": "speaker",
	} {
		var kinds []string
		for _, u := range Written(line, mill) {
			kinds = append(kinds, u.Kind)
		}
		if want == "" && kinds != nil || want != "" && !slices.Contains(kinds, want) {
			t.Errorf("Written(%q) finds %q, want %q", line, kinds, want)
		}
	}
}

func TestHeadline(t *testing.T) {
	const text = "Norpulp closes the Holm mill"
	source := "Norpulp has closed the Holm mill, director Eva Moe said."
	if got := Headline(text, []string{"Norpulp closes Holm mill"}, source); len(got) > 0 {
		t.Errorf("refused beside a title that names nobody: %v", got)
	}
	if got := Headline(text, []string{"Norpulp closes Holm mill, director says"}, source); len(got) == 0 {
		t.Error("let pass beside a title that names who says it")
	}
}

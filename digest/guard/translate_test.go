package guard

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

const ferry = "The operator Sundline spoke. Doctors and the doctors of Karsund helped Sundline. Ida Brandt said so on Monday."

func TestMark(t *testing.T) {
	for line, want := range map[string]string{
		"Sundline may pay about $1.4 million by May 2027, Ida Brandt said on Monday.": "⟦Sundline⟧ may pay about ⟦$1.4 million⟧ by ⟦May⟧ ⟦2027⟧, ⟦Ida Brandt⟧ said on ⟦Monday⟧.",
		"Doctors treated twenty-six people and 12% of the crew of the MS Aurelia.":    "Doctors treated ⟦twenty-six⟧ people and ⟦12%⟧ of the crew of the ⟦MS Aurelia⟧.",
		"Dozens were treated.":               "", // "dozens" has no digits
		"Hundreds of thousands were left.":   "",
		"“Nobody was hurt,” Ida Brandt said": "",
	} {
		got, ok := Mark(line, ferry)
		if !ok {
			got = ""
		}
		if got != want {
			t.Errorf("%s\n got %s\nwant %s", line, got, want)
		}
	}
}

func TestTranslated(t *testing.T) {
	const line = "⟦Sundline⟧ may not pay more than ⟦$1.4 million⟧ to ⟦twenty-six⟧ people by ⟦May⟧ ⟦2027⟧, ⟦Ida Brandt⟧ said on ⟦Monday⟧."
	for _, test := range []struct {
		name, code, text, want string
		against                []string // kinds
	}{
		{"German", "de", "⟦Ida Brandt⟧ sagte am ⟦Monday⟧, ⟦Sundline⟧ könne bis ⟦May⟧ ⟦2027⟧ möglicherweise nicht mehr als ⟦$1.4 million⟧ an ⟦twenty-six⟧ Menschen zahlen.",
			"Ida Brandt sagte am Montag, Sundline könne bis Mai 2027 möglicherweise nicht mehr als $1,4\u00a0Millionen an 26 Menschen zahlen.", nil},
		{"French", "fr", "⟦Sundline⟧ pourrait ne pas payer plus de ⟦$1.4 million⟧ à ⟦twenty-six⟧ personnes d’ici ⟦May⟧ ⟦2027⟧, a déclaré ⟦Ida Brandt⟧ ⟦Monday⟧.",
			"Sundline pourrait ne pas payer plus de $1,4\u00a0millions à 26 personnes d’ici mai 2027, a déclaré Ida Brandt lundi.", nil},
		{"number changed", "de", "⟦Ida Brandt⟧ sagte am ⟦Monday⟧, ⟦Sundline⟧ könne bis ⟦May⟧ ⟦2027⟧ nicht mehr als ⟦$1.5 million⟧ an ⟦twenty-six⟧ Menschen zahlen.", "", []string{"number"}},
		{"number added", "de", "⟦Ida Brandt⟧ sagte am ⟦Monday⟧, ⟦Sundline⟧ könne bis ⟦May⟧ ⟦2027⟧ nicht mehr als ⟦$1.4 million⟧ an ⟦twenty-six⟧ von 30 Menschen zahlen.", "", []string{"number"}},
		{"qualifier lost", "de", "⟦Ida Brandt⟧ sagte am ⟦Monday⟧, ⟦Sundline⟧ könne bis ⟦May⟧ ⟦2027⟧ nicht ⟦$1.4 million⟧ an ⟦twenty-six⟧ Menschen zahlen.", "", []string{"number"}},
		{"name lost", "de", "Die Sprecherin sagte am ⟦Monday⟧, ⟦Sundline⟧ könne bis ⟦May⟧ ⟦2027⟧ nicht mehr als ⟦$1.4 million⟧ an ⟦twenty-six⟧ Menschen zahlen.", "", []string{"number"}},
		{"name added", "fr", "⟦Sundline⟧ et Nordline pourraient ne pas payer plus de ⟦$1.4 million⟧ à ⟦twenty-six⟧ personnes d’ici ⟦May⟧ ⟦2027⟧, a déclaré ⟦Ida Brandt⟧ ⟦Monday⟧.", "", []string{"name"}},
		{"full name added in German", "de", "⟦Ida Brandt⟧ sagte am ⟦Monday⟧, ⟦Sundline⟧ könne mit Tom Reed bis ⟦May⟧ ⟦2027⟧ nicht mehr als ⟦$1.4 million⟧ an ⟦twenty-six⟧ Menschen zahlen.", "", []string{"name"}},
		{"denial lost", "de", "⟦Ida Brandt⟧ sagte am ⟦Monday⟧, ⟦Sundline⟧ könnte bis ⟦May⟧ ⟦2027⟧ mehr als ⟦$1.4 million⟧ an ⟦twenty-six⟧ Menschen zahlen.", "", []string{"denial"}},
		{"hedge lost", "it", "⟦Sundline⟧ non paga più di ⟦$1.4 million⟧ a ⟦twenty-six⟧ persone entro ⟦May⟧ ⟦2027⟧, ha detto ⟦Ida Brandt⟧ ⟦Monday⟧.", "", []string{"hedge"}},
		{"attribution lost", "es", "⟦Sundline⟧ y ⟦Ida Brandt⟧ podrían no pagar más de ⟦$1.4 million⟧ a ⟦twenty-six⟧ personas antes de ⟦May⟧ de ⟦2027⟧, el ⟦Monday⟧.", "", []string{"attribution"}},
		{"quotation added", "nl", "⟦Ida Brandt⟧ zei ⟦Monday⟧: “⟦Sundline⟧ kan tot ⟦May⟧ ⟦2027⟧ misschien niet meer dan ⟦$1.4 million⟧ aan ⟦twenty-six⟧ mensen betalen.”", "", []string{"markup"}},
		{"markup and a link", "de", "⟦Ida Brandt⟧ sagte am ⟦Monday⟧ <!channel>, siehe https://evil.example: ⟦Sundline⟧ könne bis ⟦May⟧ ⟦2027⟧ nicht mehr als ⟦$1.4 million⟧ an ⟦twenty-six⟧ Menschen zahlen.", "", []string{"markup"}},
		{"nothing", "de", "", "", []string{"number"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			plain, against := Translated(test.text, line, test.code)
			if test.against == nil {
				if diff := cmp.Diff(test.want, plain); diff != "" {
					t.Errorf("-want +got\n%s", diff)
				}
			}
			var kinds []string
			for _, a := range against {
				kinds = append(kinds, a.Kind)
			}
			if diff := cmp.Diff(test.against, kinds); diff != "" {
				t.Errorf("-want +got\n%s %v", diff, against)
			}
		})
	}
}

func TestLanguages(t *testing.T) {
	for code, l := range languages {
		if len(l.days) != 7 || len(l.months) != 12 || len(l.scales) != 3 || l.name == "" {
			t.Errorf("%s: %d days, %d months, %d scales, name %q", code, len(l.days), len(l.months), len(l.scales), l.name)
		}
	}
}

func FuzzTranslated(f *testing.F) {
	f.Add("⟦Sundline⟧ zahlt ⟦$1.4 million⟧.", "Sundline pays $1.4 million.")
	f.Fuzz(func(t *testing.T, text, line string) {
		marked, ok := Mark(line, ferry)
		if !ok {
			return
		}
		if plain, against := Translated(text, marked, "de"); len(against) == 0 && len(plain) > 0 {
			if diff := cmp.Diff(marks(marked), marks(text)); diff != "" {
				t.Errorf("passes with other marks: %s", diff)
			}
		}
	})
}

package text

import "testing"

// TestNotices has invented notices of kinds that outlets write, and sentences
// that only look like one.
func TestNotices(t *testing.T) {
	for text, want := range map[string]bool{
		"Correction: An earlier version of this article said nine people had died.":             true,
		"CORRECTION (4 March): We gave the wrong number of guests. It was 40.":                  true,
		"This story has been corrected to show that eleven people died, not nine.":              true,
		"An earlier version of this story misstated the cost as £4m.":                           true,
		"Editor's note: This article was amended on 3 March 2031. It first gave 12 as the age.": true,
		"This article originally said 400 trees were felled.":                                   true,
		"Korrektur: In der ersten Fassung war von neun Toten die Rede.":                         true,
		"Rectificatif : une première version parlait de neuf morts.":                            true,
		"The ministry issued a correction: nine people had died.":                               false,
		"An earlier version of the bill would have cost £4m.":                                   false,
		"The correction of 4% in shares ended on Tuesday.":                                      false,
		"Police updated the toll to nine.":                                                      false,
		"This year the story of the mill was changed by nine deaths.":                           false,
	} {
		got := Notices(text, Sentences(text))
		for _, is := range got {
			if is != want {
				t.Errorf("%q: notices %v, want all %t", text, got, want)
				break
			}
		}
	}
	text := "Nine people died.\nCorrection: We wrote ten. It was nine.\nThe mill is shut."
	if got := Notices(text, Sentences(text)); got[0] || !got[1] || !got[2] || got[3] {
		t.Errorf("a notice is its paragraph: %v", got)
	}
}

func TestWithdrawn(t *testing.T) {
	for _, test := range []struct {
		title, text string
		want        bool
	}{
		{"Mill fire", "This article has been withdrawn.", true},
		{"Mill fire", "The Karsk Post has retracted this story. It did not meet our standards.", true},
		{"RETRACTED: Mill fire kills nine", "Nine people died.", true},
		{"This story has been removed", "", true},
		{"Mill fire", "Nine people died.\nThis article was removed because it was published in error.", true},
		{"Journal withdraws paper", "The journal has retracted the article after complaints. Its authors agreed.", false},
		{"Ferry withdrawn", "The ferry was withdrawn from service. This report was read in parliament.", false},
		{"Mill fire", "Nine people died. This article has been updated.", false},
	} {
		if got := Withdrawn(test.title, test.text); got != test.want {
			t.Errorf("%q, %q: withdrawn %t, want %t", test.title, test.text, got, test.want)
		}
	}
}

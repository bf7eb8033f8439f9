package guard

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

const source = `The car ferry Aurelia caught fire off Karsund on Monday 2 March with about 430 people aboard, and 26 of them were treated.
“Nobody was hurt badly,” said Ida Brandt. Repairs may cost $38bn, or 3.5% of sales, half a million crowns, twenty-five doctors said.`

func TestCheck(t *testing.T) {
	for text, want := range map[string][]Unsupported{
		"The car ferry Aurelia caught fire off Karsund on Monday.":              nil,
		"Off Karsund the Aurelia caught fire with 430 aboard.":                  nil,
		"Repairs may cost 38 billion dollars, 3.5 per cent of sales.":           nil,
		"Some 25 doctors said so.":                                              nil,
		"Ida Brandt said “nobody was hurt badly”.":                              {{"quote", "nobody was hurt badly"}},
		"Ida Brandt said “Nobody was hurt badly”.":                              nil,
		"The car ferry Aurora caught fire off Karsund on Tuesday.":              {{"name", "Aurora"}, {"name", "Tuesday"}},
		"Some 431 people were aboard.":                                          {{"number", "431"}},
		"Repairs may cost 38 million dollars.":                                  {{"number", "38"}},
		"Repairs may cost 38 billion euros.":                                    {{"number", "38"}},
		"Repairs cost 3.5 points of sales and 26% more.":                        {{"number", "3.5"}, {"number", "26%"}},
		"Twelve doctors treated them.":                                          {{"number", "Twelve"}},
		"26 people were treated. Disputed: “about 430 people” or “26 of them”.": nil,
	} {
		if diff := cmp.Diff(want, Check(text, source)); diff != "" {
			t.Errorf("Check(%q): -want +got\n%s", text, diff)
		}
	}
}

// What stands in a source is never refused; what does not, always.
func TestCheckProperties(t *testing.T) {
	words := strings.Fields(source)
	rapid.Check(t, func(t *rapid.T) {
		from := rapid.IntRange(0, len(words)-2).Draw(t, "from")
		to := rapid.IntRange(from+1, len(words)).Draw(t, "to")
		part := strings.Join(words[from:to], " ")
		if got := Check(strings.Trim(part, "“”"), strings.Join(words, " ")); strings.Count(part, "“") == strings.Count(part, "”") && len(got) > 0 {
			t.Fatalf("Check(%q) = %v", part, got)
		}
		name := rapid.StringMatching(`[A-Z][a-z]{4,8}`).Filter(func(s string) bool {
			return !strings.Contains(strings.ToLower(source), strings.ToLower(s)) && !function[strings.ToLower(s)]
		}).Draw(t, "name")
		if got := Check("People saw "+name+" there", source); len(got) == 0 {
			t.Fatalf("%q was let pass", name)
		}
		number := rapid.IntRange(500, 99999).Draw(t, "number")
		if got := Check(strings.ReplaceAll("There were N of them", "N", strings.Repeat("9", 1)+string(rune('0'+number%10))+"77"), source); len(got) == 0 {
			t.Fatalf("a number was let pass")
		}
	})
}

func FuzzCheck(f *testing.F) {
	f.Add("“x” 3.5% of $38bn", source)
	f.Add("hundreds of thousands", "1,2.3,4bn twenty-\xff five hundred of")
	f.Fuzz(func(t *testing.T, text, source string) {
		Check(text, source)
		if utf8.ValidString(text) && len(text) > 2 {
			if got := Check(text, text); len(got) > 0 {
				t.Fatalf("Check(%q) against itself: %v", text, got)
			}
		}
		Written(text, source)
	})
}

// TestWrittenOfOneLine holds what a line that is written anew of one may change. It
// need not tell every number.
func TestWrittenOfOneLine(t *testing.T) {
	const line = "Police said about 26 people may have been hurt when the ferry Aurelia burnt off Karsund on Monday, but no crew member was."
	for text, want := range map[string]string{
		line: "",
		"About 26 people may have been hurt when the ferry Aurelia burnt off Karsund on Monday, police said, but no crew member was.": "",
		"Police said 26 people may have been hurt when the ferry Aurelia burnt off Karsund on Monday, but no crew member was.":        "number",
		"Police said over 26 people may have been hurt when the ferry Aurelia burnt off Karsund on Monday, but no crew member was.":   "number",
		"Police said people may have been hurt when the ferry Aurelia burnt off Karsund on Monday, but no crew member was.":           "",
		"Police said about 26 people had been hurt when the ferry Aurelia burnt off Karsund on Monday, but no crew member was.":       "hedge",
		"Police said about 26 people may have been hurt when the ferry Aurelia burnt off Karsund on Monday, and crew members were.":   "denial",
		"About 26 people may have been hurt when the ferry Aurelia burnt off Karsund on Monday, but no crew member was.":              "attribution",
		"Police said about 26 people may have been hurt when arsonists attacked; heroic volunteers saved no lives at dawn.":           "new words",
		"Police said about 26 people may have been hurt <!here> when the Aurelia burnt off Karsund on Monday, but no crew was.":       "markup",
		"Police said about 26 people may have been hurt when the ferry Aurelia burnt off Karstad on Monday, but no crew member was.":  "name",
	} {
		var kinds []string
		for _, u := range Written(text, line) {
			kinds = append(kinds, u.Kind)
		}
		if got := strings.Join(kinds, " "); want == "" && got != "" || want != "" && !strings.Contains(got, want) {
			t.Errorf("Written(%q) finds %q, want %q", text, got, want)
		}
	}
}

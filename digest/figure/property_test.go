package figure

import (
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

// pieces are words and signs that figures are made of, or nearly so.
var pieces = []string{
	"5", "2,500", "1.5", "12.3.2024", "2019", "10", "one", "two", "twenty", "five", "hundred", "thousand", "million", "bn", "m", "k", "dozen", "half", "a", "an",
	"third", "quarter", "dozens", "hundreds", "of", "the", "and", "or", "to", "from", "between", "by", "in", "at", "up", "about", "more", "than", "least", "less",
	"$", "£", "€", "US", "Rs", "%", "percent", "points", "km", "miles", "m2", "per", "hour", "year", "-", "old", "years", "–", ",", ".", "(", ")", "/", "'", "°", "C",
	"people", "jobs", "workers", "Hale", "Friday", "May", "p.m.", "a.m", "said", "rose", "fell", "its", "who", "½", "\u00a0", "é", "\xff", "~", "+", "x", "#", "@", "s", "st", "th", "\n", " ", " ", " ", " ", " ",
}

func TestSpansAreExact(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := strings.Join(rapid.SliceOfN(rapid.SampledFrom(pieces), 0, 60).Draw(t, "pieces"), "")
		if err := checkSpans(text, Find(text)); err != nil {
			t.Fatalf("%q: %v", text, err)
		}
	})
}

// TestLinesAreIndependent holds that a line says the same alone and in a text.
func TestLinesAreIndependent(t *testing.T) {
	line := rapid.Custom(func(t *rapid.T) string {
		words := rapid.SliceOfN(rapid.SampledFrom(pieces), 1, 20).Draw(t, "words")
		return strings.ReplaceAll(strings.Join(words, " "), "\n", "") + "."
	})
	rapid.Check(t, func(t *rapid.T) {
		a, b := line.Draw(t, "a"), line.Draw(t, "b")
		want := Find(a)
		for _, f := range Find(b) {
			f.Byte += len(a) + 1
			if f.AboutAt != (Span{}) {
				f.AboutAt.Byte += len(a) + 1
				f.AboutAt.Start += utf8.RuneCountInString(a) + 1
				f.AboutAt.End += utf8.RuneCountInString(a) + 1
			}
			f.Start += utf8.RuneCountInString(a) + 1
			f.End += utf8.RuneCountInString(a) + 1
			want = append(want, f)
		}
		if diff := cmp.Diff(want, Find(a+"\n"+b)); diff != "" {
			t.Fatalf("%q and %q: %s", a, b, diff)
		}
	})
}

// TestNumbersAreRead writes a number in one of the ways that texts do and reads it back.
func TestNumbersAreRead(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(2, 999_999_999).Draw(t, "n")
		u := unitsByName[rapid.SampledFrom(slices.Sorted(maps.Keys(unitsByName))).Draw(t, "unit")]
		if byWord[u.Plural] != u || u.Plural == "won" {
			t.Skip("no plural of one word")
		}
		words := rapid.SampledFrom([]string{strconv.Itoa(n), grouped3(n), spelled(n), "about " + grouped3(n), "more than " + spelled(n)}).Draw(t, "written")
		text := fmt.Sprintf("It took %s %s there.", words, u.Plural)
		figures := Find(text)
		if len(figures) != 1 || figures[0].Value != float64(n) || figures[0].Unit == "" {
			t.Fatalf("%q: %+v", text, figures)
		}
	})
}

// grouped3 writes n with commas.
func grouped3(n int) string {
	if n < 1000 {
		return strconv.Itoa(n)
	}
	return fmt.Sprintf("%s,%03d", grouped3(n/1000), n%1000)
}

// spelled writes n in words.
func spelled(n int) string {
	small := strings.Fields("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen")
	decades := strings.Fields("- - twenty thirty forty fifty sixty seventy eighty ninety")
	join := func(head string, rest int, link string) string {
		if rest == 0 {
			return head
		}
		return head + link + spelled(rest)
	}
	switch {
	case n < 20:
		return small[n]
	case n < 100:
		return join(decades[n/10], n%10, "-")
	case n < 1000:
		return join(small[n/100]+" hundred", n%100, " and ")
	case n < 1_000_000:
		return join(spelled(n/1000)+" thousand", n%1000, map[bool]string{true: " and ", false: " "}[n%1000 < 100])
	}
	return join(spelled(n/1_000_000)+" million", n%1_000_000, " ")
}

package summary

import (
	"regexp"
	"strings"
	"testing"

	"github.com/digestbot/digestbot/digest/claim"
)

// This file checks, with none of the code that writes the account, that what a
// story shows does not contradict itself: two numbers of one thing stand in it
// only where one report prints both, or where they are told as differing.

// counted matches a number and the plural noun that it counts, with one word
// between them at most.
var counted = regexp.MustCompile(`(?i)\b(\d[\d,]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?: \pL+)? (people|passengers|workers|employees|students|children|victims|dead|deaths|officers|soldiers|civilians|homes|stores|states|countries|shots|votes|jobs|clinics|hostages|men|women|patients|cases)\b`)

var numerals = map[string]string{"two": "2", "three": "3", "four": "4", "five": "5", "six": "6", "seven": "7", "eight": "8", "nine": "9", "ten": "10", "eleven": "11", "twelve": "12"}

// shownCounts are the numbers of each thing in a text.
func shownCounts(text string) map[string]map[string]bool {
	all := map[string]map[string]bool{}
	for _, m := range counted.FindAllStringSubmatch(text, -1) {
		number, noun := strings.ReplaceAll(strings.ToLower(m[1]), ",", ""), strings.ToLower(m[2])
		if n := numerals[number]; n != "" {
			number = n
		}
		if all[noun] == nil {
			all[noun] = map[string]bool{}
		}
		all[noun][number] = true
	}
	return all
}

// checkConsistent reports a story that shows two numbers of one thing which no
// report prints together and no flag tells as differing; and a key figure that is
// called agreed while another report states another value of its name.
func checkConsistent(t *testing.T, s Summary) {
	t.Helper()
	shown := []string{s.Headline}
	for _, l := range s.Lines {
		if !l.Flagged {
			shown = append(shown, l.Text)
		}
	}
	for _, c := range s.Key {
		shown = append(shown, Printed(c.Sides[0]).Text)
	}
	for i, a := range shown {
		for _, b := range shown[i+1:] {
			compareShown(t, s, a, b)
		}
	}
	for _, c := range s.Key {
		for _, o := range s.Claims {
			if o.About == c.About && o.Unit == c.Unit && !sameClaim(o, c) {
				t.Errorf("%s: %s is %s, and another report has %s", s.Story.ID, c.About, Printed(c.Sides[0]).Text, Printed(o.Sides[0]).Text)
			}
		}
	}
}

// compareShown reports a thing that two texts count differently.
func compareShown(t *testing.T, s Summary, a, b string) {
	t.Helper()
	x, y := shownCounts(a), shownCounts(b)
	for noun, numbers := range x {
		if len(y[noun]) == 0 || sharesAny(numbers, y[noun]) || flaggedNoun(s, noun) || oneReport(s, a, b) {
			continue
		}
		t.Errorf("%s: two numbers of %s:\n\t%s\n\t%s", s.Story.ID, noun, a, b)
	}
}

func sharesAny(a, b map[string]bool) bool {
	for k := range a {
		if b[k] {
			return true
		}
	}
	return false
}

// flaggedNoun reports whether a dispute or an update of the story counts a noun.
func flaggedNoun(s Summary, noun string) bool {
	for _, c := range s.Claims {
		if c.Verdict != claim.Disputed && c.Verdict != claim.Superseded {
			continue
		}
		if strings.Contains(strings.ToLower(c.About), strings.TrimSuffix(noun, "s")) {
			return true
		}
		for _, m := range c.Mentions() {
			if strings.Contains(strings.ToLower(m.Text), noun) {
				return true
			}
		}
	}
	return false
}

// oneReport reports whether one report prints both texts, dates aside: then they
// are numbers of two things, by its own account.
func oneReport(s Summary, a, b string) bool {
	for _, r := range s.Story.Reports {
		text := strings.Join(strings.Fields(r.Title+" "+r.Text), " ")
		if holdsMost(text, a) && holdsMost(text, b) {
			return true
		}
	}
	return false
}

// holdsMost reports whether a text holds the counted words of a line.
func holdsMost(text, line string) bool {
	for _, m := range counted.FindAllString(line, -1) {
		if !strings.Contains(strings.ToLower(text), strings.ToLower(m)) {
			return false
		}
	}
	return true
}

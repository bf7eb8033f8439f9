package summary

import (
	"slices"
	"strings"
	"unicode"

	"digestbot/digest/claim"
)

// This file finds disputed and outdated numbers in text that was not aligned:
// titles, and sentences which print the number of one side in much the same words.

// A rival is a statement of a disputed or outdated figure and its number.
type rival struct {
	statement
	number []string // the parts of core
}

// oppose lists the rivals, each number and sentence of a side once, and the
// numbers that no title may print.
func (d *desk) oppose() {
	for i, c := range d.claims {
		open := c.Verdict == claim.Disputed || c.Verdict == claim.Superseded
		outlived := d.outlived(c)
		if !open && !outlived {
			continue
		}
		stands := map[string]bool{} // what replaced the older sides
		if c.Verdict == claim.Superseded && !outlived {
			for _, m := range c.Sides[len(c.Sides)-1].Mentions {
				stands[strings.Join(core(m.Text), " ")] = true
			}
		}
		seen := map[[2]string]bool{}
		for j, side := range c.Sides {
			for k := range side.Mentions {
				m := &side.Mentions[k]
				number := core(m.Text)
				if len(number) == 0 || seen[[2]string{m.Text, m.Sentence}] {
					continue
				}
				seen[[2]string{m.Text, m.Sentence}] = true
				if open {
					d.rivals = append(d.rivals, rival{statement{i, j, m}, number})
				}
				if written := strings.Join(number, " "); !stands[written] {
					d.unsettled[written] = number
				}
			}
		}
	}
}

// contested says whether words hold a number that is disputed, or one that a
// later report has replaced.
func (d *desk) contested(words []word) bool {
	lower := lowered(words)
	for _, number := range d.unsettled {
		if holds(lower, number) {
			return true
		}
	}
	return false
}

// lowered gives words in lower case.
func lowered(words []word) []string {
	lower := make([]string, len(words))
	for i, w := range words {
		lower[i] = strings.ToLower(w.text)
	}
	return lower
}

// core is the number of a figure's words: "26" of "26 people", "hundreds of
// thousands" of "hundreds of thousands of chips".
func core(text string) []string {
	var n []string
	for _, w := range split(text) {
		lower := strings.ToLower(w.text)
		if strings.ContainsFunc(lower, unicode.IsDigit) || numberWord(lower) {
			n = append(n, lower)
		} else if len(n) > 0 && lower != "of" && lower != "and" {
			break
		}
	}
	return n
}

// holds says whether the parts of a number stand in words, one after another.
func holds(words, parts []string) bool {
	for i := range words {
		if words[i] != parts[0] {
			continue
		}
		j, k := i, 0
		for j < len(words) && k < len(parts) {
			if words[j] == parts[k] {
				k++
			} else if words[j] != "of" && words[j] != "and" {
				break
			}
			j++
		}
		if k == len(parts) {
			return true
		}
	}
	return false
}

// lastResort is a title without its disputed numbers.
func (d *desk) lastResort() string {
	best := ""
	for _, r := range d.story.Reports {
		for _, a := range r.Articles() {
			text := d.title(a.Title, a.Source)
			if text == "" {
				text, _, _ = strings.Cut(a.Text, "\n")
			}
			if text = d.withoutNumbers(text); best == "" || text != "" && len(text) < len(best) {
				best = text
			}
		}
	}
	return best
}

// withoutNumbers puts "a disputed number" where a text prints one.
func (d *desk) withoutNumbers(text string) string {
	for _, c := range d.claims {
		if c.Verdict != claim.Disputed && c.Verdict != claim.Superseded {
			continue
		}
		for _, side := range c.Sides {
			for _, m := range side.Mentions {
				text = replaceNumber(text, core(m.Text))
			}
		}
	}
	return upperFirst(text)
}

// replaceNumber replaces a number, given by its parts, wherever it stands.
func replaceNumber(text string, parts []string) string {
	if len(parts) == 0 {
		return text
	}
	words := split(text)
	for i := 0; i+len(parts) <= len(words); i++ {
		if !holds(lowered(words[i:i+len(parts)]), parts) {
			continue
		}
		end := words[i+len(parts)-1].end
		instead := "a disputed number"
		if rest := strings.TrimSpace(text[end:]); rest != "" && unicode.IsLetter([]rune(rest)[0]) && !function[strings.ToLower(split(rest)[0].text)] {
			instead += " of"
		}
		return replaceNumber(text[:words[i].start]+instead+text[end:], parts)
	}
	return text
}

// restatedShare is how much of the words of a disputed or outdated statement a
// sentence with the same number must share to be a statement of it too. Set by
// reading what eval/claims and the sample leave unaligned.
const restatedShare = 0.35

// restate adds the statements that were not aligned: a sentence which prints
// the very number of one side of a dispute, or of an outdated side, in much the
// same words.
func (d *desk) restate(c *sentence, words []word) {
	stated := map[int]bool{}
	for _, st := range c.stated {
		stated[st.claim] = true
	}
	lower := lowered(words)
	for _, r := range d.rivals {
		if !stated[r.claim] && holds(lower, r.number) && d.shared(r.mention.Sentence, c.stems) >= restatedShare {
			stated[r.claim] = true
			c.stated = append(c.stated, r.statement)
		}
	}
}

// shared is the share of a text's words that are among stems, rare words
// counting more.
func (d *desk) shared(text string, stems []string) float64 {
	both, all := 0.0, 0.0
	for _, w := range split(text) {
		if s := d.stems.stem(w.text); s != "" {
			all += d.rarity[s]
			if slices.Contains(stems, s) {
				both += d.rarity[s]
			}
		}
	}
	if all == 0 {
		return 0
	}
	return both / all
}

// numberWords are the words that core reads as parts of a number.
var numberWords = set(`zero two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
	nineteen twenty thirty forty fifty sixty seventy eighty ninety dozen dozens hundred hundreds thousand thousands million millions
	billion billions trillion trillions crore lakh`)

func numberWord(w string) bool { return numberWords[w] }

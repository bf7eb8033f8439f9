package summary

import (
	"strings"
	"unicode"

	"digestbot/digest/claim"
)

// flags words the disputes of a sentence, one after another, and names the
// articles that print the sides. A side that the sentence does not show is
// always among the words.
func (d *desk) flags(s *sentence) (words []string, articles []string) {
	seen := map[int]bool{}
	for _, st := range s.stated {
		c := d.claims[st.claim]
		if c.Verdict != claim.Disputed || seen[st.claim] {
			continue
		}
		seen[st.claim] = true
		words = append(words, wordDispute(c, len(s.stated) > 1))
		for _, side := range c.Sides {
			articles = append(articles, printed(side).Article)
		}
	}
	return words, articles
}

// wordDispute words a dispute with every side as printed: “Disputed: “12 people” or
// “15 people”.”. The measure is named where the figures do not say it.
func wordDispute(c claim.Claim, name bool) string {
	var values []string
	for _, side := range c.Sides {
		text := printed(side).Text
		name = name || !strings.ContainsFunc(text, unicode.IsLetter)
		values = append(values, "“"+text+"”")
	}
	about := ""
	if name && c.About != "" {
		about = c.About + ", "
	}
	last := len(values) - 1
	return "Disputed: " + about + strings.Join(values[:last], ", ") + " or " + values[last] + "."
}

// printed is the mention by which a side is shown: of the wording that most
// reports print, the oldest.
func printed(side claim.Side) claim.Mention {
	reports := map[string]map[int]bool{}
	for _, m := range side.Mentions {
		key := strings.ToLower(m.Text)
		if reports[key] == nil {
			reports[key] = map[int]bool{}
		}
		reports[key][m.Report] = true
	}
	best, most := 0, 0
	for i, m := range side.Mentions {
		if n := len(reports[strings.ToLower(m.Text)]); n > most {
			best, most = i, n
		}
	}
	return side.Mentions[best]
}

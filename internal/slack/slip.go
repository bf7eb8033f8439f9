package slack

import (
	"fmt"
	"strings"
)

// unknown offers the nearest command after a slip.
func unknown(name string) reply {
	said := fmt.Sprintf("No command %q.", clip(name, 40))
	best, least := "", 3
	for _, c := range commands {
		d := distance(strings.ToLower(clip(name, 40)), c.name)
		if strings.HasPrefix(c.name, strings.ToLower(name)) && len(name) >= 2 {
			d = 1
		}
		if d < least {
			best, least = c.name, d
		}
	}
	if best != "" {
		return say(said + " Did you mean " + best + "?")
	}
	return say(append([]string{said}, helpText...)...)
}

// distance counts the slips between two words: a letter too many, missing, wrong,
// or swapped with the next (optimal string alignment).
func distance(a, b string) int {
	s, t := []rune(a), []rune(b)
	d := make([][]int, len(s)+1)
	for i := range d {
		d[i] = make([]int, len(t)+1)
		d[i][0] = i
	}
	for j := range d[0] {
		d[0][j] = j
	}
	for i := 1; i <= len(s); i++ {
		for j := 1; j <= len(t); j++ {
			cost := 1
			if s[i-1] == t[j-1] {
				cost = 0
			}
			d[i][j] = min(d[i-1][j]+1, d[i][j-1]+1, d[i-1][j-1]+cost)
			if i > 1 && j > 1 && s[i-1] == t[j-2] && s[i-2] == t[j-1] {
				d[i][j] = min(d[i][j], d[i-2][j-2]+1)
			}
		}
	}
	return d[len(s)][len(t)]
}

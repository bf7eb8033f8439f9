package history

import (
	"fmt"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"
)

// MostSides is how many sides of a dispute are shown; the rest are counted.
const MostSides = 6

// Words says a change in one line without a full stop, times in the given
// zone: “Toll now 15 (was 12), police, Mon 14:10”.
func (c Change) Words(zone *time.Location) string {
	about := capital(c.About)
	switch c.Kind {
	case Retracted:
		return c.Was[0].Outlet + " " + retracted[c.How]
	case Corrected:
		words := fmt.Sprintf("%s: %s has changed its %s to %s", about, c.Was[0].Outlet, c.Was[0].Text, c.Now[0].Text)
		if len(c.Now) > 1 {
			words += ", against " + sides(c.Now[1:], true)
		}
		return words
	case Withdrawn:
		return fmt.Sprintf("%s: %s no longer gives its %s", about, c.Was[0].Outlet, c.Was[0].Text)
	case Contested:
		if len(c.Was) > 1 {
			return fmt.Sprintf("%s still disputed: %s", about, sides(c.Now, true))
		}
		return fmt.Sprintf("%s now disputed: %s", about, sides(c.Now, true))
	case Settled:
		return fmt.Sprintf("%s no longer disputed: now %s (was %s)%s", about, sides(c.Now, false), sides(c.Was, false), c.Now[0].source(zone))
	case Moved:
		return fmt.Sprintf("%s now %s (was %s)%s", about, sides(c.Now, false), sides(c.Was, false), c.Now[0].source(zone))
	}
	return joined(c.Now)
}

// retracted words the ways in which an article is taken back.
var retracted = map[Retraction]string{
	Withdrew: "has withdrawn its report",
	Emptied:  "has emptied its report",
	Gone:     "has taken its report down",
}

// joined counts and names the outlets of new reports.
func joined(reports []Value) string {
	var outlets []string
	for _, v := range reports {
		outlets = append(outlets, v.Outlet)
	}
	noun := "reports"
	if len(outlets) == 1 {
		noun = "report"
	}
	return fmt.Sprintf("%d new independent %s: %s", len(outlets), noun, strings.Join(outlets, ", "))
}

// source names who stands behind a value and when: “, police, Mon 14:10”.
func (v Value) source(zone *time.Location) string {
	words := ""
	for _, who := range []string{v.Claimant, v.Outlet} {
		if who != "" {
			words = ", " + who
			break
		}
	}
	if !v.At.IsZero() {
		words += ", " + v.At.In(zone).Format("Mon 15:04")
	}
	return words
}

// sides joins values with "or", each with its outlet if asked for.
func sides(values []Value, outlets bool) string {
	var words []string
	for _, v := range values[:min(len(values), MostSides)] {
		w := v.Text
		if outlets {
			w += " (" + v.Outlet + ")"
		}
		words = append(words, w)
	}
	if n := len(values) - len(words); n > 0 {
		words = append(words, fmt.Sprintf("%d more", n))
	}
	return strings.Join(words, " or ")
}

// capital writes the first letter as one, unless a capital follows it: “iPhone”.
func capital(text string) string {
	r, n := utf8.DecodeRuneInString(text)
	if next, _ := utf8.DecodeRuneInString(text[n:]); !unicode.IsLower(r) || unicode.IsUpper(next) {
		return text
	}
	return string(unicode.ToUpper(r)) + text[n:]
}

package claim

import "digestbot/digest/story"

// Conflicts lists the texts that the reports of a story give differently:
// names, then affiliations, then quotes. Copies say what their report says and
// are not looked at. It needs two reports for any conflict.
func Conflicts(s story.Story) []Conflict {
	if len(s.Reports) < 2 {
		return nil
	}
	names, persons := nameConflicts(s)
	out := append(names, affiliationConflicts(persons, names)...)
	return append(out, quoteConflicts(s)...)
}

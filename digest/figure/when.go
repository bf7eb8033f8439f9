package figure

// When is a calendar meaning as far as the words give it; resolving what is
// relative needs the time of the report. The zero value says nothing.
type When struct {
	Year, Month, Day int    // 0 when not said
	Weekday          string // "monday"; empty when not said
	Clock            int    // minutes after midnight plus one; 0 when not said
	Zone             string // "GMT"; empty when not said
	Relative         string // "last week", "yesterday"; empty when not said
	Edge             string // "by", "since", "from", "until", "end of", "early", "late"; empty when not said
}

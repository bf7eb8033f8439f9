package summary

import (
	"cmp"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"time"

	"github.com/digestbot/digestbot/digest/text"
)

// This file puts dates to days that a sentence names by their distance from the
// day on which it was written: "Monday" becomes "Monday 3 November". It does so
// only outside quotations, where the report's own time of publication is known
// and says for certain which day is meant.

// relativeDay matches what has to be dated, with the preposition in front.
var relativeDay = regexp.MustCompile(`(?i)(\b(?:on|in|since|of|until|till|by|from|for|before|after|during|than|through|to|between|and|as of|into|around|towards?)\s+)?` +
	`\b(?:((?:last|next|this|past|coming|every|each|one|a|the following|that|the previous|good|black|ash|super|easter|palm|bloody|cyber)\s+)?(monday|tuesday|wednesday|thursday|friday|saturday|sunday)('s|’s|s)?(\s+(?:morning|afternoon|evening|night))?` +
	`|(today|tonight|yesterday|tomorrow|this (?:morning|afternoon|evening)|last night)('s|’s)?` +
	`|((?:last|this|next) (?:weekend|week|month|year))('s|’s)?)\b`)

// A dated is a sentence's text with dates, and whether all its days have one.
type dated struct {
	text  string
	clear bool // no day is left that a reader of another day misreads
}

// datable reports whether a sentence has no day that a reader of another day
// would misread.
func (e *editor) datable(s *sentence) bool { return e.date(s).clear }

// date puts dates to the days of a sentence.
func (e *editor) date(s *sentence) dated {
	if s.dated == nil {
		d := e.dates(s)
		s.dated = &d
	}
	return *s.dated
}

func (e *editor) dates(s *sentence) dated {
	if !maybeDated(s.text) || !english(s.words) {
		return dated{s.text, true}
	}
	out := dated{clear: true}
	at := 0
	for _, m := range relativeDay.FindAllStringSubmatchIndex(s.text, -1) {
		if insideQuotes(s.text[:m[0]]) {
			continue
		}
		words, ok := e.dateAt(s, m)
		if !ok {
			out.clear = false
			continue
		}
		out.text += s.text[at:m[0]] + words
		at = m[1]
	}
	out.text += s.text[at:]
	return out
}

// maybeDated reports whether a text has a word of those that relativeDay matches;
// most have none.
func maybeDated(s string) bool { return containsAny(s, dayWords) }

var dayWords = []string{"day", "night", "week", "month", "year", "omorrow", "morning", "evening", "noon"}

func insideQuotes(before string) bool {
	return strings.Count(before, "“") > strings.Count(before, "”") || strings.Count(before, `"`)%2 == 1
}

// dateAt returns the words for a match of relativeDay; not ok if it cannot be
// dated for certain.
func (e *editor) dateAt(s *sentence, m []int) (words string, ok bool) {
	group := func(i int) string {
		if m[2*i] < 0 {
			return ""
		}
		return s.text[m[2*i]:m[2*i+1]]
	}
	whole, before := s.text[m[0]:m[1]], group(1)
	rest := s.text[m[1]:]
	published := s.report.written()
	switch {
	case group(3) != "":
		return e.weekday(s, whole, before, group(2), group(3), group(4), group(5), rest, m[0])
	case published.IsZero() || group(7) != "" || group(9) != "":
		return whole, false
	case group(6) != "":
		return day(before, strings.ToLower(group(6)), s.text[:m[0]], rest, published)
	}
	return period(before, strings.ToLower(group(8)), published)
}

// weekday dates a day of the week: the last one before the report, or the next
// one in a sentence that looks forward.
func (e *editor) weekday(s *sentence, whole, before, qualifier, name, ending, part, rest string, at int) (string, bool) {
	published := s.report.written()
	qualifier = strings.ToLower(strings.TrimSpace(qualifier))
	switch {
	case name[0] >= 'a' || ending == "s" || qualifier == "every" || qualifier == "each":
		return whole, true // a habit, or no day
	case qualifier == "a" || qualifier == "one":
		return whole, published.IsZero()
	case titled.MatchString(rest) && part == "":
		return whole, true // "Sunday Times"
	case slices.Contains([]string{"good", "black", "ash", "super", "easter", "palm", "bloody", "cyber"}, qualifier):
		return whole, true
	case alreadyDated(s.text[:at], rest):
		return whole, true
	case published.IsZero():
		return whole, qualifier == "" && !s.report.doubted // a reader sees that nobody knows the day
	case strings.HasPrefix(rest, "'s") || strings.HasPrefix(rest, "’s"):
		return whole, false
	case qualifier != "" && qualifier != "this" && qualifier != "past" || ending != "" && part != "":
		return whole, false
	}
	days := (int(published.Weekday()) - int(weekdayOf(name)) + 7) % 7
	when := published.AddDate(0, 0, -days)
	towards := direction(s.text[:at], rest)
	if deadline[strings.ToLower(strings.TrimSpace(before))] {
		towards = future
	}
	switch towards {
	case future:
		if days != 0 {
			when = when.AddDate(0, 0, 7)
		}
	case past:
		if days == 6 {
			return whole, false // perhaps written where it was already the next day
		}
	default:
		if days != 0 {
			return whole, false
		}
	}
	words := before + name + part
	if part != "" {
		return words + ", " + dayMonth(when) + comma(rest), true
	}
	return words + " " + dayMonth(when) + ending, true
}

// deadline are words in front of a day that lies ahead.
var deadline = set("until till by")

type tense int

const (
	unknown tense = iota
	past
	future
)

// direction tells from the words around a day whether it is behind or ahead: the
// nearest verb in front of it counts, then what follows.
func direction(before, after string) tense {
	words := strings.Fields(strings.ToLower(before))
	for i := len(words) - 1; i >= max(0, len(words)-14); i-- {
		switch w := strings.Trim(words[i], ",.;:()"); {
		case ahead[w] || w == "to" && i > 0 && (words[i-1] == "is" || words[i-1] == "are" || words[i-1] == "set"):
			return future
		case auxiliary[w] && w != "is" && w != "are" && w != "has" && w != "have" && w != "be" && w != "been",
			len(w) > 4 && strings.HasSuffix(w, "ed"), text.Is(w, text.Speech|text.Says):
			if i > 0 && ahead[words[i-1]] {
				return future
			}
			return past
		}
	}
	for w := range strings.FieldsSeq(strings.ToLower(after)) {
		switch w = strings.Trim(w, ",.;:()"); {
		case ahead[w]:
			return future
		case auxiliary[w] && w != "is" && w != "are" && w != "has" && w != "have", len(w) > 4 && strings.HasSuffix(w, "ed"),
			text.Is(w, text.Speech|text.Says):
			return past
		}
	}
	return unknown
}

func weekdayOf(name string) time.Weekday {
	for d := time.Sunday; d <= time.Saturday; d++ {
		if strings.EqualFold(d.String(), name) {
			return d
		}
	}
	return time.Sunday
}

func dayMonth(t time.Time) string { return t.Format("2 January") }

// comma closes a date that stands behind a comma, where the sentence goes on.
func comma(rest string) string {
	if strings.HasPrefix(rest, " ") {
		return ","
	}
	return ""
}

var (
	monthBehind = regexp.MustCompile(`^,? (?:the )?(?:\d{1,2}(?:st|nd|rd|th)?\b|\(?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\pL*\.? \d)`)
	monthBefore = regexp.MustCompile(`(?:(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\pL*\.? \d{1,2}|\d{1,2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\pL*),? \(?$`)
)

func alreadyDated(before, after string) bool {
	return monthBehind.MatchString(after) || monthBefore.MatchString(before)
}

// titled matches what makes a day part of a title.
var titled = regexp.MustCompile(`^ (?:Times|Mirror|Telegraph|Express|Post|Night Live|Night Football|Football)\b`)

// day dates "today", "last night" and the like.
func day(before, word, front, rest string, published time.Time) (string, bool) {
	part := ""
	shift := 0
	switch word {
	case "yesterday":
		shift = -1
	case "tomorrow":
		shift = 1
	case "tonight":
		part = " night"
	case "last night":
		shift, part = -1, " night"
	case "this morning", "this afternoon", "this evening":
		part = word[len("this"):]
	case "today":
		if before != "" || !reported.MatchString(front) && (direction(front, rest) != past || strings.HasPrefix(rest, "'s") || strings.TrimSpace(front) == "") {
			return "", false // perhaps "nowadays"
		}
	}
	when := published.AddDate(0, 0, shift)
	if before == "" {
		before = "on "
		if strings.TrimSpace(front) == "" {
			before = "On "
		}
	}
	words := before + when.Weekday().String() + part
	if part != "" {
		return words + ", " + dayMonth(when) + comma(rest), true
	}
	return words + " " + dayMonth(when), true
}

// reported matches what stands before a "today" that is the day of the report.
var reported = regexp.MustCompile(`(?i)(?:\pL+ed|said|says|earlier|court|late|early)\s+$`)

// period dates "last month" and the like.
func period(before, word string, published time.Time) (string, bool) {
	which, unit, _ := strings.Cut(word, " ")
	shift := map[string]int{"last": -1, "this": 0, "next": 1}[which]
	if before == "" {
		before = "in "
	}
	first := time.Date(published.Year(), published.Month(), 1, 0, 0, 0, 0, time.UTC)
	switch unit {
	case "year":
		return fmt.Sprintf("%s%d", before, published.Year()+shift), true
	case "month":
		when := first.AddDate(0, shift, 0)
		return before + when.Format("January 2006"), true
	}
	if unit == "weekend" {
		saturday := published.AddDate(0, 0, (int(time.Saturday)-int(published.Weekday())+7)%7+7*min(shift, 0))
		if published.Weekday() == time.Sunday || shift > 0 {
			return "", false
		}
		return cmp.Or(strings.TrimPrefix(before, "in "), "on ") + "the weekend of " + dayMonth(saturday), true
	}
	monday := published.AddDate(0, 0, -(int(published.Weekday())+6)%7+7*shift)
	return before + "the week of " + dayMonth(monday), true
}

// english reports whether words are those of an English sentence, as far as the
// lexicon knows them.
func english(words []word) bool {
	known := 0
	for _, w := range words {
		if w.foreign {
			return false
		}
		if function[w.lower] || w.Word.Known() {
			known++
		}
	}
	return 5*known >= len(words)
}

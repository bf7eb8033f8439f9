package summary

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/digestbot/digestbot/digest/claim"
	"github.com/digestbot/digestbot/digest/text"
)

// This file decides which sentences are whole: sentences of the news that may be
// lines, and no headings, captions, pieces of pages, halves of quotations.

const (
	fewestWords = 6
	mostWords   = 33 // a longer line is not read; a date may add two
)

// judge fills in what a sentence is as a line.
func (e *editor) judge(s *sentence) {
	span := s.report.text.Sentences[s.index]
	cut := front(span.Text)
	s.text = upperFirst(ticker.ReplaceAllString(span.Text[cut:], ""))
	s.words = slices.DeleteFunc(s.words, func(w word) bool { return w.Start < span.Start+cut })
	s.text = e.casing.calm(s.text, s.words)
	s.stems = stemsOf(s.words)
	for _, n := range numbersOf(s.words) {
		s.numbers = append(s.numbers, n.value)
	}
	s.denies = slices.ContainsFunc(s.words, func(w word) bool { return denialWord[w.lower] })
	s.relevance, s.titled = mean(s.stems, e.weight), mean(s.stems, e.titles)
	e.states(s, span.Start+cut, span.End())
	s.news, s.long = s.isWhole() && !e.outdated(s), s.text
	if s.news {
		s.text = shortened(s.long, mostWords)
		s.whole = s.text != ""
	}
}

// isWhole reports whether a sentence is one of the news and complete.
func (s *sentence) isWhole() bool {
	t, span := s.report.text, s.report.text.Sentences[s.index]
	first, _ := utf8.DecodeRuneInString(s.text)
	last := lastRune(s.text)
	switch {
	case len(s.words) < fewestWords || span.Headline || span.Shouted:
		return wideScript(s.text) && strings.ContainsRune("。！", last)
	case !unicode.IsUpper(first) && !unicode.IsDigit(first) && !strings.ContainsRune("“\"‘'$€£«„¿¡", first):
		return false
	case !strings.ContainsRune(".”\"’'»“", last) || strings.HasSuffix(s.text, "..") || strings.HasSuffix(s.text, "…"):
		return false
	case strings.ContainsRune("”\"’'»“", last) && !closedQuote.MatchString(s.text):
		return false
	case cutShort(s.text) || s.isCutOff() || garbled(s.text) || addressed(s.text):
		return false
	case containsAny(strings.ToLower(s.text), debris) || labelled.MatchString(s.text) || captioned(s):
		return false
	case strings.ContainsAny(quotedText.ReplaceAllString(s.text, ""), "?!|[]{}") || strings.Count(s.text, "(") != strings.Count(s.text, ")"):
		return false
	}
	if subordinate[s.words[0].lower] && !strings.Contains(s.text, ",") && english(s.words) {
		return false // "When the inmates escaped."
	}
	return (hasVerb(s.words) || len(s.words) >= 10 && tells(s.words)) && !s.personal() && s.quotesWhole(t)
}

// isCutOff reports whether the piece before a sentence ends inside it.
func (s *sentence) isCutOff() bool {
	spans := s.report.text.Sentences
	if s.index == 0 || spans[s.index].Opens {
		return false
	}
	return cutShort(spans[s.index-1].Text)
}

// wideScript reports whether a text is written without spaces between words.
func wideScript(s string) bool {
	return strings.IndexFunc(s, func(r rune) bool { return unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai) }) >= 0
}

// cutShort reports whether a text ends with an initial, an article or an
// abbreviation that needs what follows: it was cut inside a sentence.
func cutShort(s string) bool {
	s, ok := strings.CutSuffix(s, ".")
	if !ok {
		return false
	}
	last := s[strings.LastIndexAny(s, " (/ ")+1:]
	return last == "" || len(last) == 1 && last >= "A" && last <= "Z" || unfinished[last] || unfinished[upperFirst(last)] && len(last) > 1
}

// garbled reports whether a text holds symbols, broken characters, or two texts
// run together ("itemsEnd").
func garbled(s string) bool {
	lower := 0 // lower-case letters since the word began; -1 after a capital
	previous := ' '
	for _, r := range s {
		switch {
		case r >= utf8.RuneSelf && (unicode.Is(unicode.So, r) || r == '•' || r == utf8.RuneError):
			return true
		case unicode.IsLower(r):
			if unicode.IsUpper(previous) && lower >= 2 {
				return true
			}
			if lower >= 0 {
				lower++
			}
		case unicode.IsUpper(r):
			if lower < 2 {
				lower = -1
			}
		default:
			lower = 0
		}
		previous = r
	}
	return false
}

// addressed reports whether a text holds an address, an account or a telephone number.
func addressed(s string) bool {
	return strings.ContainsAny(s, "@#\\") || strings.Contains(s, "://") || strings.Contains(s, "www.") || telephone.MatchString(s)
}

var (
	quotedText  = regexp.MustCompile(`“[^“”]*”|"[^"]*"`)
	closedQuote = regexp.MustCompile(`[.,!][”"’'»“)]+$`)
	telephone   = regexp.MustCompile(`\d{3}[-.) ]+\d{3}[-. ]\d{4}`)
	labelled    = regexp.MustCompile(`^(?:\pL+(?: \pL+){0,3}: |\(\w{1,3}\) |\d{1,2}[.)] )`) // "Verdict: this is", "1. Install"
	// "Tavel March 1, 2014.": behind a place, where a sentence of the news has "on"
	closingDate = regexp.MustCompile(`(?i)([\pL]+),? (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\pL*\.? \d{1,2}, \d{4}\.?$`)
	fullDate    = regexp.MustCompile(`(?i)\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\pL*\.? \d{1,2}, \d{4}\b`)
	credit      = regexp.MustCompile(`(?i)\((?:ap |reuters|getty|photo|file|courtesy|image|credit|[^()]*/(?:ap|afp|getty|reuters)\b)[^)]*\)|\bap photos?\b|/getty\b|\bphoto by\b|\bfile photo\b`)
)

// captioned reports whether a sentence is worded like the caption of a picture,
// in the present tense with a full date, or stands in a paragraph with a credit
// or that is printed twice.
func captioned(s *sentence) bool {
	if s.report.inCaption(s.index) {
		return true
	}
	if !fullDate.MatchString(s.text) {
		return false
	}
	if m := closingDate.FindStringSubmatch(s.text); m != nil && !text.Is(strings.ToLower(m[1]), text.Preposition) && !strings.HasSuffix(m[1], "day") {
		return true
	}
	return !slices.ContainsFunc(s.words, func(w word) bool {
		return auxiliary[w.lower] || len(w.lower) > 4 && strings.HasSuffix(w.lower, "ed") && !w.capital()
	})
}

// credited reports whether a text bears the credit of a picture.
func credited(s string) bool {
	return (strings.Contains(s, "(") || strings.Contains(s, "hoto") || strings.Contains(s, "/")) && credit.MatchString(s)
}

// inCaption reports whether a sentence's paragraph bears the credit of a
// picture, or is one that the text prints twice.
func (r *report) inCaption(index int) bool {
	if is, known := r.captions[index]; known {
		return is
	}
	is := r.isCaption(index)
	r.captions[index] = is
	return is
}

func (r *report) isCaption(index int) bool {
	paragraph := r.paragraph(index)
	if len(paragraph) > 600 {
		next := "" // a text without paragraphs
		if index+1 < len(r.text.Sentences) && len(r.text.Sentences[index+1].Text) < 60 {
			next = r.text.Sentences[index+1].Text
		}
		sentence := r.text.Sentences[index].Text
		return credited(sentence[front(sentence):]) || credited(next)
	}
	if !strings.ContainsRune(".!?”\"’'»。", lastRune(strings.TrimSpace(paragraph))) && len(strings.Fields(paragraph)) < 40 &&
		!strings.HasSuffix(r.text.Source, paragraph) {
		return true // a caption or a kicker, and the title once more
	}
	return credited(paragraph[front(paragraph):]) || len(paragraph) > 60 && strings.Count(r.text.Source, paragraph) > 1
}

// paragraph is the line of the text in which a sentence stands.
func (r *report) paragraph(index int) string {
	at := r.text.Sentences[index].Start
	from := strings.LastIndexByte(r.text.Source[:at], '\n') + 1
	if end := strings.IndexByte(r.text.Source[at:], '\n'); end >= 0 {
		return r.text.Source[from : at+end]
	}
	return r.text.Source[from:]
}

// personal reports whether a sentence speaks in the first or second person
// outside its quotations.
func (s *sentence) personal() bool {
	return slices.ContainsFunc(s.words, func(w word) bool {
		return !w.quoted && writer[w.lower] && w.written != "US" && !strings.Contains(w.written, ".")
	})
}

// quotesWhole reports whether every quotation of a sentence begins and ends in
// it, and whether the sentence says more than it quotes: who speaks.
func (s *sentence) quotesWhole(t *text.Text) bool {
	span := t.Sentences[s.index]
	for _, q := range t.Quotations {
		if q.First >= span.Next || q.Next <= span.First {
			continue
		}
		if q.First < span.First || q.Next > span.Next || !q.Closed {
			return false
		}
	}
	if strings.Count(s.text, `"`)%2 == 1 || strings.Count(s.text, "“") != strings.Count(s.text, "”") {
		return false
	}
	told := 0
	for _, w := range s.words {
		if !w.quoted {
			told++
		}
	}
	return 2*told >= len(s.words)
}

// states notes the claims whose figures stand in a sentence, given by its place
// in the text in bytes.
func (e *editor) states(s *sentence, from, to int) {
	for _, st := range e.stated[place{s.report.ID, claim.Text}] {
		if st.mention.Byte >= from && st.mention.Byte+len(st.mention.Text) <= to {
			s.figures = append(s.figures, st)
		}
	}
}

// outdated reports whether a sentence tells a figure that a later report replaced.
func (e *editor) outdated(s *sentence) bool {
	return slices.ContainsFunc(s.figures, func(st statement) bool { return overtaken(e.claims[st.claim], st.side) })
}

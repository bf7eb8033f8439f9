package conflict

import (
	"regexp"
	"slices"
	"strings"

	"github.com/digestbot/digestbot/digest/article"
	"github.com/digestbot/digestbot/digest/claim"
	"github.com/digestbot/digestbot/digest/story"
	"github.com/digestbot/digestbot/digest/text"
)

// A speech is a direct quote of some length.
type speech struct {
	Quote
	words []string // lower case, contractions written out
}

// shortest is how many words a quote needs to be compared: shorter ones are
// often other sayings of one person, or single words in quotation marks.
const shortest = 5

// quotes lists the sentences of all direct quotes of a field.
func quotes(a article.Article, report int, in claim.Field, source string) []speech {
	var out []speech
	at := quoter{article: a, report: report, in: in, text: source}
	for _, span := range quoted(source) {
		inner := source[span[0]:span[1]]
		for _, s := range text.Sentences(inner) {
			words := spoken(s.Text)
			if len(words) < shortest {
				continue
			}
			said := strings.TrimLeft(s.Text, "'‘ ") // a mark of the quote inside a quote
			start := span[0] + s.Start + len(s.Text) - len(said)
			out = append(out, speech{at.quote(start, start+len(strings.TrimRight(said, ",. "))), words})
		}
	}
	return out
}

// quoted finds what stands between double quotation marks, in bytes. A quote
// that is not closed within a paragraph ends with it. A straight mark before a
// space opens none: the one that it closes was lost.
func quoted(text string) [][2]int {
	var out [][2]int
	open := -1
	for i, c := range text {
		switch {
		case c == '"' && open < 0 && strings.HasPrefix(text[i+1:], " "):
		case c == '“' || c == '"' && open < 0:
			open = i + len(string(c))
		case (c == '”' || c == '"') && open >= 0:
			out = append(out, [2]int{open, i})
			open = -1
		case c == '\n' && open >= 0:
			out = append(out, [2]int{open, i})
			open = -1
		}
	}
	return out
}

// contractions are written out before quotes are compared.
var contractions = strings.NewReplacer("n't", " not", "'re", " are", "'ve", " have", "'ll", " will", "it's", "it is", "that's", "that is", "what's", "what is", "there's", "there is", "he's", "he is", "she's", "she is", "i'm", "i am")

// spellings takes British and American spelling for the same words.
var spellings = strings.NewReplacer("ence ", "ense ", "our ", "or ", "enquir", "inquir", "ise ", "ize ", "isation", "ization", "tre ", "ter ")

// inserted is what an outlet put into a quote: "my friend [the mayor]".
var inserted = regexp.MustCompile(`\[[^\]]*\]|\([^)]*\)`)

// spoken are the words of a quote as they sound.
func spoken(text string) []string {
	text = strings.ReplaceAll(strings.ToLower(text), "’", "'")
	if strings.ContainsAny(text, "[(") {
		text = inserted.ReplaceAllString(text, " ")
	}
	text = strings.ReplaceAll(strings.ReplaceAll(text, "...", left), "…", left)
	return strings.FieldsFunc(spellings.Replace(contractions.Replace(text)), func(r rune) bool {
		return !('a' <= r && r <= 'z' || '0' <= r && r <= '9' || r == '‥' || r > 0x2100 || r >= 0xC0 && r < 0x2000)
	})
}

// quoteConflicts finds sayings that reports word differently. Two quotes are
// one saying when most of their words are the same in the same order, and
// nearly all rare ones; part of a saying is no other wording of it.
func quoteConflicts(s story.Story) []Conflict {
	var all []speech
	for i, r := range s.Reports {
		all = append(all, quotes(r.Article, i, claim.Title, r.Title)...)
		all = append(all, quotes(r.Article, i, claim.Text, r.Text)...)
	}
	var out []Conflict
	used := make([]bool, len(all))
	for i, alike := range sayings(all) {
		if used[i] || len(alike) == 0 {
			continue
		}
		group := []speech{all[i]}
		used[i] = true
		for _, j := range alike {
			if !used[j] {
				used[j] = true
				group = append(group, all[j])
			}
		}
		if c, ok := wordings(group); ok {
			out = append(out, c)
		}
	}
	return out
}

// sayings lists for each speech the later ones of other reports that are the
// same saying. Only speeches that share a run of three words are compared.
func sayings(all []speech) [][]int {
	runs := map[string][]int{}
	out := make([][]int, len(all))
	for j, b := range all {
		met := map[int]bool{}
		for k := 0; k+3 <= len(b.words); k++ {
			run := strings.Join(b.words[k:k+3], " ")
			list := runs[run]
			for _, i := range list[max(0, len(list)-postings):] {
				if !met[i] {
					met[i] = true
					if all[i].Report != b.Report && oneSaying(all[i].words, b.words) {
						out[i] = append(out[i], j)
					}
				}
			}
			if len(list) == 0 || list[len(list)-1] != j {
				runs[run] = append(list, j)
			}
		}
	}
	return out
}

// oneSaying says that two quotes are wordings of one saying: they share at
// least six tenths of the longer one's words in order, or half of them and
// eight words.
func oneSaying(a, b []string) bool {
	if len(a) > 80 || len(b) > 80 {
		a, b = a[:min(80, len(a))], b[:min(80, len(b))]
	}
	common, longer := inOrder(a, b), max(len(a), len(b))
	return 10*common >= 6*longer || common >= 8 && 2*common >= longer
}

// inOrder is the length of the longest common subsequence.
func inOrder(a, b []string) int {
	row := make([]int, len(b)+1)
	for _, x := range a {
		diagonal := 0
		for j, y := range b {
			above := row[j+1]
			if x == y {
				row[j+1] = diagonal + 1
			} else {
				row[j+1] = max(above, row[j])
			}
			diagonal = above
		}
	}
	return row[len(b)]
}

// slight are words that a hurried ear hears otherwise, and nothing is changed.
var slight = words("a an the of to in on at for and but that this so just really is are was were be been has have had got our")

// heavy are the words of a quote without the slight ones.
func (s speech) heavy() []string {
	return slices.DeleteFunc(slices.Clone(s.words), func(w string) bool { return slight[w] })
}

// wordings makes a conflict of one saying's quotes, if they differ by more
// than punctuation, slight words and where the quote was cut.
func wordings(group []speech) (Conflict, bool) {
	c := Conflict{About: "quote"}
	var keys [][]string
	for _, s := range group {
		said := s.heavy()
		i := slices.IndexFunc(keys, func(k []string) bool { return cutFrom(k, said) || cutFrom(said, k) })
		if i < 0 {
			i = len(keys)
			keys = append(keys, said)
			c.Sides = append(c.Sides, TextSide{Text: s.Text})
		}
		c.Sides[i].Mentions = append(c.Sides[i].Mentions, s.Quote)
	}
	if len(c.Sides) < 2 {
		return Conflict{}, false
	}
	orderSides(c.Sides)
	return c, true
}

// left is the word for words that an outlet left out of a quote.
const left = " ‥ "

// cutFrom says that part is a piece of whole, or pieces in its order.
func cutFrom(part, whole []string) bool {
	rest := " " + strings.Join(whole, " ") + " "
	for piece := range strings.SplitSeq(strings.Trim(strings.Join(part, " "), " ‥"), left) {
		at := strings.Index(rest, " "+piece+" ")
		if at < 0 {
			return false
		}
		rest = rest[at+len(piece)+1:]
	}
	return true
}

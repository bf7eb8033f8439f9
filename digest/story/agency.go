package story

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/digestbot/digestbot/digest/article"
)

// agencies maps how news agencies sign their copy to their names.
var agencies = map[string]string{
	"reuters": "Reuters", "thomson reuters": "Reuters", "reuters.com": "Reuters",
	"ap": "Associated Press", "associated press": "Associated Press", "the associated press": "Associated Press", "apnews.com": "Associated Press",
	"afp": "AFP", "agence france-presse": "AFP", "agence france presse": "AFP",
	"pa": "PA Media", "pa media": "PA Media", "press association": "PA Media", "the press association": "PA Media",
	"upi": "UPI", "united press international": "UPI", "upi.com": "UPI",
	"dpa": "dpa", "deutsche presse-agentur": "dpa", "efe": "EFE", "ansa": "ANSA",
	"xinhua": "Xinhua", "xinhua news agency": "Xinhua", "xinhuanet": "Xinhua",
	"tass": "TASS", "itar-tass": "TASS", "interfax": "Interfax", "ria novosti": "RIA Novosti",
	"kyodo": "Kyodo", "kyodo news": "Kyodo", "jiji": "Jiji Press", "jiji press": "Jiji Press", "yonhap": "Yonhap", "yonhap news agency": "Yonhap",
	"pti": "PTI", "press trust of india": "PTI", "ani": "ANI", "ians": "IANS",
	"aap": "AAP", "australian associated press": "AAP", "cp": "The Canadian Press", "the canadian press": "The Canadian Press", "canadian press": "The Canadian Press",
	"bloomberg": "Bloomberg", "bloomberg news": "Bloomberg", "dow jones newswires": "Dow Jones Newswires",
	"anadolu": "Anadolu", "anadolu agency": "Anadolu", "ritzau": "Ritzau", "ntb": "NTB", "tt": "TT", "apa": "APA", "belga": "Belga", "anp": "ANP",
	"ctk": "ČTK", "čtk": "ČTK", "pap": "PAP", "mti": "MTI", "lusa": "Lusa", "antara": "Antara", "bernama": "Bernama", "wam": "WAM",
	"keystone-sda": "Keystone-SDA", "sda": "Keystone-SDA", "sid": "SID", "city news service": "City News Service", "cns": "City News Service",
}

// agencyOf returns the name of the news agency that signs the article: as the
// outlet, in the dateline "LONDON (Reuters) -", in the byline "By Jo Doe,
// Associated Press", on a line of its own, or in the last line "© AFP". A text that only quotes an agency gives "".
func agencyOf(a article.Article) string {
	if name := agencies[strings.ToLower(strings.TrimPrefix(a.Source, "www."))]; name != "" {
		return name
	}
	text := strings.TrimSpace(a.Text)
	head, rest := text, text
	for range 3 { // a byline, a date, then the dateline
		head, rest, _ = strings.Cut(rest, "\n")
		if name := signedAtStart(head); name != "" {
			return name
		}
		rest = strings.TrimLeft(rest, "\n \t")
	}
	last := text[strings.LastIndexByte(text, '\n')+1:]
	return signedAtEnd(last[max(0, len(last)-2*datelineBytes):])
}

// datelineBytes bounds how far into a line a dateline reaches: "SANTA CRUZ DE TENERIFE, Spain, Sept. 30 (Reuters) -".
const datelineBytes = 90

// signedAtStart reads an agency from a dateline or a byline.
func signedAtStart(line string) string {
	line = strings.TrimSpace(line)
	if len(line) <= datelineBytes {
		if name := agencyNamed(line); name != "" {
			return name
		}
	}
	if open := strings.IndexByte(line, '('); open >= 0 && open < datelineBytes {
		if end := strings.IndexByte(line[open:], ')'); end > 0 {
			name := agencyNamed(line[open+1 : open+end])
			after := strings.TrimLeft(line[open+end+1:], " ")
			dash := strings.HasPrefix(after, "-") || strings.HasPrefix(after, "–") || strings.HasPrefix(after, "—")
			switch {
			case name != "" && (open == 0 || after == "" || dash):
				return name
			case dash && inCapitals(line[:open]):
				return signature(line[open+1 : open+end])
			}
		}
	}
	if len(line) <= datelineBytes && len(line) > 3 && strings.EqualFold(line[:3], "by ") {
		return agencyInList(strings.ToLower(line[3:]))
	}
	if before, _, ok := cutDash(line[:min(len(line), datelineBytes)]); ok { // "NEW DELHI, PTI — "
		if i := strings.LastIndexAny(before, ",/|"); i >= 0 {
			return agencyNamed(before[i+1:])
		}
		return agencyNamed(before)
	}
	return ""
}

// signedAtEnd reads an agency from a last line such as "© AFP", "Source: Xinhua" or "… (Reuters)".
func signedAtEnd(line string) string {
	line = strings.TrimRight(strings.TrimSpace(line), ".")
	if open := strings.LastIndexByte(line, '('); open >= 0 && strings.HasSuffix(line, ")") {
		return agencyNamed(line[open+1 : len(line)-1])
	}
	if i := max(strings.LastIndex(line, "—"), strings.LastIndex(line, "–")); i >= 0 {
		if name := agencyNamed(strings.TrimLeft(line[i:], "—– ")); name != "" {
			return name
		}
	}
	if len(line) > datelineBytes {
		return ""
	}
	lower := strings.ToLower(line)
	for _, mark := range []string{"source:", "©", "(c)", "copyright"} {
		if rest, ok := strings.CutPrefix(lower, mark); ok {
			return agencyInList(strings.Trim(rest, " 0123456789,;:-"))
		}
	}
	return agencyNamed(line)
}

// agencyNamed returns the name of the agency that the words are, if they are one.
func agencyNamed(words string) string {
	if len(words) > datelineBytes {
		return ""
	}
	words = strings.Trim(words, " .,;:-–—©\t")
	if len(words) <= 4 && strings.ToUpper(words) != words && words != "dpa" {
		return "" // "pa" and "tt" are words in lower case
	}
	return agencies[strings.ToLower(words)]
}

// agencyInList finds the agency among the parts of a byline.
func agencyInList(line string) string {
	for part := range strings.FieldsFuncSeq(line, func(r rune) bool { return strings.ContainsRune(",/|-–—;", r) }) {
		part = strings.Trim(part, " .")
		part = strings.TrimSuffix(part, " writer")
		if name := agencies[part]; name != "" {
			return name
		}
	}
	return ""
}

func cutDash(line string) (before, after string, ok bool) {
	for _, dash := range []string{" — ", " – ", " -- ", " - "} {
		if before, after, ok = strings.Cut(line, dash); ok {
			return before, after, true
		}
	}
	return line, "", false
}

// inCapitals says that a place is written as datelines write it: "KARSUND", "SANTA CRUZ, Spain".
func inCapitals(place string) bool {
	first, _, _ := strings.Cut(strings.TrimSpace(place), " ")
	return len(first) > 2 && strings.ToUpper(first) == first
}

// signature returns the name of an agency that is not in the list, as a
// dateline has it: up to three words with capitals and no digits.
func signature(words string) string {
	fields := strings.Fields(words)
	if len(fields) == 0 || len(fields) > 3 {
		return ""
	}
	for _, f := range fields {
		if r, _ := utf8.DecodeRuneInString(f); !unicode.IsUpper(r) || strings.ContainsAny(f, "0123456789,;:") {
			return ""
		}
	}
	return strings.Join(fields, " ")
}

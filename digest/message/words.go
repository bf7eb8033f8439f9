package message

import (
	"reflect"
	"strconv"
	"strings"
	"text/template"
	"unicode"
	"unicode/utf8"
)

// words are the functions of all templates.
//
//	{{plural 3 "story" "stories"}}  "3 stories"
//	{{number 14000}}                "14,000"
//	{{list .Names}}                 "a, b and c"
//	{{first 3 .Witnesses}}          the first three, or all four: "and 1 more" is no shorter than the fourth
//	{{beyond 3 .Witnesses}}         how many first left out
//	{{upper .Word}} {{capital .About}}
//	{{after .Between}}              a phrase after a word: " between a and b", but ", both quoting a"
var words = template.FuncMap{
	"plural":  plural,
	"number":  number,
	"list":    list,
	"first":   first,
	"beyond":  beyond,
	"upper":   strings.ToUpper,
	"capital": capital,
	"after":   after,
	"add":     func(a, b int) int { return a + b },
}

func plural(n int, one, many string) string {
	if n == 1 {
		return number(n) + " " + one
	}
	return number(n) + " " + many
}

// number writes an integer with a comma at the thousands.
func number(n int) string {
	s := strconv.Itoa(n)
	start := 0
	if n < 0 {
		start = 1
	}
	for i := len(s) - 3; i > start; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}

func list(items []string) string {
	if len(items) < 2 {
		return strings.Join(items, "")
	}
	return strings.Join(items[:len(items)-1], ", ") + " and " + items[len(items)-1]
}

func first(n int, items any) any {
	v := reflect.ValueOf(items)
	if v.Len() <= n+1 {
		return items
	}
	return v.Slice(0, n).Interface()
}

func beyond(n int, items any) int {
	if l := reflect.ValueOf(items).Len(); l > n+1 {
		return l - n
	}
	return 0
}

// capital gives a text a capital letter at its start, unless its first word has
// one inside already ("iPhone").
func capital(s string) string {
	word, _, _ := strings.Cut(s, " ")
	r, size := utf8.DecodeRuneInString(s)
	if size == 0 || strings.IndexFunc(word, unicode.IsUpper) >= 0 {
		return s
	}
	return string(unicode.ToUpper(r)) + s[size:]
}

func after(phrase string) string {
	switch {
	case phrase == "":
		return ""
	case strings.HasPrefix(phrase, "between ") || strings.HasPrefix(phrase, "within "):
		return " " + phrase
	}
	return ", " + phrase
}

// sentence gives a phrase a capital letter and a full stop.
func sentence(s string) string {
	if s == "" || strings.HasSuffix(s, "…") {
		return capital(s)
	}
	if last, _ := utf8.DecodeLastRuneInString(strings.TrimRight(s, "”’\"')")); strings.ContainsRune(".!?", last) {
		return capital(s)
	}
	return capital(s) + "."
}

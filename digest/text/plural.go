package text

import "strings"

// IsPlural reports whether a word looks like a plural noun. The lower-case
// form is given, since a word that the lexicon does not hold has none.
func (w *Word) IsPlural(lower string) bool {
	if w.Class&(Plural|Singular) != 0 {
		return w.Is(Plural)
	}
	n := len(lower)
	if n < 2 || lower[n-1] != 's' || lower[n-2] == 's' || lower[n-2] == '\'' {
		return false
	}
	if n <= 3 {
		return !w.Known() && lower[n-2] != 'u' && lower[n-2] != 'i'
	}
	return !strings.HasSuffix(lower, "ous") && !strings.HasSuffix(lower, "sis") && !strings.HasSuffix(lower, "itis")
}

// SingularOf is the singular of a noun in lower case; a noun that is singular stays.
func SingularOf(noun string) string {
	w := Lookup(noun)
	if w.lemma != "" {
		return w.lemma
	}
	if w.Is(Singular) {
		return noun
	}
	n := len(noun)
	switch {
	case strings.HasSuffix(noun, "men") && n > 5 && w.Is(Plural):
		return noun[:n-3] + "man"
	case n < 3 || noun[n-1] != 's' || strings.HasSuffix(noun, "ss") || strings.HasSuffix(noun, "us") || strings.HasSuffix(noun, "is"):
		return noun
	case strings.HasSuffix(noun, "ies") && n > 4:
		return noun[:n-3] + "y"
	case hasAnySuffix(noun, "sses", "shes", "ches", "xes", "zzes"):
		return noun[:n-2]
	}
	return noun[:n-1]
}

// plurals are of nouns whose plural another word shares, or that make one by no rule.
var plurals = func() map[string]string {
	m := map[string]string{}
	for _, w := range vocabulary {
		if w.lemma != "" && (m[w.lemma] == "" || w.Text < m[w.lemma]) {
			m[w.lemma] = w.Text
		}
	}
	for _, same := range [...]string{"aircraft", "spacecraft", "chassis", "police", "staff", "personnel", "crew", "sheep", "deer"} {
		m[same] = same
	}
	return m
}()

// PluralOf is the plural of a singular noun, whose last word counts and may be
// written in any case: "gunmen" of "gunman", "league matches" of "league match".
func PluralOf(noun string) string {
	start := strings.LastIndexAny(noun, " -") + 1
	before, last := noun[:start], noun[start:]
	lower := strings.ToLower(last)
	if p := plurals[lower]; p != "" {
		if p[0] == lower[0] {
			return before + last[:1] + p[1:]
		}
		return before + p
	}
	n := len(last)
	switch {
	case n == 0:
		return noun
	case n > 4 && hasAnySuffix(lower, "man") && !hasAnySuffix(lower, "human", "german", "roman", "shaman", "talisman", "ottoman"):
		return noun[:len(noun)-2] + "en"
	case hasAnySuffix(lower, "child"):
		return noun + "ren"
	case hasAnySuffix(lower, "s", "x", "z", "ch", "sh"):
		return noun + "es"
	case n > 2 && lower[n-1] == 'y' && !strings.ContainsRune("aeiou", rune(lower[n-2])):
		return noun[:len(noun)-1] + "ies"
	}
	return noun + "s"
}

func hasAnySuffix(s string, suffixes ...string) bool {
	for _, x := range suffixes {
		if strings.HasSuffix(s, x) {
			return true
		}
	}
	return false
}

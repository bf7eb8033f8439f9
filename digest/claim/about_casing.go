package claim

import (
	"strings"
	"unicode"
)

// This file reads how a sentence writes its words: which are names, which are
// joined to the next, and how each reads in running text.

// form is word i as its sentence writes it, without a possessive ending.
func (n *node) form(i int) string {
	w := n.words[i]
	end := w.start + len(w.text)
	if end > len(n.Sentence) {
		return w.text
	}
	return n.Sentence[w.start:end]
}

// plain is word i in the casing of running text: only names keep capitals.
func (n *node) plain(i int) string {
	w, f := n.words[i], n.form(i)
	switch {
	case !capital(f):
		return f
	case allCaps(f) && len(f) > 1 && len(f) <= 4 && !n.shouts:
		return f // an abbreviation
	case !w.name || n.shouts || n.In == Title && titled(n):
		if mixed(f) {
			return f // a name such as "OpenAI"
		}
		return strings.ToLower(f)
	case allCaps(f) && len(f) > 4:
		return f[:1] + strings.ToLower(f[1:]) // a dateline
	}
	return f
}

func capital(s string) bool { return s != "" && upper(s) }

func allCaps(s string) bool {
	return !strings.ContainsFunc(s, unicode.IsLower) && strings.ContainsFunc(s, unicode.IsUpper)
}

// mixed says that a word has a capital inside: "OpenAI".
func mixed(s string) bool {
	return len(s) > 1 && strings.ContainsFunc(s[1:], unicode.IsUpper) && strings.ContainsFunc(s, unicode.IsLower)
}

// shouted says that a sentence is in capitals.
func shouted(s string) bool {
	large, small := 0, 0
	for i := range min(len(s), 200) {
		switch c := s[i]; {
		case c >= 'A' && c <= 'Z':
			large++
		case c >= 'a' && c <= 'z':
			small++
		}
	}
	return large > 8 && large > 2*small
}

// titled says that a headline writes most of its words with capitals.
func titled(n *node) bool {
	large, small := 0, 0
	for i, w := range n.words {
		if w.number || len(w.text) < 4 || i == 0 {
			continue
		}
		if capital(n.form(i)) {
			large++
		} else {
			small++
		}
	}
	return large > 2*small
}

// adjoins says that word i+1 follows word i with only a space or a hyphen between.
func (n *node) adjoins(i int) bool {
	if i < 0 || i+1 >= len(n.words) {
		return false
	}
	a, b := n.words[i], n.words[i+1]
	end := a.start + len(a.text)
	if end > b.start || b.start > len(n.Sentence) {
		return false
	}
	between := n.Sentence[end:b.start]
	return between == " " || between == "-"
}

// possessive says that word i ends in ’s or in an apostrophe.
func (n *node) possessive(i int) bool {
	w := n.words[i]
	end := w.start + len(w.text)
	if end > len(n.Sentence) {
		return false
	}
	rest := n.Sentence[end:]
	return strings.HasPrefix(rest, "'") || strings.HasPrefix(rest, "’")
}

// nameAt is the run of names that starts at word i, with where it ends.
func (n *node) nameAt(i int) (string, int) {
	var parts []string
	for i < len(n.words) && n.proper(i) {
		parts = append(parts, n.plain(i))
		i++
		if n.possessive(i-1) || !n.adjoins(i-1) {
			break
		}
	}
	if len(parts) > 3 {
		return "", i
	}
	return strings.Join(parts, " "), i
}

// nameBefore is the run of names that ends at word i.
func (n *node) nameBefore(i int) string {
	if i < 0 || !n.proper(i) {
		return ""
	}
	start := i
	for start > 0 && n.proper(start-1) && n.adjoins(start-1) && !n.possessive(start-1) {
		start--
	}
	name, _ := n.nameAt(start)
	return name
}

// proper says that word i may be part of a name.
func (n *node) proper(i int) bool {
	w := &n.words[i]
	return w.name && !w.number && !w.calendar && (w.term != "" || w.text == "us") && capital(n.form(i)) && !n.shouts && !(n.In == Title && titled(n))
}

// named says that word i is a name or an abbreviation that stands for one; the
// names of peoples are not.
func (n *node) named(i int) bool {
	return i < len(n.words) && n.proper(i) && !demonyms[n.words[i].text] && !titles[n.words[i].text]
}

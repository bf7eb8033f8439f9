package sources

import (
	"strings"
	"unicode"
)

// separators part an outlet's name from that of a section: "The Post – World".
var separators = []string{" – ", " — ", " - ", " | ", " » ", " > ", " :: ", " · ", ": "}

// outletName gives the name by which readers know an outlet: the part of the
// feed's title that is like the site's host, else the first; the host if the
// feed has no title.
func outletName(title, site string) string {
	host, _, _ := strings.Cut(site, "/")
	parts := []string{title}
	for _, s := range separators {
		if strings.Contains(title, s) {
			parts = strings.Split(title, s)
			break
		}
	}
	name := ""
	for _, part := range parts {
		part = strings.TrimSpace(part)
		if part == "" {
			continue
		}
		if name == "" {
			name = part
		}
		if l := letters(part); len(l) > 2 && strings.Contains(letters(host), l) {
			name = part
			break
		}
	}
	if name == "" {
		return host
	}
	return name
}

// letters gives the letters and digits of a name, in lower case.
func letters(name string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, name)
}

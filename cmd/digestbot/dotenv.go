package main

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"
)

// This file reads .env. The rules are:
//
//   - A line is NAME=value, also after export. Nothing in a value is expanded: a
//     dollar sign is a dollar sign.
//   - A value may stand in quotes, single or double, and then go on over lines.
//     Without quotes it ends with the line, or before a # between white space.
//   - A line without a name goes on with a list, such as feeds; after any other
//     setting it is refused, with its number.
//   - Problems name lines and variables, and quote no value: it may be a secret.

// assignment is a line that sets a variable; YAML's way of it is understood.
var assignment = regexp.MustCompile(`^(?:(?i:export|set)\s+)?([A-Za-z_][A-Za-z0-9_.-]*)\s*(?:=|:(?:\s|$))\s*(.*)$`)

// readDotEnv reads the file .env in the working folder; nothing if there is none.
// What it sets goes into the environment, where that does not set it: the settings,
// and variables of other programs such as a proxy's address.
func readDotEnv() (map[string]string, []problem) {
	data, err := os.ReadFile(".env")
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, nil
	case err != nil:
		return nil, []problem{{text: fmt.Sprintf(".env cannot be read: %v", errors.Unwrap(err))}}
	}
	values, wrong := parseDotEnv(data)
	var problems []problem
	for _, w := range wrong {
		problems = append(problems, problem{text: ".env " + w})
	}
	for name, value := range values {
		known := slices.Contains(ours(), name) || isForeign(name)
		if _, set := os.LookupEnv(name); !set && known {
			_ = os.Setenv(name, value) // which fails for other names and values alone
		}
	}
	return values, problems
}

// A dotenv is what was read of .env so far.
type dotenv struct {
	values map[string]string
	line   map[string]int // where each was set
	last   string         // the variable of the line before
	wrong  []string
}

// parseDotEnv returns what the file sets, and what is wrong with it.
func parseDotEnv(data []byte) (map[string]string, []string) {
	data = bytes.TrimPrefix(data, []byte("\uFEFF"))
	if !utf8.Valid(data) || bytes.IndexByte(data, 0) >= 0 {
		return nil, []string{"is not text in UTF-8: save it as UTF-8"}
	}
	lines := strings.Split(strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(string(data)), "\n")
	d := dotenv{values: map[string]string{}, line: map[string]int{}}
	for i := 0; i < len(lines); i++ {
		text := strings.TrimFunc(lines[i], isBlank)
		m := assignment.FindStringSubmatch(text)
		switch {
		case text == "" || text[0] == '#':
		case m == nil:
			d.goOn(i+1, text)
		default:
			i = d.set(lines, i, m[1], m[2])
		}
	}
	return d.values, d.wrong
}

func (d *dotenv) bad(line int, format string, args ...any) {
	d.wrong = append(d.wrong, fmt.Sprintf("line %d: ", line)+fmt.Sprintf(format, args...))
}

// goOn takes a line that names no variable.
func (d *dotenv) goOn(line int, text string) {
	isList := slices.ContainsFunc(settings, func(s setting) bool { return s.list && s.name == d.last })
	switch {
	case d.last == "":
		d.bad(line, "it is no NAME=value")
		return
	case !isList:
		d.bad(line, "it is no NAME=value, and %s before it takes one value", d.last)
		return
	}
	d.values[d.last] += "\n" + uncommented(text)
}

// set takes a variable, whose value begins on line i, and returns the line on which it ends.
func (d *dotenv) set(lines []string, i int, name, value string) int {
	line := i + 1
	if at, again := d.line[name]; again {
		d.bad(line, "%s is set again, after line %d", name, at)
	}
	d.line[name], d.last = line, name
	if value == "" || value[0] != '"' && value[0] != '\'' {
		d.values[name] = uncommented(value)
		return i
	}
	quote := value[:1]
	rest := value[1:]
	for {
		end := closing(rest, quote)
		if end >= 0 {
			if after := strings.TrimSpace(rest[end+1:]); after != "" && after[0] != '#' {
				d.bad(line, "%s goes on after its quotes: put all of it into them", name)
			}
			d.values[name] = rest[:end]
			if quote == `"` {
				d.values[name] = strings.ReplaceAll(rest[:end], `\"`, `"`)
			}
			return i
		}
		if i++; i == len(lines) {
			d.bad(line, "the quotes of %s are not closed", name)
			return i
		}
		rest += "\n" + lines[i]
	}
}

// closing returns where a quotation ends; -1 if it does not. Double quotes may hold
// one of their kind after a backslash.
func closing(text, quote string) int {
	for i := range text {
		if text[i] == quote[0] && (quote == "'" || i == 0 || text[i-1] != '\\') {
			return i
		}
	}
	return -1
}

// comment is what follows a value on its line.
var comment = regexp.MustCompile(`\s+#(?:\s.*)?$`)

func uncommented(value string) string {
	return strings.TrimFunc(comment.ReplaceAllString(value, ""), isBlank)
}

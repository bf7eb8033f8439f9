package main

import (
	"fmt"
	"maps"
	"os"
	"slices"
	"strings"
)

// This file finds variables that look like ours and are not: a setting whose name
// has a slip would be ignored without a word.

// ours are the names that are read.
func ours() []string {
	names := variables()
	for _, s := range settings {
		if s.secret {
			names = append(names, s.name+"_FILE")
		}
	}
	return names
}

// foreign are variables of other programs that may stand in .env, for Go, for
// Compose, and for the database beside it; a _ at the end begins a family.
var foreign = []string{"HTTP_PROXY", "HTTPS_PROXY", "NO_PROXY", "ALL_PROXY", "SSL_CERT_FILE", "SSL_CERT_DIR", "NO_COLOR", "TZ", "LANG", "LC_",
	"GOMEMLIMIT", "GOMAXPROCS", "GOGC", "GODEBUG", "COMPOSE_", "DOCKER_", "POSTGRES_", "PG", "PATH", "HOME", "USER"}

func isForeign(name string) bool {
	name = strings.ToUpper(name)
	return slices.ContainsFunc(foreign, func(f string) bool {
		return name == f || (strings.HasSuffix(f, "_") || f == "PG") && strings.HasPrefix(name, f)
	})
}

// unknownNames finds every variable of .env that is not ours, and every one of
// the environment that begins with DIGEST_ or is one slip from one of ours. A slip
// is no slip where the right name is set too.
func unknownNames(written map[string]string) []problem {
	known := ours()
	var all []problem
	for _, name := range slices.Sorted(maps.Keys(written)) {
		if !slices.Contains(known, name) && !isForeign(name) {
			all = append(all, problem{text: fmt.Sprintf("%s is not a setting, and stands in .env%s", name, meant(name, known))})
		}
	}
	var found []string
	for _, entry := range os.Environ() {
		name, _, _ := strings.Cut(entry, "=")
		_, isWritten := written[name]
		if isWritten || slices.Contains(known, name) || isForeign(name) {
			continue
		}
		right, near := slipOf(name, known)
		if near && os.Getenv(right) == "" || strings.HasPrefix(name, "DIGEST_") {
			found = append(found, name)
		}
	}
	slices.Sort(found)
	for _, name := range found {
		all = append(all, problem{text: name + " is not a setting" + meant(name, known)})
	}
	return all
}

// meant offers the setting that a name may mean: one a slip away, else one with
// the same last word, else all of the same first word.
func meant(name string, known []string) string {
	if right, near := slipOf(name, known); near {
		return "; did you mean " + right + "?"
	}
	last := name[strings.LastIndexByte(name, '_')+1:]
	first, _, _ := strings.Cut(name, "_")
	var ends, begins []string
	for _, k := range known {
		if strings.HasSuffix(k, "_"+last) {
			ends = append(ends, k)
		}
		if strings.HasPrefix(k, first+"_") && !strings.HasSuffix(k, "_FILE") {
			begins = append(begins, k)
		}
	}
	switch {
	case len(ends) == 1:
		return "; did you mean " + ends[0] + "?"
	case len(begins) > 0:
		return "; there are " + strings.Join(begins, ", ")
	}
	return "; .env.example lists all"
}

// slipOf returns the known name of which a name is one slip away, and whether
// there is one: a letter too many, too few, another, or two exchanged, or the
// other case.
func slipOf(name string, known []string) (string, bool) {
	upper := strings.ToUpper(name)
	for _, k := range known {
		if isSlip(upper, k) {
			return k, true
		}
	}
	return "", false
}

// isSlip reports whether two names are equal but for one slip.
func isSlip(a, b string) bool {
	if len(a) < len(b) {
		a, b = b, a
	}
	i := 0
	for i < len(b) && a[i] == b[i] {
		i++
	}
	switch {
	case len(a) == len(b)+1:
		return a[i+1:] == b[i:]
	case len(a) != len(b):
		return false
	case i == len(a) || a[i+1:] == b[i+1:]:
		return true
	}
	return a[i] == b[i+1] && a[i+1] == b[i] && a[i+2:] == b[i+2:]
}

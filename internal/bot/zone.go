package bot

import (
	_ "embed"
	"fmt"
	"strings"
	"time"
)

// zones are the names of the IANA database, a line each: the time package
// can load one but list none.
//
//go:embed zones.txt
var zones string

// findZone reads a zone's name as people write it: "Europe/Berlin",
// "europe/berlin", or a city alone. The error offers the nearest name.
func findZone(text string) (*time.Location, error) {
	want := strings.ReplaceAll(strings.TrimSpace(text), " ", "_")
	if want == "" || strings.EqualFold(want, "local") {
		return nil, fmt.Errorf("%q is no time zone. An example is Europe/Berlin", text)
	}
	nearest, least := "", max(2, len(want)/3)+1
	for name := range strings.Lines(zones) {
		name = strings.TrimSpace(name)
		city := name[strings.LastIndexByte(name, '/')+1:]
		if strings.EqualFold(name, want) || strings.EqualFold(city, want) {
			return time.LoadLocation(name)
		}
		if d := min(slips(name, want), slips(city, want)); d < least {
			nearest, least = name, d
		}
	}
	if zone, err := time.LoadLocation(want); err == nil {
		return zone, nil // an old name, or one that is newer than our list
	}
	if nearest == "" {
		return nil, fmt.Errorf("%q is no time zone. An example is Europe/Berlin", text)
	}
	return nil, fmt.Errorf("%q is no time zone. Nearest: %s", text, nearest)
}

// slips is the Levenshtein distance of two names, in any case.
func slips(a, b string) int {
	a, b = strings.ToLower(a), strings.ToLower(b)
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		diagonal := row[0]
		row[0] = i + 1
		for j := range len(b) {
			cost := 1
			if a[i] == b[j] {
				cost = 0
			}
			diagonal, row[j+1] = row[j+1], min(row[j]+1, row[j+1]+1, diagonal+cost)
		}
	}
	return row[len(b)]
}

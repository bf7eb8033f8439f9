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

// FindZone reads a zone's name as people write it: "Europe/Berlin",
// "europe/berlin", or a city alone. The error offers the name that begins most alike.
func FindZone(text string) (*time.Location, error) {
	text = strings.Trim(text, " \t\r\n\u00a0\u200b\"'`“”„‘’") // a phone puts quotation marks around it
	want := strings.ReplaceAll(text, " ", "_")
	if want == "" || strings.EqualFold(want, "local") {
		return nil, fmt.Errorf("%s is no time zone; an example is Europe/Berlin", quoted(text))
	}
	if strings.EqualFold(want, "utc") {
		return time.UTC, nil // and not Etc/UTC, whose city it is
	}
	nearest, most := "", max(2, len(want)/2)
	for name := range strings.Lines(zones) {
		name = strings.TrimSpace(name)
		city := name[strings.LastIndexByte(name, '/')+1:]
		if strings.EqualFold(name, want) || strings.EqualFold(city, want) {
			return time.LoadLocation(name)
		}
		if n := max(alike(name, want), alike(city, want)); n > most {
			nearest, most = name, n
		}
	}
	if zone, err := time.LoadLocation(want); err == nil {
		return zone, nil // an old name, or one that is newer than our list
	}
	if nearest == "" {
		return nil, fmt.Errorf("%s is no time zone; an example is Europe/Berlin", quoted(text))
	}
	return nil, fmt.Errorf("%s is no time zone; the nearest is %s", quoted(text), nearest)
}

// alike is how many letters two names have in common at their beginning, in any case.
func alike(a, b string) int {
	n := 0
	for n < len(a) && n < len(b) && a[n]|0x20 == b[n]|0x20 {
		n++
	}
	return n
}

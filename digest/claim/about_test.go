package claim

import (
	"maps"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"digestbot/digest/story"
)

// wellFormed is what every name keeps to: no punctuation that joins pieces, but
// that a name beside the figure may follow in brackets.
var wellFormed = regexp.MustCompile(`^[^(),:;]+( \([^(),:;]+\))?$`)

// TestNames holds what is true of every name: a few words in sentence case,
// without commas, and never a verb alone.
func TestNames(t *testing.T) {
	stories := map[string]story.Story{"busy": busy(5)}
	files, err := filepath.Glob("testdata/*.story")
	if err != nil || len(files) == 0 {
		t.Fatal("no stories in testdata", err)
	}
	for _, file := range files {
		stories[filepath.Base(file)] = parseStory(t, file)
	}
	for name, s := range stories {
		for _, c := range Of(s) {
			checkName(t, name, c.About)
		}
	}
}

func TestNamesOfAnnotatedStories(t *testing.T) {
	files, err := filepath.Glob(filepath.Join(evalDir(t), "claims", "*.jsonl"))
	if err != nil || len(files) == 0 {
		t.Fatal("no stories", err)
	}
	for _, file := range files {
		for _, c := range Of(readStory(t, file)) {
			checkName(t, filepath.Base(file), c.About)
		}
	}
}

func checkName(t *testing.T, where, name string) {
	t.Helper()
	first, _ := utf8.DecodeRuneInString(name)
	switch words := strings.Fields(name); {
	case len(words) == 0 || len(words) > 7:
		t.Errorf("%s: name %q has %d words", where, name, len(words))
	case unicode.IsLower(first):
		t.Errorf("%s: name %q starts with a small letter", where, name)
	case !wellFormed.MatchString(name):
		t.Errorf("%s: name %q is pieced together", where, name)
	case len(words) == 1 && isParticiple(strings.ToLower(name)):
		t.Errorf("%s: name %q is a verb alone", where, name)
	}
}

func isParticiple(word string) bool {
	return slices.Contains(slices.Collect(maps.Values(saidAfter)), word)
}

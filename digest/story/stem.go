package story

import (
	"bytes"

	"github.com/kljensen/snowball/english"
)

// stem returns the word's English stem (Porter2), without an ending such as
// "'ll". Words that are not written in plain Latin letters stay as they are.
func stem(lower []byte) string {
	if at := bytes.LastIndexByte(lower, '\''); at > 0 && clitic(string(lower[at+1:])) {
		lower = lower[:at]
	}
	for _, c := range lower {
		if c < 'a' || c > 'z' {
			return string(lower)
		}
	}
	return english.Stem(string(lower), true)
}

// clitic says that these letters after an apostrophe are not part of the word.
func clitic(after string) bool {
	switch after {
	case "", "s", "t", "d", "m", "ll", "re", "ve":
		return true
	}
	return false
}

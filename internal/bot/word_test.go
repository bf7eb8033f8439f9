package bot

import "testing"

func TestHasWord(t *testing.T) {
	for _, tt := range []struct {
		text, word string
		want       bool
	}{
		{"talks about the war", "war", true},
		{"wars end", "war", true},
		{"warsaw opens", "war", false},
		{"an award for warsaw’s war museum", "war", true},
		{"postwar", "war", false},
		{"the royal family travels", "royal family", true},
		{"a royal familiar", "royal family", false},
		{"press", "pres", false},
		{"c++ is 40", "c++", true},
		{"5g networks", "5g", true},
		{"15g", "5g", false},
		{"東京で地震", "地震", true},
		{"élan", "lan", false},
		{"", "war", false},
		{"war", "", false},
	} {
		if got := hasWord(tt.text, tt.word); got != tt.want {
			t.Errorf("%q has %q: %v", tt.text, tt.word, got)
		}
	}
}

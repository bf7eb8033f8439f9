package summary

import "testing"

func TestWithoutBullet(t *testing.T) {
	for title, want := range map[string]string{
		"- Bridge falls":             "Bridge falls",
		"• 12 hurt":                  "12 hurt",
		"— 12 hurt":                  "12 hurt",
		"**Bridge** falls":           "Bridge** falls",
		"-5C in Ovland":              "-5C in Ovland",
		"+8% for wheat":              "+8% for wheat",
		">100 hurt":                  ">100 hurt",
		"> Bridge falls":             "Bridge falls",
		"~40 hurt":                   "~40 hurt",
		"¥3bn bridge":                "¥3bn bridge",
		"#MeToo march":               "#MeToo march",
		"@ada wins":                  "@ada wins",
		"(Updated) Bridge falls":     "(Updated) Bridge falls",
		"[Video] Bridge falls":       "[Video] Bridge falls",
		"(Bridge falls":              "Bridge falls",
		"¿Qué pasa?":                 "¿Qué pasa?",
		"“‘No’ was right”, she says": "“‘No’ was right”, she says",
		"***":                        "",
		"":                           "",
	} {
		if got := withoutBullet(title); got != want {
			t.Errorf("%q becomes %q, want %q", title, got, want)
		}
	}
}

func TestUpperFirst(t *testing.T) {
	for text, want := range map[string]string{
		"bridge falls": "Bridge falls", "élan": "Élan", "iPhone sales": "iPhone sales", "x": "X", "5G": "5G", "": "",
	} {
		if got := upperFirst(text); got != want {
			t.Errorf("%q becomes %q, want %q", text, got, want)
		}
	}
}

package article

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"
)

func TestClean(t *testing.T) {
	for _, tt := range []struct{ name, in, want string }{
		{"plain", "Nothing to clean.", "Nothing to clean."},
		{"empty", "", ""},
		{"only markup", "<p> </p><img src=x>", ""},
		{"paragraphs", "<p>One <b>bold</b> word.</p><p>Two.</p>", "One bold word.\nTwo."},
		{"breaks", "One.<br>Two.<br/><br />Three.", "One.\nTwo.\nThree."},
		{"spaces", "  One\t \u00a0two&nbsp;three  ", "One two three"},
		{"entities", "Smith &amp; Sons earned &pound;5 &#8211; twice", "Smith & Sons earned £5 – twice"},
		{"entities twice escaped", "It&amp;#8217;s <i>Smith &amp;amp; Sons</i>", "It’s Smith & Sons"},
		{"no entity", "AT&T rose; R&D fell", "AT&T rose; R&D fell"},
		{"markup escaped", "&lt;p&gt;One.&lt;/p&gt;&lt;p&gt;Two.&lt;/p&gt;", "One.\nTwo."},
		{"not markup", "5 < 6 and 7 > 3, profits <5%", "5 < 6 and 7 > 3, profits <5%"},
		{"script", "One<script>alert('5 < 6</p>')</script> two<style>p{}</style>", "One two"},
		{"unclosed script", "One.<script>var x = 5;", "One."},
		{"caption", "<figure><img><figcaption>File photo, 2019</figcaption></figure><p>Text.</p>", "Text."},
		{"unclosed form", "One. <form>Two.", "One.\nTwo."},
		{"nested", "<svg><svg><text>1</text></svg>2</svg>3", "3"},
		{"unclosed quote", `One <a href="x>two</a> three`, "One two three"},
		{"unclosed tag", "One <a hre", "One"},
		{"cell", "<table><tr><td>Dead</td><td>5</td></tr><tr><td>Hurt</td><td>7</td></tr></table>", "Dead | 5\nHurt | 7"},
		{"cdata", "<p><![CDATA[One]]></p>", "One"},
		{"list", "<ul><li>One</li><li>Two</li></ul>", "One\nTwo"},
		{"wrapped text", "A line that is\nwrapped here.\nA new one.\n\nAnother", "A line that is wrapped here.\nA new one.\nAnother"},
		{"bad UTF-8", "caf\xe9 \xff", "caf\ufffd \ufffd"},
		{"controls", "a\x00b\x1bc\u202ed\u200be\ufefff\u00adg", "abcdefg"},
		{"joiners", "👨\u200d👩\u200d👧 می\u200cخواهم", "👨\u200d👩\u200d👧 می\u200cخواهم"},
		{"upper case", "<P>One<BR>Two<SCRIPT>x</SCRIPT></P>", "One\nTwo"},
		{"comment", "One<!-- 5 --> two", "One two"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := Clean(tt.in); got != tt.want {
				t.Errorf("Clean(%q)\n got %q\nwant %q", tt.in, got, tt.want)
			}
		})
	}
}

func TestCleanTitle(t *testing.T) {
	for in, want := range map[string]string{
		"Generics: <T> explained":          "Generics: <T> explained",
		"Generics: &lt;T&gt; explained":    "Generics: <T> explained",
		"A <em>bold</em>\n move<br>indeed": "A bold move indeed",
		"One <b>unclosed":                  "One unclosed",
		"Smith &amp;amp; Sons":             "Smith & Sons",
		"First line.\nSecond line.":        "First line. Second line.",
	} {
		if got := CleanTitle(in); got != want {
			t.Errorf("CleanTitle(%q) = %q, want %q", in, got, want)
		}
	}
}

func FuzzClean(f *testing.F) {
	for _, s := range []string{"<p>One</p>", "a &amp;lt;b", `<a href="x>y`, "<svg></svg", "\xff<![CDATA[", "<textarea><p>", "&lt;br&gt;\n\nx"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		for _, got := range []string{Clean(text), CleanTitle(text)} {
			if !utf8.ValidString(got) || strings.TrimSpace(got) != got {
				t.Fatalf("%q became %q", text, got)
			}
			for line := range strings.SplitSeq(got, "\n") {
				if strings.Contains(line, "  ") || strings.TrimSpace(line) != line || line == "" && got != "" {
					t.Fatalf("%q became %q", text, got)
				}
			}
			for _, r := range got {
				if r != '\n' && unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r) {
					t.Fatalf("%q became %q with %U", text, got, r)
				}
			}
			if len(got) > 3*len(text) {
				t.Fatalf("%d bytes became %d", len(text), len(got))
			}
		}
		if strings.Contains(CleanTitle(text), "\n") {
			t.Fatalf("%q became a title of several lines", text)
		}
	})
}

func BenchmarkClean(b *testing.B) {
	text := strings.Repeat("<p>One <b>bold</b> word &amp; <a href=\"https://news.example/x\">a link</a> in a sentence of usual length.</p>\n", 40)
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		Clean(text)
	}
}

// TestMarks reads the pairs of testdata/marks: HTML, and the text that readers see.
func TestMarks(t *testing.T) {
	files, _ := filepath.Glob("testdata/marks/*.html")
	if len(files) < 20 {
		t.Fatal("pairs are missing")
	}
	for _, file := range files {
		html, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		want, err := os.ReadFile(strings.TrimSuffix(file, ".html") + ".txt")
		if err != nil {
			t.Fatal(err)
		}
		t.Run(filepath.Base(file), func(t *testing.T) {
			if got := Clean(string(html)); got != strings.TrimSpace(string(want)) {
				t.Errorf("got  %q\nwant %q", got, strings.TrimSpace(string(want)))
			}
		})
	}
}

// TestSettleIsLinear has what would take minutes if each element were looked
// through for each that holds it.
func TestSettleIsLinear(t *testing.T) {
	const n = 10_000
	for _, text := range []string{
		strings.Repeat("<del>", n), strings.Repeat("<q>", n) + strings.Repeat("</q>", n), strings.Repeat("<sup>1</s>", n),
		strings.Repeat("<s><q><sup>", n), strings.Repeat("<p hidden>", n), strings.Repeat(`<a href="#fn1">`, n), strings.Repeat("<sup>1</sup>/", n),
	} {
		Clean(text)
	}
}

func TestPlain(t *testing.T) {
	for in, want := range map[string]string{
		"The new <img> loader, in <b>two</b> parts": "The new <img> loader, in <b>two</b> parts",
		"Brel &amp; Co &lt;tag&gt;":                 "Brel & Co <tag>",
		"One.\n\nTwo":                               "One.\nTwo",
	} {
		if got := Plain(in); got != want {
			t.Errorf("Plain(%q) = %q, want %q", in, got, want)
		}
	}
	for in, want := range map[string]string{
		"Builder refuses <col> inside <table>": "Builder refuses <col> inside <table>",
		"Profit <font color=red>up</font>":     "Profit up",
		"<p>Harbour opens":                     "Harbour opens",
		"Never put <script> in a title":        "Never put <script> in a title",
		"A <s>bad</s> good day":                "A good day",
		"Flow of 10<sup>6</sup> litres":        "Flow of 10^6 litres",
	} {
		if got := CleanTitle(in); got != want {
			t.Errorf("CleanTitle(%q) = %q, want %q", in, got, want)
		}
	}
}

package claim

import (
	"bufio"
	"bytes"
	"cmp"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/digestbot/digestbot/digest/article"
	"github.com/digestbot/digestbot/digest/cores"
	"github.com/digestbot/digestbot/digest/story"
)

// These tests measure the flags on ordinary news and on invented business news
// that is labelled exhaustively (EVAL_DIR, "natural" and "trade"), by the
// definitions of its score_natural.py. FLAGS names the folders to print every
// flag and every missed dispute of: FLAGS="natural/01 trade/build".

// A labelled story is one of which every dispute is labelled.
type labelled struct {
	name    string
	stories []story.Story // as the product groups its articles
	claims  []labelledClaim
}

type labelledClaim struct {
	Question, Verdict, Salience string
	Debatable                   bool
	Mentions                    []labelledMention
}

type labelledMention struct {
	Doc, Text, Side, In, Quote string
	Start                      *int
}

func (c *labelledClaim) firm() bool { return c.Verdict == "disputed" && !c.Debatable }

// readLabelled reads the stories of folders below EVAL_DIR.
func readLabelled(t testing.TB, dir string, folders ...string) []labelled {
	t.Helper()
	var all []labelled
	for _, folder := range folders {
		files, _ := filepath.Glob(filepath.Join(dir, folder, "*.gold.json"))
		if len(files) == 0 {
			t.Fatal("no labelled stories in ", folder)
		}
		for _, f := range files {
			all = append(all, labelled{name: f})
		}
	}
	cores.Each(len(all), func(i int) { all[i].read() })
	for i := range all {
		if all[i].stories == nil {
			t.Fatal(all[i].name, " cannot be read")
		}
	}
	return all
}

func (l *labelled) read() {
	path := strings.TrimSuffix(l.name, ".gold.json")
	l.name = filepath.Join(filepath.Base(filepath.Dir(path)), filepath.Base(path))
	data, err := os.ReadFile(path + ".gold.json")
	if err != nil {
		return
	}
	var file struct{ Claims []labelledClaim }
	if json.Unmarshal(data, &file) != nil {
		return
	}
	l.claims = file.Claims
	data, err = os.ReadFile(path + ".jsonl")
	if err != nil {
		return
	}
	var articles []article.Article
	lines := bufio.NewScanner(bytes.NewReader(data))
	lines.Buffer(nil, 1<<24)
	for lines.Scan() {
		var a struct{ ID, Source, Title, Text, Published string }
		if json.Unmarshal(lines.Bytes(), &a) != nil {
			return
		}
		at, _ := time.Parse(time.RFC3339, a.Published)
		articles = append(articles, article.Article{ID: a.ID, Source: a.Source, Title: a.Title, Text: a.Text, Published: at})
	}
	l.stories = story.Group(story.Merge(articles, story.Rules{}), story.Rules{})
}

// A flagScore counts flags and disputes.
type flagScore struct {
	stories, right, neutral, wrong, updates int
	disputes, found, high, highFound        int
	rules                                   map[string][2]int // right and wrong of each rule
	listed, listedRight, seen               int               // figures beside claims, those of labelled disputes or updates, and the disputes flagged or listed
}

func (s flagScore) precision() float64 { return ratio(s.right, s.right+s.wrong) }

func (s flagScore) String() string {
	return fmt.Sprintf("%d stories: %d right, %d neutral, %d wrong (%d updates), precision %.3f; found %d of %d (%.3f), high %d of %d (%.3f); wrong a story %.4f; "+
		"beside %d, of a labelled dispute or update %d, so that %d disputes are shown",
		s.stories, s.right, s.neutral, s.wrong, s.updates, s.precision(), s.found, s.disputes, ratio(s.found, s.disputes),
		s.highFound, s.high, ratio(s.highFound, s.high), ratio(s.wrong, s.stories), s.listed, s.listedRight, s.seen)
}

// scoreFlags judges the flags that the claims of each story hold. It prints
// them, and the disputes that were missed, where show is not nil.
func scoreFlags(all []labelled, claims [][]Claim, show func(format string, args ...any)) flagScore {
	n := flagScore{stories: len(all), rules: map[string][2]int{}}
	for i, l := range all {
		found, listed := map[int]bool{}, map[int]bool{}
		for _, c := range claims[i] {
			if c.Verdict != Disputed {
				n.list(&c, l, listed, show)
				continue
			}
			kind, k := judgeFlag(&c, l.claims)
			if kind == "right" && found[k] {
				kind = "neutral"
			}
			found[k] = true
			r := n.rules[c.Rule]
			switch kind {
			case "right":
				n.right++
				r[0]++
			case "neutral":
				n.neutral++
			default:
				n.wrong++
				r[1]++
				if kind == "update" {
					n.updates++
				}
			}
			n.rules[c.Rule] = r
			if show != nil {
				show("%-7s %s [%s] %s: %s", kind, l.name, c.Rule, c.About, sidesInWords(c))
			}
		}
		for k := range l.claims {
			c := &l.claims[k]
			if !c.firm() {
				continue
			}
			n.disputes++
			if found[k] || listed[k] {
				n.seen++
			}
			if c.Salience == "high" {
				n.high++
			}
			switch {
			case found[k] && c.Salience == "high":
				n.highFound++
				n.found++
			case found[k]:
				n.found++
			case show != nil:
				show("missed  %s (%s) %s", l.name, c.Salience, c.Question)
			}
		}
	}
	return n
}

// list judges what stands beside a claim.
func (s *flagScore) list(c *Claim, l labelled, listed map[int]bool, show func(format string, args ...any)) {
	for _, other := range c.Beside {
		pair := Claim{About: c.About, Sides: []Side{{Mentions: c.Mentions()}, other}}
		kind, k := judgeFlag(&pair, l.claims)
		s.listed++
		if k >= 0 {
			s.listedRight++
			listed[k] = true
		}
		if show != nil {
			show("beside %-7s %s %s: %s", kind, l.name, c.About, sidesInWords(pair))
		}
	}
}

func sidesInWords(c Claim) string {
	var b strings.Builder
	for i, s := range c.Sides {
		if i > 0 {
			b.WriteString(" | ")
		}
		for _, m := range s.Mentions {
			before, after := m.around()
			fmt.Fprintf(&b, "%s …%s[%s]%s… ", m.Article[max(0, len(m.Article)-2):], before[max(0, len(before)-50):], m.Figure.Text, clip(after, 40))
		}
	}
	return b.String()
}

// judgeFlag says what a flag is: right, neutral, update or wrong; and of which
// labelled claim, by its number, else -1.
func judgeFlag(c *Claim, gold []labelledClaim) (kind string, number int) {
	kind, number = "wrong", -1
	for k := range gold {
		g := &gold[k]
		sides, ours := map[string]map[int]bool{}, map[int]bool{}
		for i, s := range c.Sides {
			for _, m := range s.Mentions {
				for _, x := range g.Mentions {
					if meets(&m, &x) {
						if sides[x.Side] == nil {
							sides[x.Side] = map[int]bool{}
						}
						sides[x.Side][i], ours[i] = true, true
					}
				}
			}
		}
		if len(sides) < 2 || len(ours) < 2 {
			continue
		}
		switch {
		case g.Verdict == "disputed" && g.Debatable:
			return "neutral", k
		case g.Verdict == "disputed":
			return "right", k
		case g.Verdict == "superseded":
			kind, number = "update", k
		}
	}
	return kind, number
}

var (
	labelTokens = regexp.MustCompile(`[$£€¥]|\d+(?:[.,:]\d+)*|\.\d+|%|\pL+`)
	numberToken = words(`zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands
million millions billion billions trillion trillions dozen dozens tens scores half quarter third first second fourth
fifth sixth seventh eighth ninth tenth twice double triple several couple multi multiple few decade decades single
pair both once child`)
	hedgeToken = words(`about around approximately roughly some nearly almost over more than up to at least most as many much
close near under less an estimated estimate a the of just only believed reportedly possibly possible maybe
late end early by in on and or another other others was were is are be us usd`)
)

func labelWords(s string) []string {
	out := labelTokens.FindAllString(strings.ToLower(s), -1)
	for i, w := range out {
		out[i] = cmp.Or(strings.TrimRight(w, ",.:"), w)
	}
	return out
}

func isNumberToken(w string) bool {
	return isDigit(w[0]) || w[0] == '.' && len(w) > 1 || numberToken[w]
}

func holdsRun(a, b []string) bool {
	return len(a) > 0 && strings.Contains(" "+strings.Join(b, " ")+" ", " "+strings.Join(a, " ")+" ")
}

// meets says that a mention is a labelled one.
func meets(m *Mention, x *labelledMention) bool {
	if m.Article != x.Doc {
		return false
	}
	a, b := labelWords(m.Figure.Text), labelWords(x.Text)
	if len(a) == 0 || len(b) == 0 {
		return false
	}
	if string(m.In) == x.In && x.Start != nil {
		end := *x.Start + length(x.Text)
		if m.Start < end && *x.Start < m.End && (holdsRun(a, b) || holdsRun(b, a) || slices.ContainsFunc(a, func(w string) bool { return isNumberToken(w) && slices.Contains(b, w) })) {
			return true
		}
		if max(m.Start, *x.Start)-min(m.End, end) > 40 {
			return false
		}
	}
	if slices.Equal(a, b) {
		return true
	}
	na, nb := numbersOf(a), numbersOf(b)
	if holdsRun(a, b) || holdsRun(b, a) {
		short := a
		if len(b) < len(a) {
			short = b
		}
		return len(na)+len(nb) == 0 || slices.ContainsFunc(short, isNumberToken)
	}
	if holdsRun(na, nb) || holdsRun(nb, na) {
		ca, cb := contentOf(a), contentOf(b)
		return len(ca) == 0 || len(cb) == 0 || common(ca, cb)
	}
	return false
}

func numbersOf(tokens []string) []string {
	return slices.DeleteFunc(slices.Clone(tokens), func(w string) bool { return !isNumberToken(w) })
}

func contentOf(tokens []string) []string {
	return slices.DeleteFunc(slices.Clone(tokens), func(w string) bool { return isNumberToken(w) || hedgeToken[w] })
}

// claimsOf gives the claims of every story, on all cores.
func claimsOf(all []labelled) [][]Claim {
	out := make([][]Claim, len(all))
	var next sync.Mutex
	i := 0
	cores.Each(len(all), func(int) {
		next.Lock()
		k := i
		i++
		next.Unlock()
		for _, s := range all[k].stories {
			out[k] = append(out[k], Of(s)...)
		}
	})
	return out
}

// folds are the folders that rules are made on; the others are for checking.
var folds = map[string][]string{
	"build": numbered("natural", 1, 14),
	"check": numbered("natural", 15, 20),
	"trade": {"trade/build"},
}

func numbered(name string, from, to int) []string {
	var out []string
	for i := from; i <= to; i++ {
		out = append(out, fmt.Sprintf("%s/%02d", name, i))
	}
	return out
}

func TestFlags(t *testing.T) {
	dir := evalDir(t)
	var show func(string, ...any)
	which := []string{"build", "check", "trade"}
	if f := os.Getenv("FLAGS"); f != "" {
		folds["FLAGS"] = strings.Fields(f)
		which, show = []string{"FLAGS"}, t.Logf
		if set, ok := folds[f]; ok {
			folds["FLAGS"] = set
		}
	}
	for _, fold := range which {
		all := readLabelled(t, dir, folds[fold]...)
		n := scoreFlags(all, claimsOf(all), show)
		t.Logf("%s: %v", fold, n)
		for rule, r := range n.rules {
			t.Logf("  %-12s %d right %d wrong", rule, r[0], r[1])
		}
	}
}

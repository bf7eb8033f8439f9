package claim

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/digestbot/digestbot/digest/article"
	"github.com/digestbot/digestbot/digest/story"
	"github.com/digestbot/digestbot/internal/storytest"
)

// These tests hold what was reached on annotated stories that are not part of
// the repository. EVAL_DIR names the folder that has them; the definitions of
// the scores are those of its score_disputes.py and score_verdicts.py, with
// mentions matched by their offsets.

func evalDir(t *testing.T) string {
	t.Helper()
	dir := os.Getenv("EVAL_DIR")
	if dir == "" {
		t.Skip("EVAL_DIR is not set: the annotated stories are not part of the repository")
	}
	return dir
}

// A goldStory is an annotated story.
type goldStory struct {
	ID     string
	Claims []goldClaim
	Traps  []struct{ Mentions []goldMention }
}

type goldClaim struct {
	Verdict   string
	Debatable bool
	Mentions  []goldMention
}

type goldMention struct {
	Doc, Text string
	Start     int
	Side      any
	Value     struct {
		Lo, Hi     *float64
		Kind, Unit string
	}
}

func (g goldMention) end() int { return g.Start + length(g.Text) }

func readGold(t *testing.T, dir string) []goldStory {
	t.Helper()
	var all []goldStory
	for _, name := range []string{"gold_dev.json", "gold_seeds.json"} {
		data, err := os.ReadFile(filepath.Join(dir, "claims", name))
		if err != nil {
			t.Fatal(err)
		}
		var file struct{ Clusters []goldStory }
		if err := json.Unmarshal(data, &file); err != nil {
			t.Fatal(name, err)
		}
		all = append(all, file.Clusters...)
	}
	return all
}

// readStory reads article lines as one story of independent reports.
func readStory(t *testing.T, path string) story.Story {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	var s story.Story
	lines := bufio.NewScanner(bytes.NewReader(data))
	lines.Buffer(nil, 1<<24)
	for lines.Scan() {
		var a struct{ ID, Source, Title, Text, Published string }
		if err := json.Unmarshal(lines.Bytes(), &a); err != nil {
			t.Fatal(path, err)
		}
		at, _ := time.Parse(time.RFC3339, a.Published)
		s.Reports = append(s.Reports, story.Report{Article: article.Article{ID: a.ID, Source: a.Source, Title: a.Title, Text: a.Text, Published: at}})
	}
	return s
}

// A tally counts what a scorer needs.
type tally struct {
	right, wrong, missed          int // disputed claims
	together, mixed, apart        int // pairs of mentions across articles
	matched, verdicts, goldClaims int
	onTraps                       int
}

func (t tally) precision() float64 { return ratio(t.right, t.right+t.wrong) }
func (t tally) recall() float64    { return ratio(t.right, t.right+t.missed) }

func (t tally) alignment() float64 {
	p, r := ratio(t.together, t.together+t.mixed), ratio(t.together, t.together+t.apart)
	if p+r == 0 {
		return 0
	}
	return 2 * p * r / (p + r)
}

func ratio(a, b int) float64 {
	if b == 0 {
		return 1
	}
	return float64(a) / float64(b)
}

// overlap says that a mention is a gold mention: their spans meet and share a
// number, or one holds the other.
func overlap(m Mention, g goldMention) bool {
	if m.Article != g.Doc || m.In != Text || m.Start >= g.end() || g.Start >= m.End {
		return false
	}
	a, b := digitsOrWords(m.Figure.Text), digitsOrWords(g.Text)
	return strings.Contains(a, b) || strings.Contains(b, a) || slices.ContainsFunc(strings.Fields(a), func(w string) bool {
		return slices.Contains(strings.Fields(b), w) && (isDigit(w[0]) || len(w) > 2)
	})
}

var tokens = regexp.MustCompile(`\d[\d.,]*\d|\d|\pL+`)

func digitsOrWords(s string) string {
	return strings.Join(tokens.FindAllString(strings.ToLower(s), -1), " ")
}

// scoreStory tallies one story.
func scoreStory(gold goldStory, claims []Claim) tally {
	var n tally
	var flat []goldMention
	var of []int
	for k, c := range gold.Claims {
		for _, m := range c.Mentions {
			flat = append(flat, m)
			of = append(of, k)
		}
	}
	got := make([][]int, len(claims)) // gold mentions of each claim
	for i, c := range claims {
		got[i] = assign(c, flat, of)
	}
	n.disputes(gold, claims, got, flat, of)
	n.pairs(gold, got, flat, of)
	n.verdictsOf(gold, claims, got, of)
	return n
}

// assign matches each mention of a claim to one gold mention, preferring the
// gold claim to which most of the others belong.
func assign(c Claim, flat []goldMention, of []int) []int {
	votes := map[int]int{}
	options := map[int][]int{}
	all := c.Mentions()
	for i, m := range all {
		for j, g := range flat {
			if overlap(m, g) {
				options[i] = append(options[i], j)
				votes[of[j]]++
			}
		}
	}
	var out []int
	used := map[string]bool{}
	for i := range all {
		best := -1
		for _, j := range options[i] {
			key := fmt.Sprint(flat[j].Doc, flat[j].Start, flat[j].Text)
			if !used[key] && (best < 0 || votes[of[j]] > votes[of[best]]) {
				best = j
			}
		}
		if best >= 0 {
			used[fmt.Sprint(flat[best].Doc, flat[best].Start, flat[best].Text)] = true
			out = append(out, best)
		}
	}
	return out
}

func (n *tally) disputes(gold goldStory, claims []Claim, got [][]int, flat []goldMention, of []int) {
	found := map[int]bool{}
	for i, c := range claims {
		if c.Verdict != Disputed {
			continue
		}
		hit, neutral := -1, false
		for k, g := range gold.Claims {
			var mine []goldMention
			for _, j := range got[i] {
				if of[j] == k {
					mine = append(mine, flat[j])
				}
			}
			neutral = neutral || g.Debatable && len(mine) > 1
			if g.Verdict == "disputed" && 2*len(mine) >= len(got[i]) && anyConflict(mine) {
				hit = k
			}
		}
		switch {
		case hit >= 0:
			found[hit] = true
		case !neutral:
			n.wrong++
			for _, trap := range gold.Traps {
				if inTrap(c, trap.Mentions) {
					n.onTraps++
					break
				}
			}
		}
	}
	for k, g := range gold.Claims {
		switch {
		case g.Verdict != "disputed" || g.Debatable:
		case found[k]:
			n.right++
		default:
			n.missed++
		}
	}
}

func inTrap(c Claim, trap []goldMention) bool {
	held := 0
	for _, g := range trap {
		if slices.ContainsFunc(c.Mentions(), func(m Mention) bool { return overlap(m, g) }) {
			held++
		}
	}
	return held >= 2
}

func anyConflict(ms []goldMention) bool {
	for i, x := range ms {
		for _, y := range ms[:i] {
			if x.Side != nil && y.Side != nil {
				if x.Side != y.Side {
					return true
				}
				continue
			}
			a, b := x.bounds(), y.bounds()
			if a.high < b.low || b.high < a.low {
				return true
			}
		}
	}
	return false
}

// bounds are the limits that the annotation gives.
func (g goldMention) bounds() interval {
	lo, hi := g.Value.Lo, g.Value.Hi
	if lo == nil {
		lo = hi
	}
	if hi == nil {
		hi = lo
	}
	i := interval{*lo, *hi}
	switch {
	case g.Value.Kind == "min":
		i.high = 1e300
	case g.Value.Kind == "max":
		i.low = -1e300
	case g.Value.Kind == "approx" && g.Value.Unit != "date" && g.Value.Unit != "clock" && g.Value.Unit != "year":
		i = interval{i.low - 0.1*i.high, i.high + 0.1*i.high}
	}
	return i
}

func (n *tally) pairs(gold goldStory, got [][]int, flat []goldMention, of []int) {
	type pair [2]string
	key := func(i, j int) (pair, bool) {
		a, b := fmt.Sprint(flat[i].Doc, " ", flat[i].Start, flat[i].Text), fmt.Sprint(flat[j].Doc, " ", flat[j].Start, flat[j].Text)
		return pair{min(a, b), max(a, b)}, flat[i].Doc != flat[j].Doc
	}
	want, have := map[pair]bool{}, map[pair]bool{}
	for i := range flat {
		for j := range i {
			if p, across := key(i, j); across && of[i] == of[j] {
				want[p] = true
			}
		}
	}
	for _, g := range got {
		for x, i := range g {
			for _, j := range g[:x] {
				if p, across := key(i, j); across {
					have[p] = true
				}
			}
		}
	}
	for p := range have {
		if want[p] {
			n.together++
		} else {
			n.mixed++
		}
	}
	n.apart += len(want)
	for p := range have {
		if want[p] {
			n.apart--
		}
	}
}

// verdictsOf matches claims to gold claims one to one, best overlap first.
func (n *tally) verdictsOf(gold goldStory, claims []Claim, got [][]int, of []int) {
	type match struct {
		share float64
		k, i  int
	}
	var matches []match
	for i := range claims {
		held := map[int]int{}
		for _, j := range got[i] {
			held[of[j]]++
		}
		for k, x := range held {
			matches = append(matches, match{float64(x) / float64(len(got[i])+len(gold.Claims[k].Mentions)-x), k, i})
		}
	}
	slices.SortFunc(matches, func(a, b match) int {
		switch {
		case a.share != b.share:
			return int((b.share - a.share) * 1e6)
		case a.k != b.k:
			return a.k - b.k
		}
		return a.i - b.i
	})
	usedGold, usedClaim := map[int]bool{}, map[int]bool{}
	soft := func(v string) string { return strings.Replace(v, "agreed", "compatible", 1) }
	for _, m := range matches {
		if usedGold[m.k] || usedClaim[m.i] {
			continue
		}
		usedGold[m.k], usedClaim[m.i] = true, true
		n.matched++
		if soft(gold.Claims[m.k].Verdict) == soft(string(claims[m.i].Verdict)) {
			n.verdicts++
		}
	}
	n.goldClaims += len(gold.Claims)
}

func TestAnnotatedStories(t *testing.T) {
	dir := evalDir(t)
	var all tally
	seeds := tally{}
	for _, g := range readGold(t, dir) {
		n := scoreStory(g, Of(readStory(t, filepath.Join(dir, "claims", g.ID+".jsonl"))))
		t.Logf("%-12s disputed %d right %d wrong %d missed, alignment %.3f, verdicts %d of %d matched, %d claims",
			g.ID, n.right, n.wrong, n.missed, n.alignment(), n.verdicts, n.matched, n.goldClaims)
		if g.ID == "seeds" {
			seeds = n
		}
		all.add(n)
	}
	t.Logf("disputed: precision %.3f, recall %.3f; %d false alarms, %d on traps; alignment %.3f; verdicts %.3f of %d matched",
		all.precision(), all.recall(), all.wrong, all.onTraps, all.alignment(), ratio(all.verdicts, all.matched), all.matched)
	if all.precision() < 0.90 || all.recall() < 0.10 || all.wrong > 1 || all.onTraps > 1 {
		t.Error("disputes fell below precision .90, recall .10, one false alarm")
	}
	if all.alignment() < 0.86 || ratio(all.verdicts, all.matched) < 0.80 {
		t.Error("alignment fell below .86, or verdicts below .80")
	}
	if seeds.right != 1 || seeds.wrong != 0 || seeds.matched < 34 {
		t.Errorf("seeds: %d disputes right, %d wrong, %d claims matched; were 1, 0, 34", seeds.right, seeds.wrong, seeds.matched)
	}
}

func (t *tally) add(n tally) {
	t.right += n.right
	t.wrong += n.wrong
	t.missed += n.missed
	t.together += n.together
	t.mixed += n.mixed
	t.apart += n.apart
	t.matched += n.matched
	t.verdicts += n.verdicts
	t.goldClaims += n.goldClaims
	t.onTraps += n.onTraps
}

// TestVerdictPairs takes each pair of figures as the two reports of one story.
func TestVerdictPairs(t *testing.T) {
	data, err := os.ReadFile(filepath.Join(evalDir(t), "figures", "verdict_pairs.jsonl"))
	if err != nil {
		t.Fatal(err)
	}
	right, n := 0, 0
	for line := range strings.Lines(string(data)) {
		var p struct {
			ID, Name, Verdict string
			A, B              struct{ Source, Date, Text string }
		}
		if err := json.Unmarshal([]byte(line), &p); err != nil {
			t.Fatal(err)
		}
		n++
		s, one := pairStory(p.ID, article.Article{ID: "a", Source: p.A.Source, Text: p.A.Text, Published: storytest.Minute(p.A.Date)},
			article.Article{ID: "b", Source: p.B.Source, Text: p.B.Text, Published: storytest.Minute(p.B.Date)})
		claims := Of(s)
		got := pairVerdict(claims, one)
		if got == p.Verdict {
			right++
			continue
		}
		t.Logf("%s %s: got %s, want %s\n%s", p.ID, p.Name, got, p.Verdict, render(claims))
	}
	t.Logf("%d of %d pairs", right, n)
	if right < 34 {
		t.Errorf("%d of %d pairs; 34 were right", right, n)
	}
}

var circumstances = regexp.MustCompile(`\([a-z][^)]*\)\s*`)

// pairStory builds the story of a pair; one says that a single article holds both texts.
func pairStory(id string, a, b article.Article) (s story.Story, one bool) {
	a.Source, b.Source = circumstances.ReplaceAllString(a.Source, ""), circumstances.ReplaceAllString(b.Source, "")
	switch id {
	case "inv-23":
		a.Text += " " + b.Text
	case "inv-25":
		a.Title = circumstances.ReplaceAllString(a.Text, "")
		a.Text = circumstances.ReplaceAllString(b.Text, "")
	case "inv-26":
	case "inv-34":
		r := story.Report{Article: a}
		for i := range 4 {
			c := a
			c.ID = fmt.Sprint("copy", i)
			r.Copies = append(r.Copies, c)
		}
		return story.Story{Reports: []story.Report{r, {Article: b}}}, false
	default:
		return story.Story{Reports: []story.Report{{Article: a}, {Article: b}}}, false
	}
	return story.Story{Reports: []story.Report{{Article: a}}}, true
}

// pairVerdict is the strongest verdict of the claims that hold figures of both texts.
func pairVerdict(claims []Claim, one bool) string {
	best := "not-comparable"
	rank := map[string]int{"not-comparable": 0, "agree": 1, "compatible": 2, "superseded": 3, "disputed": 4}
	for _, c := range claims {
		first := c.Sides[0].Mentions[0].Report
		if !one && !slices.ContainsFunc(c.Mentions(), func(m Mention) bool { return m.Report != first }) {
			continue
		}
		v := map[Verdict]string{Agreed: "agree", Compatible: "compatible", Superseded: "superseded", Disputed: "disputed"}[c.Verdict]
		if v != "" && rank[v] > rank[best] {
			best = v
		}
	}
	return best
}

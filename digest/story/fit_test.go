package story

import (
	"bytes"
	"flag"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/digestbot/digestbot/digest/article"
	"github.com/digestbot/digestbot/digest/cores"
)

var (
	refit  = flag.Bool("fit", false, "fit the weights anew and write weights.tsv")
	cross  = flag.Bool("cross", false, "score each set with the weights that the other sets give")
	ablate = flag.Bool("ablate", false, "with -cross: fit without each sign in turn, too")
)

// TestFit finds the weights anew and holds that weights.tsv is, byte for byte, what comes out.
//
// The weights are those of a logistic regression: of every comparison that grouping makes on labelled news
// it is told the signs and which share of the pairs is of one event. As the comparisons depend on
// the weights, grouping and fitting take turns, and all comparisons are kept. Every set is cut to several
// lengths, down to titles, and into small draws. With -cross each set is left out in turn, and scored with
// the weights that the others give.
func TestFit(t *testing.T) {
	if testing.Short() {
		t.Skip("fitting takes a minute")
	}
	sets := fitSets(t)
	weights := fit(sets, "", signs{})
	var table bytes.Buffer
	table.WriteString("# What each sign of sign.go adds to the logarithm of the odds that two clusters tell one event.\n# Written by go test ./digest/story -run TestFit -fit\n")
	for i, name := range signNames {
		fmt.Fprintf(&table, "%s\t%.2f\n", name, weights[i])
	}
	if *refit {
		if err := os.WriteFile("weights.tsv", table.Bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
	} else if table.String() != weightTable {
		t.Errorf("weights.tsv is not what the labelled news give; run with -fit. They give\n%s", &table)
	}
	in := scores(sets, "", &weights)
	for _, e := range sets {
		t.Logf("%-16s %s", e.name(), in[e.name()])
	}
	t.Logf("mean F1 %.4f", meanF1(in))
	if *cross {
		out := leaveOneOut(sets, signs{})
		for _, e := range sets {
			t.Logf("%-16s left out: %s", e.name(), out[e.name()])
		}
		t.Logf("mean F1 left out %.4f", meanF1(out))
	}
	for i := 1; *cross && *ablate && i < signCount; i++ {
		var off signs
		off[i] = 1
		w := fit(sets, "", off)
		t.Logf("without %-10s mean F1 %.4f, left out %.4f", signNames[i], meanF1(scores(sets, "", &w)), meanF1(leaveOneOut(sets, off)))
	}
}

// leaveOneOut scores each set with the weights that the other sets give.
func leaveOneOut(sets []exercise, off signs) map[string]quality {
	all := map[string]quality{}
	for k, e := range sets {
		if k > 0 && sets[k-1].set == e.set {
			continue
		}
		weights := fit(sets, e.set, off)
		for name, q := range scores(sets, e.set, &weights) {
			all[name] = q
		}
	}
	return all
}

func meanF1(all map[string]quality) float64 {
	var sum float64
	for _, q := range all {
		sum += q.f1
	}
	return sum / float64(len(all))
}

// scores measures a set, or all.
func scores(sets []exercise, only string, weights *signs) map[string]quality {
	found := make([]quality, len(sets))
	cores.Each(len(sets), func(k int) {
		if only != "" && sets[k].set != only {
			return
		}
		n := float64(len(sets[k].inputs))
		for _, in := range sets[k].inputs {
			x := measure(in.gold, in.group(weights, nil))
			found[k] = quality{found[k].precision + x.precision/n, found[k].recall + x.recall/n, found[k].f1 + x.f1/n, 0}
		}
	})
	all := map[string]quality{}
	for k, q := range found {
		if q.f1 > 0 {
			all[sets[k].name()] = q
		}
	}
	return all
}

// fitNames are the labelled sets, and to what their texts are cut.
var fitNames = []struct{ name, path, cuts string }{
	{"ecbplus", "stories/ecbplus_dev.jsonl", "whole lede snippet"}, // has no titles
	{"wikinews", "stories/wikinews_dev.jsonl", "whole lede snippet title"},
	{"gva", "beats/gva_dev.jsonl", "whole lede snippet title"},
	{"scoop", "beats/scoop_dev.jsonl", "whole title"}, // its texts are snippets
	{"trade", "beats/trade.jsonl", "whole lede snippet title"},
	{"natural", "natural/[01]*/*.jsonl", "whole lede snippet title"}, // a file is an event
}

var cuts = map[string]func([]labelled) []labelled{
	"whole":   func(all []labelled) []labelled { return all },
	"lede":    ledes,
	"snippet": func(all []labelled) []labelled { return cutTo(20, all) },
	"title":   func(all []labelled) []labelled { return cutTo(0, all) },
}

// An exercise is a labelled set in one form: one input, or small draws.
type exercise struct {
	set, form string
	inputs    []*input
}

func (e exercise) name() string { return e.set + " " + e.form }

// An input is made ready for grouping, which is done again with other weights.
type input struct {
	gold    []labelled
	reports []Report
	of      []string // by report: the event of its oldest article
	p       *profiles
	parts   []component
}

func fitSets(t testing.TB) []exercise {
	dir := evalDir(t)
	var all []exercise
	for _, set := range fitNames {
		events := readEvents(t, filepath.Join(dir, set.path))
		forms := strings.Fields(set.cuts)
		for k, form := range forms {
			part := events
			if set.name == "natural" { // too many to be read four times
				part = events[k*len(events)/len(forms) : (k+1)*len(events)/len(forms)]
			}
			all = append(all, exercise{set.name, form, []*input{newInput(cuts[form](part))}})
		}
		small := exercise{set: set.name, form: "draws"}
		for _, draw := range draws(7, 40, ledes(events)) {
			small.inputs = append(small.inputs, newInput(draw))
		}
		all = append(all, small)
	}
	return append(all, smallInputs(t))
}

// smallInputs are those of testdata/small.
func smallInputs(t testing.TB) exercise {
	files, err := filepath.Glob("testdata/small/*.jsonl")
	if err != nil || len(files) == 0 {
		t.Fatalf("no articles in testdata/small: %v", err)
	}
	small := exercise{set: "small", form: "inputs"}
	for _, file := range files {
		small.inputs = append(small.inputs, newInput(readLabelled(t, file)))
	}
	return small
}

// readEvents reads the files of a pattern. Articles without a label are of the event that their file tells.
func readEvents(t testing.TB, pattern string) []labelled {
	files, err := filepath.Glob(pattern)
	if err != nil || len(files) == 0 {
		t.Fatalf("no articles in %s: %v", pattern, err)
	}
	var all []labelled
	for _, file := range files {
		for _, a := range readLabelled(t, file) {
			if a.Cluster == "" {
				a.Cluster = file
			}
			all = append(all, a)
		}
	}
	return all
}

func newInput(gold []labelled) *input {
	in := &input{gold: gold}
	event, articles := map[string]string{}, []article.Article{}
	for _, a := range gold {
		articles = append(articles, a.Article)
		event[a.ID] = a.Cluster
	}
	in.reports = Merge(articles, Rules{})
	for _, r := range in.reports {
		in.of = append(in.of, event[r.ID])
	}
	in.p = newProfiles(in.reports)
	edges := in.p.candidates()
	in.p.reweigh(edges)
	in.parts = components(len(in.reports), in.p.alike(edges), nil)
	return in
}

// group returns the story of every article, and tells of every comparison.
func (in *input) group(weights *signs, judged func(signs, float64)) map[string]string {
	story := map[string]string{}
	for _, part := range in.parts {
		g := agglomerate(in.reports, in.p, part, nil, weights)
		if judged != nil {
			g.judged = func(a, b int32, c comparison) { judged(c.signs, in.right(g, a, b)) }
		}
		g.run()
		for _, cluster := range g.members() {
			for _, i := range cluster {
				for _, a := range in.reports[i].Articles() {
					story[a.ID] = in.reports[cluster[0]].ID
				}
			}
		}
	}
	return story
}

// right is the share of the pairs between two clusters that are of one event.
func (in *input) right(g *agglomeration, a, b int32) float64 {
	count := func(root int32) (events map[string]int, n int) {
		events = map[string]int{}
		for i, report := range g.reports {
			if int32(g.sets.find(i)) == root {
				events[in.of[report]]++
				n++
			}
		}
		return events, n
	}
	x, n := count(a)
	y, m := count(b)
	pairs := 0
	for event, k := range x {
		pairs += k * y[event]
	}
	return float64(pairs) / float64(n*m)
}

// A judgement is a comparison that grouping made, and how right a join would have been.
type judgement struct {
	signs
	right, weight float64
}

const (
	fitRounds = 4
	fitRidge  = .3 // what the squared distance to prior weighs
)

// formWeight is what the judgements of an exercise weigh together: as often as feeds have the form.
var formWeight = map[string]float64{"whole": 600, "lede": 600, "snippet": 300, "title": 150, "draws": 300, "inputs": 300}

// prior is where grouping starts, and what signs that never occur stay near to.
var prior = signs{always: 6.5, likeSign: 2.5, evidence: .5, oneOutlet: -1, daysBetween: -.5, kinship: -1, contrast: -4}

// fit finds the weights of all sets but one, without some signs.
func fit(sets []exercise, without string, off signs) signs {
	weights := prior
	for i := range off {
		weights[i] *= 1 - off[i]
	}
	start := weights
	var all []judgement
	for range fitRounds {
		found := make([][]judgement, len(sets))
		cores.Each(len(sets), func(k int) {
			if sets[k].set == without {
				return
			}
			for _, in := range sets[k].inputs {
				in.group(&weights, func(s signs, right float64) { found[k] = append(found[k], judgement{s, right, 0}) })
			}
			for i := range found[k] {
				found[k][i].weight = formWeight[sets[k].form] / float64(len(found[k]))
			}
		})
		for _, f := range found {
			all = append(all, f...)
		}
		weights = regress(all, start, off)
	}
	return weights
}

// regress is a logistic regression by Newton's method, drawn towards start.
func regress(all []judgement, start, off signs) signs {
	w := start
	for range 30 {
		step := newtonStep(all, w, start, off)
		before, f := loss(all, w, start), 1.0
		next := w.plus(step, f)
		for ; loss(all, next, start) >= before && f > 1e-4; f /= 2 {
			next = w.plus(step, f)
		}
		if f <= 1e-4 {
			break
		}
		w = next
	}
	return w
}

func (s signs) plus(step signs, f float64) signs {
	for i := range s {
		s[i] += f * step[i]
	}
	return s
}

func loss(all []judgement, w, start signs) float64 {
	var sum float64
	for i := range w {
		sum += fitRidge / 2 * (w[i] - start[i]) * (w[i] - start[i])
	}
	for _, j := range all {
		z := j.odds(&w)
		sum += j.weight * (max(z, 0) + math.Log1p(math.Exp(-math.Abs(z))) - j.right*z)
	}
	return sum
}

// newtonStep solves the normal equations by elimination. Signs that are off stay as they are.
func newtonStep(all []judgement, w, start, off signs) signs {
	var m [signCount][signCount + 1]float64
	for _, j := range all {
		p := probability(j.odds(&w))
		for a, x := range j.signs {
			m[a][signCount] += j.weight * (j.right - p) * x
			for b, y := range j.signs {
				m[a][b] += j.weight * p * (1 - p) * x * y
			}
		}
	}
	for a := range m {
		m[a][a] += fitRidge
		m[a][signCount] += fitRidge * (start[a] - w[a])
		if off[a] == 1 {
			m[a] = [signCount + 1]float64{}
			m[a][a] = 1
		}
	}
	for c := range m {
		for r := range m {
			if f := m[r][c] / m[c][c]; r != c && f != 0 {
				for k := c; k <= signCount; k++ {
					m[r][k] -= f * m[c][k]
				}
			}
		}
	}
	var step signs
	for a := range m {
		step[a] = m[a][signCount] / m[a][a]
	}
	return step
}

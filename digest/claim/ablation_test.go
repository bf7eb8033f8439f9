package claim

import (
	"os"
	"slices"
	"testing"
)

// TestAblation prints what each rule, each slot and each kind of likeness makes
// right and wrong: the flags on the labelled stories with it and without. It
// takes minutes and runs when ABLATION is set (.ci/measure).
func TestAblation(t *testing.T) {
	if os.Getenv("ABLATION") == "" {
		t.Skip("ABLATION is not set: what each rule does is measured by .ci/measure")
	}
	all := readLabelled(t, evalDir(t), slices.Concat(folds["build"], folds["check"], folds["trade"])...)
	whole := scoreFlags(all, claimsOf(all), nil)
	t.Logf("%-24s %v", "all", whole)
	print := func(what string) {
		n := scoreFlags(all, claimsOf(all), nil)
		t.Logf("without %-16s right %+d wrong %+d neutral %+d", what, n.right-whole.right, n.wrong-whole.wrong, n.neutral-whole.neutral)
	}
	table := rules
	defer func() { rules = table }()
	for i, r := range table {
		rules = slices.Delete(slices.Clone(table), i, i+1)
		print("rule " + r.name)
	}
	rules = table
	named := slots
	defer func() { slots = named }()
	for i, s := range named {
		if i > 0 && named[i-1].name == s.name {
			continue
		}
		slots = slices.DeleteFunc(slices.Clone(named), func(o slot) bool { return o.name == s.name })
		print("slot " + s.name)
	}
}

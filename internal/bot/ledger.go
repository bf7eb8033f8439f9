package bot

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/digestbot/digestbot/digest/claim"
	"github.com/digestbot/digestbot/digest/history"
)

// This file answers who said what of a story, and when.

// mostEntries is how many measures one answer shows.
const mostEntries = 12

// Figures returns who said what of a story and when, disputed and moved measures first.
func (k *Desk) Figures(ctx context.Context, who Asker, text string) (Ledger, error) {
	d, _, err := k.of(ctx, who)
	if err != nil {
		return Ledger{}, err
	}
	ref, s, err := k.told(ctx, who, text)
	if err != nil {
		return Ledger{}, err
	}
	l := Ledger{StoryRef: ref}
	shown := map[history.Value]bool{}
	for _, c := range ranked(s.Ledgers) {
		if differs(c) && shown[c.Entries[0].Value] {
			continue // it stands beside another
		}
		for _, v := range c.Beside {
			shown[v] = true
		}
		if len(l.Entries) == mostEntries {
			l.More++
			continue
		}
		l.Entries = append(l.Entries, entryOf(c, d.Zone))
	}
	return l, nil
}

// differs says that a measure stands as it is, and other reports give other figures
// for what may be the same.
func differs(l history.Ledger) bool {
	return len(l.Beside) > 0 && l.Verdict != claim.Disputed && l.Verdict != claim.Superseded
}

// ranked puts disputed measures first, then those that moved, those that differ, and
// the rest as they stand.
func ranked(ledgers []history.Ledger) []history.Ledger {
	of := func(l history.Ledger) int {
		switch {
		case l.Verdict == claim.Disputed:
			return 0
		case l.Verdict == claim.Superseded || slices.ContainsFunc(l.Entries, func(e history.Entry) bool { return !e.Standing() }):
			return 1
		case differs(l):
			return 2
		}
		return 3
	}
	out := slices.Clone(ledgers)
	slices.SortStableFunc(out, func(a, b history.Ledger) int { return of(a) - of(b) })
	return out
}

// entryOf lists the figures of a measure, newest first; those of a disputed one
// side by side, and after them what was withdrawn.
func entryOf(l history.Ledger, zone *time.Location) LedgerEntry {
	e := LedgerEntry{About: l.About}
	disputed := l.Verdict == claim.Disputed
	reports := map[int]bool{}
	for _, f := range l.Entries {
		step := LedgerStep{Figure: f.Text, Outlet: f.Outlet}
		if !f.At.IsZero() {
			step.At = f.At.In(zone)
		}
		if disputed && f.Standing() {
			step.Side = f.Side + 1
		}
		var notes []string
		if f.Claimant != "" {
			notes = append(notes, "quoting "+f.Claimant)
		}
		if f.Standing() {
			reports[f.Report] = true
		} else {
			notes = append(notes, "withdrawn "+f.Withdrawn.In(zone).Format("Mon 15:04"))
		}
		step.Note = strings.Join(notes, ", ")
		e.Steps = append(e.Steps, step)
	}
	e.Steps = once(e.Steps)
	slices.SortStableFunc(e.Steps, func(a, b LedgerStep) int {
		switch {
		case !disputed:
			return b.At.Compare(a.At)
		case (a.Side == 0) != (b.Side == 0):
			return b.Side - a.Side
		}
		return cmp.Or(a.Side-b.Side, a.At.Compare(b.At)) // sides are equals: the oldest leads
	})
	e.Verdict = worded(l.Verdict, len(reports))
	if differs(l) && len(reports) > 0 {
		e.Verdict = "reports differ, of one measure or of two"
		e.Steps = append(e.Steps, once(stepsOf(l.Beside, zone))...)
	}
	return e
}

// stepsOf are figures as they stand beside a measure.
func stepsOf(values []history.Value, zone *time.Location) []LedgerStep {
	var steps []LedgerStep
	for _, v := range values {
		s := LedgerStep{Figure: v.Text, Outlet: v.Outlet}
		if !v.At.IsZero() {
			s.At = v.At.In(zone)
		}
		if v.Claimant != "" {
			s.Note = "quoting " + v.Claimant
		}
		steps = append(steps, s)
	}
	return steps
}

// once leaves out what an outlet says a second time; the telling that names who
// is quoted stays.
func once(steps []LedgerStep) []LedgerStep {
	var out []LedgerStep
	for _, s := range steps {
		i := slices.IndexFunc(out, func(o LedgerStep) bool { return o.Side == s.Side && o.Outlet == s.Outlet && o.Figure == s.Figure })
		switch {
		case i < 0:
			out = append(out, s)
		case out[i].Note == "":
			out[i].Note = s.Note
		}
	}
	return out
}

// worded says a verdict on figures that so many reports state now.
func worded(v claim.Verdict, reports int) string {
	switch {
	case reports == 0:
		return "withdrawn"
	case v == claim.Agreed:
		return fmt.Sprintf("agreed by %d reports", reports)
	case v == claim.Single:
		return "single source"
	case v == claim.Superseded:
		return "updated"
	}
	return string(v)
}

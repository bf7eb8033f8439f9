package bot

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"
	"time"

	"digestbot/digest/claim"
	"digestbot/digest/message"
)

// mostEntries is how many measures one answer shows.
const mostEntries = 12

// Figures returns who said what of a story and when, disputed and moved measures first.
func (k *Desk) Figures(ctx context.Context, who Asker, text string) (Ledger, error) {
	d, _, err := k.of(ctx, who)
	if err != nil {
		return Ledger{}, err
	}
	ref, err := k.find(ctx, who, text)
	if err != nil {
		return Ledger{}, err
	}
	s, err := k.told(ctx, who, ref.ID)
	if err != nil {
		return Ledger{}, err
	}
	l := Ledger{StoryRef: ref}
	for _, c := range ranked(s.Ledgers) {
		if len(l.Entries) == mostEntries {
			l.More++
			continue
		}
		l.Entries = append(l.Entries, entryOf(c, d.Zone))
	}
	return l, nil
}

// ranked puts disputed measures first, then those that moved, then the rest as they stand.
func ranked(ledgers []claim.Ledger) []claim.Ledger {
	of := func(l claim.Ledger) int {
		switch {
		case l.Verdict == claim.Disputed:
			return 0
		case l.Verdict == claim.Superseded || slices.ContainsFunc(l.Entries, func(e claim.Entry) bool { return !e.Standing() }):
			return 1
		}
		return 2
	}
	out := slices.Clone(ledgers)
	slices.SortStableFunc(out, func(a, b claim.Ledger) int { return of(a) - of(b) })
	return out
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

// entryOf lists the figures of a measure, newest first; those of a disputed one
// side by side.
func entryOf(l claim.Ledger, zone *time.Location) LedgerEntry {
	e := LedgerEntry{About: l.About}
	disputed := l.Verdict == claim.Disputed
	reports := map[int]bool{}
	for _, f := range l.Entries {
		step := LedgerStep{Figure: f.Text, Outlet: f.Outlet}
		if disputed {
			step.Side = f.Side
		}
		if !f.At.IsZero() {
			step.At = f.At.In(zone)
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
		if disputed { // sides are equals: the oldest leads
			return cmp.Or(a.Side-b.Side, a.At.Compare(b.At))
		}
		return b.At.Compare(a.At)
	})
	switch {
	case len(reports) == 0:
		e.Verdict = "withdrawn"
	case l.Verdict == claim.Agreed:
		e.Verdict = fmt.Sprintf("agreed by %d reports", len(reports))
	case l.Verdict == claim.Single:
		e.Verdict = "single source"
	case l.Verdict == claim.Superseded:
		e.Verdict = "updated"
	default:
		e.Verdict = string(l.Verdict)
	}
	return e
}

// Why says what holds a story together.
func (k *Desk) Why(ctx context.Context, who Asker, text string) (Why, error) {
	ref, err := k.find(ctx, who, text)
	if err != nil {
		return Why{}, err
	}
	s, err := k.told(ctx, who, ref.ID)
	if err != nil {
		return Why{}, err
	}
	posting, err := k.Bot.Store.Posting(ctx, s.Key)
	if err != nil {
		return Why{}, err
	}
	issue, _, err := k.Bot.Store.Digest(ctx, posting.Slot)
	if err != nil {
		return Why{}, err
	}
	i := slices.IndexFunc(issue.Stories, func(e message.Entry) bool { return e.Story.ID == ref.ID })
	if i < 0 {
		return Why{}, Refuse("That story was told more than 7 days ago.")
	}
	return whyOf(ref, issue.Stories[i], issue), nil
}

func whyOf(ref StoryRef, e message.Entry, issue message.Digest) Why {
	w := Why{StoryRef: ref, Articles: len(e.Story.Articles())}
	seen := map[string]bool{}
	for _, j := range e.Story.Why.Joins {
		for _, word := range j.Shared {
			if !seen[word] && len(w.Shared) < 8 {
				seen[word] = true
				w.Shared = append(w.Shared, word)
			}
		}
	}
	for _, r := range e.Story.Reports {
		w.Reports = append(w.Reports, WhyReport{Article: r.ID, Outlet: r.Source, Title: r.Title, Copies: len(r.Copies)})
		if n := len(r.Copies); n > 0 && w.Copied == "" {
			text := "one text"
			if r.Agency != "" {
				text = "one " + r.Agency + " text"
			}
			w.Copied = fmt.Sprintf("%d articles carry %s", n+1, text)
		}
	}
	titles := map[string]string{} // of the articles in the digest
	for _, other := range issue.Stories {
		for _, a := range other.Story.Articles() {
			titles[a.ID] = fmt.Sprintf("%s (%s)", cmp.Or(a.Title, other.Headline), a.Source)
		}
	}
	for _, m := range e.Story.Why.NearMisses {
		if title := titles[m.Article]; title != "" {
			w.Kept = append(w.Kept, title+": "+cmp.Or(m.Veto, "too little in common"))
		}
	}
	w.Because = fmt.Sprintf("%s, new since %s", plural(len(e.Story.Reports), "independent report"), issue.From.Format("Mon 15:04"))
	return w
}

func plural(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	return fmt.Sprintf("%d %ss", n, what)
}

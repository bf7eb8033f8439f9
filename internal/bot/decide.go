package bot

import (
	"cmp"
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"digestbot/digest/claim"
	"digestbot/digest/message"
	"digestbot/digest/summary"
	"digestbot/internal/store"
)

// undoTime is how long a decision can be taken back.
const undoTime = 7 * 24 * time.Hour

// newID names a rule; rules of one decision share what stands before the dot.
func (k *Desk) newID() string { return rand.Text() + ".0" }

// Stories returns the stories of the channel's last digest in their order, and
// then those of the week before.
func (k *Desk) Stories(ctx context.Context, who Asker) ([]StoryRef, error) {
	name := k.name(who)
	issue, _, err := k.Bot.Store.LastDigest(ctx, name)
	if err != nil && !errors.Is(err, store.ErrUnknown) {
		return nil, err
	}
	var refs []StoryRef
	for i, e := range issue.Stories {
		refs = append(refs, StoryRef{ID: e.Story.ID, Number: i + 1, Headline: e.Headline})
	}
	told, err := k.Bot.Store.Stories(ctx, name, k.Bot.Now().Add(-undoTime))
	if err != nil {
		return nil, err
	}
	for _, s := range told {
		if !slices.ContainsFunc(refs, func(r StoryRef) bool { return r.ID == s.ID }) {
			refs = append(refs, StoryRef{ID: s.ID, Headline: s.Record.Headline})
		}
	}
	return refs, nil
}

// find returns the story that a person means: by its number, its ID or a word.
func (k *Desk) find(ctx context.Context, who Asker, text string) (StoryRef, error) {
	refs, err := k.Stories(ctx, who)
	if err != nil {
		return StoryRef{}, err
	}
	if len(refs) == 0 {
		return StoryRef{}, Refuse("No story yet: nothing was posted in this channel in the last 7 days.")
	}
	number, _ := strconv.Atoi(text)
	var matches []StoryRef
	for _, r := range refs {
		if r.ID == text || message.Ref(r.ID) == text || number > 0 && r.Number == number {
			return r, nil
		}
		if strings.Contains(strings.ToLower(r.Headline), strings.ToLower(text)) {
			matches = append(matches, r)
		}
	}
	switch len(matches) {
	case 0:
		return StoryRef{}, Refuse("No story of the last 7 days matches %s. Give its number in the last digest, 1 to %d, or a word of its headline.", quoted(text), len(refs))
	case 1:
		return matches[0], nil
	}
	var names []string
	for _, m := range matches[:min(len(matches), 5)] {
		names = append(names, strings.TrimSpace(fmt.Sprintf("%s %s", numbered(m), m.Headline)))
	}
	return StoryRef{}, Refuse("%d stories match %s: %s. Use the number or more of the headline.", len(matches), quoted(text), strings.Join(names, ", "))
}

func numbered(r StoryRef) string {
	if r.Number == 0 {
		return ""
	}
	return strconv.Itoa(r.Number)
}

// told returns a story as it was told last.
func (k *Desk) told(ctx context.Context, who Asker, id string) (store.Story, error) {
	list, err := k.Bot.Store.Stories(ctx, k.name(who), k.Bot.Now().Add(-undoTime))
	if err != nil {
		return store.Story{}, err
	}
	if i := slices.IndexFunc(list, func(s store.Story) bool { return s.ID == id }); i >= 0 {
		return list[i], nil
	}
	return store.Story{}, Refuse("That story was told more than 7 days ago.")
}

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

// Merge puts two stories together from the next digest on.
func (k *Desk) Merge(ctx context.Context, who Asker, a, b string) (Decision, error) {
	if err := k.mayChange(ctx, who); err != nil {
		return Decision{}, err
	}
	first, err := k.find(ctx, who, a)
	if err != nil {
		return Decision{}, err
	}
	second, err := k.find(ctx, who, b)
	if err != nil {
		return Decision{}, err
	}
	if first.ID == second.ID {
		return Decision{}, Refuse("Nothing to do: that is one story.")
	}
	one, err := k.told(ctx, who, first.ID)
	if err != nil {
		return Decision{}, err
	}
	other, err := k.told(ctx, who, second.ID)
	if err != nil {
		return Decision{}, err
	}
	pairs := [][2]string{{one.Record.Articles[0].ID, other.Record.Articles[0].ID}}
	return k.decide(ctx, who, store.Together, pairs, fmt.Sprintf("Told as one from the next digest on: %s, and %s.", first.Headline, second.Headline))
}

// Split takes the report of an article out of a story from the next digest on.
func (k *Desk) Split(ctx context.Context, who Asker, text, article string) (Decision, error) {
	if err := k.mayChange(ctx, who); err != nil {
		return Decision{}, err
	}
	ref, err := k.find(ctx, who, text)
	if err != nil {
		return Decision{}, err
	}
	s, err := k.told(ctx, who, ref.ID)
	if err != nil {
		return Decision{}, err
	}
	i := slices.IndexFunc(s.Record.Articles, func(a summary.ReadArticle) bool { return a.ID == article })
	if i < 0 {
		return Decision{}, Refuse("Not split: that article is not in the story any more.")
	}
	own := s.Record.Articles[i]
	var pairs [][2]string
	seen := map[int]bool{own.Report: true}
	for _, a := range s.Record.Articles {
		if !seen[a.Report] {
			seen[a.Report] = true
			pairs = append(pairs, [2]string{article, a.ID})
		}
	}
	if len(pairs) == 0 {
		return Decision{}, Refuse("Not split: the story has no other report.")
	}
	return k.decide(ctx, who, store.Apart, pairs, fmt.Sprintf("Told apart from the next digest on: the report of %s, from %s.", own.Outlet, ref.Headline))
}

// decide keeps a decision about pairs of articles.
func (k *Desk) decide(ctx context.Context, who Asker, kind store.RuleKind, pairs [][2]string, what string) (Decision, error) {
	id := rand.Text()
	for i, p := range pairs {
		r := store.Rule{ID: fmt.Sprintf("%s.%d", id, i), Digest: k.name(who), Kind: kind, A: p[0], B: p[1], Who: who.User, At: k.Bot.Now()}
		if err := k.Bot.Store.AddRule(ctx, r); err != nil {
			return Decision{}, err
		}
	}
	return Decision{ID: id, What: what, Till: k.Bot.Now().Add(undoTime)}, nil
}

// MuteStory leaves a story out from the next digest on.
func (k *Desk) MuteStory(ctx context.Context, who Asker, text string) (Decision, error) {
	if err := k.mayChange(ctx, who); err != nil {
		return Decision{}, err
	}
	ref, err := k.find(ctx, who, text)
	if err != nil {
		return Decision{}, err
	}
	return k.decide(ctx, who, store.MuteStory, [][2]string{{ref.ID, ""}}, fmt.Sprintf("Muted, so left out from the next digest on: %s.", ref.Headline))
}

// Undo takes back a decision of the last 7 days; an empty ID is the last one.
func (k *Desk) Undo(ctx context.Context, who Asker, id string) (Decision, error) {
	if err := k.mayChange(ctx, who); err != nil {
		return Decision{}, err
	}
	list, err := k.Bot.Store.Rules(ctx, k.name(who))
	if err != nil {
		return Decision{}, err
	}
	list = slices.DeleteFunc(list, func(r store.Rule) bool { return r.At.Before(k.Bot.Now().Add(-undoTime)) })
	if id == "" && len(list) > 0 {
		id, _, _ = strings.Cut(list[len(list)-1].ID, ".")
	}
	list = slices.DeleteFunc(list, func(r store.Rule) bool { decision, _, _ := strings.Cut(r.ID, "."); return decision != id })
	if len(list) == 0 {
		return Decision{}, Refuse("Nothing to undo in the last 7 days.")
	}
	what, err := k.worded(ctx, who, list[0])
	if err != nil {
		return Decision{}, err
	}
	for _, r := range list {
		if err := k.Bot.Store.DropRule(ctx, r.ID); err != nil {
			return Decision{}, err
		}
	}
	return Decision{ID: id, What: "Taken back: " + what + "."}, nil
}

// worded names what a rule decided.
func (k *Desk) worded(ctx context.Context, who Asker, r store.Rule) (string, error) {
	told, err := k.Bot.Store.Stories(ctx, k.name(who), k.Bot.Now().Add(-undoTime))
	if err != nil {
		return "", err
	}
	headline := func(article string) string {
		for _, s := range told {
			if s.ID == article || slices.ContainsFunc(s.Record.Articles, func(a summary.ReadArticle) bool { return a.ID == article }) {
				return s.Record.Headline
			}
		}
		return "a story of the past"
	}
	switch r.Kind {
	case store.Together:
		return fmt.Sprintf("the merge of %s, and %s", headline(r.A), headline(r.B)), nil
	case store.Apart:
		return "the split of " + headline(r.B), nil
	case store.MuteStory:
		return "the mute of " + headline(r.A), nil
	}
	return "the mute of " + quoted(r.A), nil
}

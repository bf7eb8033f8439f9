package bot

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/digestbot/digestbot/digest/message"
)

// Why says what holds a story together.
func (k *Desk) Why(ctx context.Context, who Asker, text string) (Why, error) {
	ref, s, err := k.told(ctx, who, text)
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
			if key := strings.ToLower(word); !seen[key] && len(w.Shared) < 8 {
				seen[key] = true
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
	for _, j := range e.Story.Why.Joins {
		if j.Weakest {
			w.Weakest = fmt.Sprintf("%s (%.0f%% likely; shared: %s)", cmp.Or(titles[j.Article], j.Article), 100*min(j.Score, .99), strings.Join(j.Shared, ", "))
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

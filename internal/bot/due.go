package bot

import (
	"slices"
	"time"

	"github.com/digestbot/digestbot/digest/article"
	"github.com/digestbot/digestbot/digest/story"
	"github.com/digestbot/digestbot/digest/text"
	"github.com/digestbot/digestbot/internal/store"
)

// This file decides which stories are due, and says why. The rules are:
//
//   - An article is news to a digest if no earlier digest dealt with it, it
//     does not stand in the channel already, and it is no older than the
//     window reckoned from the digest before. For the first digest, and for
//     a feed read for the first time since, the window is reckoned from now.
//   - An article dated in the future is held until its day; the clock of an
//     outlet that is no more than a zone ahead is taken for wrong, and its article
//     for published when it was first read (internal/store/save.go).
//   - An article that says of itself that it was withdrawn is no news.
//   - A story is told before if it shares an article with a posted one, and
//     keeps its identity. If several share one, most articles win, then the
//     older story.
//   - A story is due if it holds news: at once if it was not told before,
//     else only if what its summary says has changed (update.go).

// Reason says why a story is or is not in a digest; it is printable.
type Reason string

const (
	NewStory  Reason = "new since the last digest"
	Developed Reason = "told before, and something new matters"
	Unchanged Reason = "told before, and nothing new matters"
	NoNews    Reason = "no article is new since the last digest"
	MutedOne  Reason = "muted"
	Unasked   Reason = "not among what the channel asked for"
	Beyond    Reason = "beyond the maximum of the digest"
)

// floodCap is how many articles of one feed can be news in one digest, the
// newest; a feed that publishes everything anew drowns nobody. The digest says
// so.
const floodCap = 100

// A Past is what a digest has dealt with.
type Past struct {
	Last      time.Time            // when its last digest was built; zero before the first
	Told      map[string]string    // article ID → ID of the story that told it; empty if passed over
	Stories   []store.Story        // told within memory, oldest first
	Standing  map[string]bool      // marks (see mark) of articles that the channel's history showed when there was no digest before
	FirstRead map[string]time.Time // by feed
	Names     map[string]string    // of feeds, as commands name them
	Rules     []store.Rule
}

// A Candidate is a story with what the past says about it.
type Candidate struct {
	story.Story              // under the ID of the story told before, if it was
	Before      *store.Story // as it was last told; nil if it was not
	RefersTo    *store.Story // the story that went quiet and returns with this one; nil if none
	List        string       // name of the feed under which it is listed; empty: it is told as a story
	Reason      Reason       // NewStory, Developed (if its summary bears it out), NoNews or MutedOne
}

// isDue says whether a candidate is to be told, as far as is known.
func (c Candidate) isDue() bool { return c.Reason == NewStory || c.Reason == Developed }

// News returns the IDs of the articles that are news to a digest, and how many
// more would be of feeds that flood it, by feed.
func News(articles []store.Article, past Past, now time.Time, window time.Duration) (news map[string]bool, flood map[string]int) {
	news, flood = map[string]bool{}, map[string]int{}
	perFeed := map[string]int{}
	for _, a := range slices.Backward(articles) { // newest first
		base := past.Last
		if base.IsZero() || base.After(now) || past.FirstRead[a.Feed].After(base) {
			base = now
		}
		_, dealt := past.Told[a.ID]
		if dealt || past.Standing[mark(a.ID)] || a.At.Before(base.Add(-window)) || text.Withdrawn(a.Title, a.Text) {
			continue
		}
		if perFeed[a.Feed] == floodCap {
			flood[a.Feed]++
			continue
		}
		perFeed[a.Feed]++
		news[a.ID] = true
	}
	return news, flood
}

// Decide says of each story, in the order given, whether it could be due.
func Decide(d Digest, stories []story.Story, news map[string]bool, past Past, now time.Time) []Candidate {
	out := make([]Candidate, len(stories))
	for i, s := range stories {
		out[i] = Candidate{Story: s, Reason: reason(d, s, news, past)}
	}
	identify(out, past, now)
	return out
}

func reason(d Digest, s story.Story, news map[string]bool, past Past) Reason {
	if why := choiceOf(d, past.Rules).LeavesOut(s); why != "" {
		return why
	}
	for _, a := range s.Articles() {
		if news[a.ID] {
			return NewStory
		}
	}
	return NoNews
}

// identify gives stories that were told before the identity they had then.
func identify(candidates []Candidate, past Past, now time.Time) {
	posted := make([]story.Posted, len(past.Stories))
	index := map[string]int{}
	for i, s := range past.Stories {
		posted[i] = story.Posted{ID: s.ID, LastNew: s.Last}
		index[s.ID] = i
	}
	for id, teller := range past.Told {
		if i, ok := index[teller]; ok {
			posted[i].Articles = append(posted[i].Articles, id)
		}
	}
	stories := make([]story.Story, len(candidates))
	for i, c := range candidates {
		stories[i] = c.Story
	}
	for i, is := range story.Continue(stories, posted, now) {
		c := &candidates[i]
		if is.RefersTo != "" {
			c.RefersTo = &past.Stories[index[is.RefersTo]]
			c.Story = newer(c.Story, is.New)
		}
		c.ID = is.ID
		if !is.Known {
			continue
		}
		c.Before = &past.Stories[index[is.ID]]
		if c.Reason == NewStory {
			c.Reason = Developed
		}
	}
}

// newer leaves out the reports of a story that hold none of some articles.
func newer(s story.Story, articles []article.Article) story.Story {
	news := map[string]bool{}
	for _, a := range articles {
		news[a.ID] = true
	}
	reports := slices.DeleteFunc(slices.Clone(s.Reports), func(r story.Report) bool {
		return !slices.ContainsFunc(r.Articles(), func(a article.Article) bool { return news[a.ID] })
	})
	return story.Story{ID: s.ID, Reports: reports, Why: s.Why}
}

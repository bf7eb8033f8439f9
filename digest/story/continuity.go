package story

import (
	"cmp"
	"slices"
	"time"

	"github.com/digestbot/digestbot/digest/article"
)

// Quiet is how long nothing new ends a story: what comes after is a new one that refers to it.
const Quiet = 7 * 24 * time.Hour

// A Posted is what is remembered of a story that was posted.
type Posted struct {
	ID       string    // its identity over all passes
	Articles []string  // IDs of all articles that it was posted with
	LastNew  time.Time // when it was last posted with something new
}

// A Continuation says how a story of this pass continues those that were posted.
type Continuation struct {
	ID       string            // the story's identity: the posted story's, or its own; no two continuations have the same
	Story    Story             // as it is now
	Known    bool              // it was posted before
	New      []article.Article // not posted before with any story, oldest first
	Absorbed []string          // IDs of other posted stories, older first, that turned out to be this one
	RefersTo string            // ID of the posted story that went quiet and returns with this new one; empty if none
}

// Continue finds for every story of this pass the posted story that it is: of
// those that live, then of those that went quiet, the one with which it shares
// the most articles; of equals the one that was posted first in the list, so
// posted must come oldest first. Where a posted story has parted, the part that
// shares the most articles keeps the identity; of equals the earlier in stories.
// The result is in the order of stories. The time is linear in the number of
// articles.
func Continue(stories []Story, posted []Posted, now time.Time) []Continuation {
	all, identity := identify(stories, posted, now)
	used, told := map[string]bool{}, map[string]bool{}
	for _, p := range posted {
		used[p.ID] = true
		for _, id := range p.Articles {
			told[id] = true
		}
	}
	for i, s := range stories {
		c := &all[i]
		c.Story = s
		for _, a := range byAge(s.Articles()) {
			if !told[a.ID] {
				c.New = append(c.New, a)
			}
		}
		if identity[i] < 0 {
			c.ID = freeID(s, used)
			continue
		}
		c.resume(posted[identity[i]], now, used)
	}
	return all
}

// identify returns for every story its place in posted, or -1, and a continuation that says what it absorbed.
func identify(stories []Story, posted []Posted, now time.Time) (all []Continuation, identity []int) {
	all, identity = make([]Continuation, len(stories)), make([]int, len(stories))
	for i := range identity {
		identity[i] = -1
	}
	taken := map[int]bool{}
	for _, o := range findOverlaps(stories, posted, now) {
		switch {
		case taken[o.posted]:
			// Another part has it: this one starts anew.
		case identity[o.story] < 0:
			identity[o.story], taken[o.posted] = o.posted, true
		default:
			taken[o.posted] = true
			all[o.story].Absorbed = append(all[o.story].Absorbed, posted[o.posted].ID)
		}
	}
	return all, identity
}

// resume makes c the continuation of p, or, when p was quiet for too long, a new story that refers to it.
func (c *Continuation) resume(p Posted, now time.Time, used map[string]bool) {
	if len(c.New) > 0 && p.quiet(now) {
		c.RefersTo = p.ID
		c.ID = freeID(Story{Reports: []Report{{Article: c.New[0], Copies: c.New[1:]}}}, used)
		return
	}
	c.ID, c.Known = p.ID, true
}

// freeID returns the ID of the story's oldest article that is not the identity of another story.
func freeID(s Story, used map[string]bool) string {
	for _, a := range byAge(s.Articles()) {
		if !used[a.ID] {
			used[a.ID] = true
			return a.ID
		}
	}
	id := s.Reports[0].ID
	for used[id] {
		id += "'"
	}
	used[id] = true
	return id
}

func byAge(articles []article.Article) []article.Article {
	slices.SortStableFunc(articles, older)
	return articles
}

// An overlap is how many articles a story shares with a posted one.
type overlap struct{ story, posted, shared int }

// findOverlaps lists all of them: with posted stories that live before those
// that went quiet, then the largest first.
func findOverlaps(stories []Story, posted []Posted, now time.Time) []overlap {
	postedWith := map[string][]int{}
	for k, p := range posted {
		for _, id := range p.Articles {
			postedWith[id] = append(postedWith[id], k)
		}
	}
	var all []overlap
	for i, s := range stories {
		shared := map[int]int{}
		for _, a := range s.Articles() {
			for _, k := range postedWith[a.ID] {
				shared[k]++
			}
		}
		for k, n := range shared {
			all = append(all, overlap{i, k, n})
		}
	}
	slices.SortFunc(all, func(x, y overlap) int {
		return cmp.Or(quietLast(posted[x.posted], posted[y.posted], now), cmp.Compare(y.shared, x.shared), cmp.Compare(x.posted, y.posted), cmp.Compare(x.story, y.story))
	})
	return all
}

func (p Posted) quiet(now time.Time) bool { return now.Sub(p.LastNew) >= Quiet }

func quietLast(p, q Posted, now time.Time) int {
	switch a, b := p.quiet(now), q.quiet(now); {
	case a == b:
		return 0
	case a:
		return 1
	}
	return -1
}

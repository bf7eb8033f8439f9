package story

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/digestbot/digestbot/digest/article"
)

func TestContinue(t *testing.T) {
	now := time.Date(2026, 5, 20, 8, 0, 0, 0, time.UTC)
	tell := func(ids ...string) Story {
		s := Story{ID: ids[0]}
		for _, id := range ids {
			s.Reports = append(s.Reports, Report{Article: article.Article{ID: id}})
		}
		return s
	}
	post := func(days int, ids ...string) Posted {
		return Posted{ID: ids[0], Articles: ids, LastNew: now.AddDate(0, 0, -days)}
	}
	type want struct {
		ID, RefersTo string
		Known        bool
		New          []string
		Absorbed     []string
	}
	for _, c := range []struct {
		name    string
		stories []Story
		posted  []Posted
		want    []want
	}{
		{"first time", []Story{tell("a", "b")}, nil, []want{{ID: "a", New: []string{"a", "b"}}}},
		{"nothing new", []Story{tell("a", "b")}, []Posted{post(1, "a", "b")}, []want{{ID: "a", Known: true}}},
		{"something new", []Story{tell("a", "b", "c")}, []Posted{post(1, "a", "b")}, []want{{ID: "a", Known: true, New: []string{"c"}}}},
		{"oldest article left the window", []Story{tell("b", "c")}, []Posted{post(1, "a", "b")}, []want{{ID: "a", Known: true, New: []string{"c"}}}},
		{"most shared wins", []Story{tell("a", "c", "d")}, []Posted{post(2, "a", "b"), post(1, "c", "d")},
			[]want{{ID: "c", Known: true, Absorbed: []string{"a"}}}},
		{"a tie: the older", []Story{tell("a", "c")}, []Posted{post(2, "a"), post(1, "c")},
			[]want{{ID: "a", Known: true, Absorbed: []string{"c"}}}},
		{"parted", []Story{tell("a"), tell("b", "c")}, []Posted{post(1, "a", "b", "c")},
			[]want{{ID: "a'"}, {ID: "a", Known: true}}},
		{"quiet for a week", []Story{tell("a", "b")}, []Posted{post(7, "a")}, []want{{ID: "b", RefersTo: "a", New: []string{"b"}}}},
		{"quiet, nothing new", []Story{tell("a")}, []Posted{post(9, "a")}, []want{{ID: "a", Known: true}}},
	} {
		var got []want
		for _, k := range Continue(c.stories, c.posted, now) {
			w := want{ID: k.ID, RefersTo: k.RefersTo, Known: k.Known, Absorbed: k.Absorbed}
			for _, a := range k.New {
				w.New = append(w.New, a.ID)
			}
			got = append(got, w)
		}
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("%s: -want +got\n%s", c.name, diff)
		}
	}
}

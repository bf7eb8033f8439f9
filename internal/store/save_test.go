package store_test

import (
	"fmt"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/digestbot/digestbot/digest/article"
	"github.com/digestbot/digestbot/digest/form"
	"github.com/digestbot/digestbot/internal/store"
)

func testArticles(t *testing.T, s *store.Store) {
	save(t, s, noon, "f1", item("b", "Second", noon.Add(-time.Hour)), item("a", "First", noon.Add(-2*time.Hour)), item("z", "Old", noon.Add(-9*time.Hour)))
	save(t, s, noon, "f2", item("c", "Ahead", noon.Add(time.Hour)), item("d", "Undated", time.Time{}), item("a", "First", noon.Add(-2*time.Hour)))
	want(t, "articles of both feeds", titles(t, s, noon.Add(-3*time.Hour), "f1", "f2"), []string{"First", "Second", "Ahead", "Undated"})
	want(t, "articles of one feed", titles(t, s, time.Time{}, "f1"), []string{"Old", "First", "Second"})

	list, err := s.Articles(ctx, []string{"f1"}, noon.Add(-90*time.Minute), 1000)
	if err != nil {
		t.Fatal(err)
	}
	want(t, "article", list, []store.Article{{Article: item("b", "Second", noon.Add(-time.Hour)), Feed: "f1", At: noon.Add(-time.Hour), Seen: noon}})
}

// testAhead holds that a time no more than a zone ahead is a slip, and that one
// further ahead is kept, until the feed says another.
func testAhead(t *testing.T, s *store.Store) {
	at := func(now, published time.Time) time.Time {
		t.Helper()
		save(t, s, now, "f", item("a", "Opening night", published))
		list, err := s.Articles(ctx, []string{"f"}, time.Time{}, 1000)
		if err != nil || len(list) != 1 {
			t.Fatalf("got %d articles, error %v", len(list), err)
		}
		return list[0].At.UTC()
	}
	want(t, "two days ahead", at(noon, noon.Add(48*time.Hour)), noon.Add(48*time.Hour))
	want(t, "moved to the third", at(noon.Add(time.Hour), noon.Add(72*time.Hour)), noon.Add(72*time.Hour))
	want(t, "moved to now", at(noon.Add(2*time.Hour), noon.Add(15*time.Hour)), noon.Add(2*time.Hour))
	want(t, "and again", at(noon.Add(3*time.Hour), noon.Add(48*time.Hour)), noon.Add(2*time.Hour))
}

func testUnchanged(t *testing.T, s *store.Store) {
	a, b := item("a", "First", noon), item("b", "Second", noon)
	want(t, "first poll", save(t, s, noon, "f", a, b, a), store.Change{New: 2})
	want(t, "same again", save(t, s, noon.Add(time.Hour), "f", a, b), store.Change{})
	b.Title = "Second, corrected"
	want(t, "an edit", save(t, s, noon.Add(2*time.Hour), "f", a, b), store.Change{Updated: 1})
	list, err := s.Articles(ctx, []string{"f"}, time.Time{}, 1000)
	if err != nil || len(list) != 2 {
		t.Fatalf("got %d articles, error %v", len(list), err)
	}
	if list[1].Title != "Second, corrected" || !list[1].Seen.Equal(noon) {
		t.Errorf("after the edit the article is %+v", list[1])
	}
}

// testCounters holds that an article of which only counters moved is not touched,
// and that the form of its feed is kept.
func testCounters(t *testing.T, s *store.Store) {
	poll := func(points int, toll string) store.Change {
		t.Helper()
		var list []article.Article
		for _, id := range []string{"a", "b", "c"} {
			a := item(id, "Story "+id, noon)
			a.Text = fmt.Sprintf("%s of %s people died.\nHeat here: %d\n%d comments", strings.ToUpper(id), toll, points, points)
			list = append(list, a)
		}
		feeds, err := s.Feeds(ctx, []string{"f"})
		if err != nil {
			t.Fatal(err)
		}
		c, err := s.Save(ctx, noon, []store.Poll{{URL: "f", Articles: list, Form: form.Learn(feeds[0].Form, list)}})
		if err != nil {
			t.Fatal(err)
		}
		return c
	}
	want(t, "first poll", poll(3, "four"), store.Change{New: 3})
	want(t, "counters moved", poll(17, "four"), store.Change{})
	want(t, "news", poll(17, "five"), store.Change{Updated: 3})
	list, err := s.Articles(ctx, []string{"f"}, time.Time{}, 1000)
	if err != nil || len(list) != 3 || !list[0].Form.Templated() {
		t.Fatalf("got %+v, %v", list, err)
	}
	want(t, "rest", strings.Fields(list[0].Form.Apply("f", list[0].Article).Rest.Text), []string{"A", ".", ":"})
}

func testRenamed(t *testing.T, s *store.Store) {
	a, b, c, m := item("a", "First", noon), item("b", "Second", noon), item("c", "Weekly", noon), item("m", "Markets", noon)
	b.Text = strings.Repeat("A text that no other article has. ", 5)
	save(t, s, noon, "f", a, b, c, m)
	a.ID, a.Text = "a2", "First, other words." // same address and title
	b.ID, b.URL = "b2", "https://a.example/b?from=feed"
	other := item("d", "Weekly", noon) // another address, another text: only the title is the same
	other.Text = "Another week."
	m.ID, m.URL = "m2", "https://a.example/m2" // the same few words of another day
	want(t, "new GUIDs", save(t, s, noon, "f", a, b, other, m), store.Change{New: 2, Updated: 2})
	list, err := s.Articles(ctx, []string{"f"}, time.Time{}, 1000)
	if err != nil {
		t.Fatal(err)
	}
	var ids []string
	for _, a := range list {
		ids = append(ids, a.ID)
	}
	want(t, "identities", ids, []string{"a", "b", "c", "d", "m", "m2"})
}

func testComplete(t *testing.T, s *store.Store) {
	long, paged, short := item("a", "Long", noon), item("b", "Of a page", noon), item("c", "Short", noon)
	long.Text, paged.Text, short.Text = strings.Repeat("ältere ", 500), "A teaser.", "Little."
	save(t, s, noon, "f", long, paged, short)
	paged.Text = strings.Repeat("page ", 500)
	if err := s.SavePages(ctx, []store.Article{{Article: paged, Feed: "f", FullText: true}}); err != nil {
		t.Fatal(err)
	}
	list, err := s.Articles(ctx, []string{"f"}, time.Time{}, 10)
	if err != nil {
		t.Fatal(err)
	}
	texts := func() (all []string) {
		for _, a := range list {
			all = append(all, a.Text)
		}
		return all
	}
	want(t, "beginnings", texts(), []string{"ältere ält", "page page ", "Little."})
	if err := s.Complete(ctx, list); err != nil {
		t.Fatal(err)
	}
	want(t, "texts", texts(), []string{long.Text, paged.Text, short.Text})
	if err := s.Complete(ctx, nil); err != nil {
		t.Error(err)
	}
}

func testOddTexts(t *testing.T, s *store.Store) {
	odd := item("odd", "NUL \x00 and broken \xff\xfe UTF-8", noon)
	odd.Text = strings.Repeat("🜚 long ", 100_000)
	save(t, s, noon, "f", odd, item("fine", "Fine", noon))
	want(t, "titles", titles(t, s, time.Time{}, "f"), []string{"Fine", "NUL  and broken \uFFFD UTF-8"})
	want(t, "again", save(t, s, noon, "f", odd), store.Change{})
}

func testManyArticles(t *testing.T, s *store.Store) {
	var polls []store.Poll
	var urls []string
	for f := range 30 {
		p := store.Poll{URL: fmt.Sprint("feed", f)}
		for i := range 70 {
			p.Articles = append(p.Articles, item(fmt.Sprintf("%d-%d", f, i), "Title", noon))
		}
		polls, urls = append(polls, p), append(urls, p.URL)
	}
	c, err := s.Save(ctx, noon, polls)
	if err != nil {
		t.Fatal(err)
	}
	want(t, "saved", c, store.Change{New: 2100})
	want(t, "read", len(titles(t, s, time.Time{}, urls...)), 2100)
}

func testPages(t *testing.T, s *store.Store) {
	read := func() store.Article {
		t.Helper()
		list, err := s.Articles(ctx, []string{"f"}, time.Time{}, 1000)
		if err != nil || len(list) != 1 {
			t.Fatalf("got %+v, %v", list, err)
		}
		return list[0]
	}
	save(t, s, noon, "f", item("a", "First", noon))
	a := read()
	if a.FullText || !a.PageNext.IsZero() {
		t.Errorf("before it was asked for: %+v", a)
	}
	a.PageNext = noon.Add(time.Hour)
	if err := s.SavePages(ctx, []store.Article{a}); err != nil {
		t.Fatal(err)
	}
	if got := read(); got.FullText || got.Text != a.Text || !got.PageNext.Equal(a.PageNext) {
		t.Errorf("after a failure: %+v", got)
	}
	a.Text, a.FullText, a.PageNext = "The whole page.", true, time.Time{}
	if err := s.SavePages(ctx, []store.Article{a}); err != nil {
		t.Fatal(err)
	}
	want(t, "the feed again", save(t, s, noon, "f", item("a", "First", noon)), store.Change{})
	if got := read(); got.Text != "The whole page." || !got.FullText || !got.PageNext.IsZero() {
		t.Errorf("after it was read: %+v", got)
	}
	a.PageNext = noon.Add(time.Hour)
	if err := s.SavePages(ctx, []store.Article{a}); err != nil {
		t.Fatal(err)
	}
	changed := item("a", "First", noon)
	changed.Text = "Other words."
	save(t, s, noon, "f", changed)
	if got := read(); got.Text != "Other words." || got.FullText || !got.PageNext.IsZero() {
		t.Errorf("after the feed's words changed: %+v", got)
	}
}

func testConcurrentSaves(t *testing.T, s *store.Store) {
	var wg sync.WaitGroup
	for w := range 8 {
		wg.Go(func() {
			for round := range 5 {
				polls := []store.Poll{
					{URL: "shared", Articles: []article.Article{item(fmt.Sprint("x", round), fmt.Sprint("Shared ", round), noon)}},
					{URL: fmt.Sprint("own", w), Articles: []article.Article{item(fmt.Sprint("y", w, round), "Own", noon)}},
				}
				if _, err := s.Save(ctx, noon, polls); err != nil {
					t.Error(err)
				}
			}
		})
	}
	wg.Wait()
	want(t, "shared articles", len(titles(t, s, time.Time{}, "shared")), 5)
}

func testForget(t *testing.T, s *store.Store) {
	month := noon.Add(30 * 24 * time.Hour)
	stays := item("stays", "Stays in the feed", noon)
	save(t, s, noon, "f", item("a", "Told", noon), item("b", "Passed over", noon), item("c", "Not dealt with", noon), stays)
	save(t, s, noon, "unchanged", item("u", "In a feed that never changes", noon))
	save(t, s, noon, "removed", item("r", "In a feed nobody reads any more", noon))
	commit(t, s, build("1")) // tells a, passes b over
	for at := noon; at.Before(month.Add(time.Hour)); at = at.Add(12 * time.Hour) {
		save(t, s, at, "f", stays, item(at.String(), "New at "+at.String(), at))
		save(t, s, at, "unchanged")
	}
	n, err := s.Forget(ctx, noon.Add(time.Hour))
	if err != nil {
		t.Fatal(err)
	}
	left := titles(t, s, time.Time{}, "f", "unchanged", "removed")
	want(t, "old articles left", left[:3], []string{"Told", "Stays in the feed", "In a feed that never changes"})
	want(t, "forgotten", n, 4) // b, c, r and what was new at noon
}

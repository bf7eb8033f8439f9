package store_test

import (
	"errors"
	"fmt"
	"math"
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"github.com/digestbot/digestbot/digest/article"
	"github.com/digestbot/digestbot/digest/message"
	"github.com/digestbot/digestbot/digest/story"
	"github.com/digestbot/digestbot/digest/summary"
	"github.com/digestbot/digestbot/internal/store"
	"github.com/digestbot/digestbot/internal/store/storetest"
)

// entry is a story of some outlets.
func entry(id, headline, line string, outlets ...string) message.Entry {
	s := story.Story{ID: id}
	for i, o := range outlets {
		s.Reports = append(s.Reports, story.Report{Article: article.Article{ID: fmt.Sprint(id, i), Source: o}})
	}
	return message.Entry{Summary: summary.Summary{Story: s, Headline: headline, Lines: []summary.Line{{Text: line}}}}
}

// issue is a digest that tells stories, n hours after noon.
func issue(n int, entries ...message.Entry) store.Build {
	b := build(fmt.Sprint(n))
	at := noon.Add(time.Duration(n) * time.Hour)
	b.At, b.Built = at, at
	b.Document.To, b.Document.Stories = at, entries
	b.Stories, b.Told = nil, nil
	return b
}

// found lists what a search finds as "digest:ref".
func found(t *testing.T, s *store.Store, text, outlet string) string {
	t.Helper()
	list, _, err := s.Search(ctx, text, outlet, "", 50)
	if err != nil {
		t.Fatalf("search for %q of %q: %v", text, outlet, err)
	}
	var all []string
	for _, f := range list {
		all = append(all, f.Digest+":"+f.Ref)
	}
	return strings.Join(all, " ")
}

func testTellings(t *testing.T, s *store.Store) {
	commit(t, s, issue(1,
		entry("ferry", "Ferry burns off Karsund", "The coastguard’s boats took 431 people off.", "Harbour Post", "Élan du Matin"),
		entry("https://a.example/strike?x=1", "Bus drivers walk out", "Transit United counts 1.5 million rides.", "Capital Despatch")))
	commit(t, s, issue(2, entry("ferry", "Ferry towed in", "It lies at the quay.", "Harbour Post")))
	commit(t, s, issue(3, entry("quake", "東京で地震", "Ein Beben in Übersee, naïve O'Neill says; www.site.example/x and 1e5.", "朝刊")))
	strike := message.Ref("https://a.example/strike?x=1")
	for _, tt := range []struct{ text, outlet, want string }{
		{"ferry", "", "d-2:ferry"},
		{"FERR", "", "d-2:ferry"},
		{"karsund", "", "d-1:ferry"}, // only an earlier telling says so
		{"coastguard boats", "", "d-1:ferry"},
		{"boats quay", "", ""},
		{"erry", "", ""},
		{"", "harbour", "d-2:ferry"},
		{"", "elan matin", "d-1:ferry"},
		{"bus", "harbour", ""},
		{"bus", "capital", "d-1:" + strike},
		{"harbour", "", ""}, // an outlet is no word of the story
		{"", "ferry", ""},
		{"1.5", "", "d-1:" + strike},
		{"", "", "d-3:quake d-2:ferry d-1:" + strike},
		{"地震", "", "d-3:quake"},
		{"", "朝刊", "d-3:quake"},
		{"ubersee naive o'neill", "", "d-3:quake"},
		{"www.site.example/x", "", "d-3:quake"},
		{"1e5", "", "d-3:quake"},
		{"?!", "", ""},
		{`"*:) OR & | ! -- '; \ NEAR(`, "", ""},
		{"\x00\xff", "", ""},
	} {
		if got := found(t, s, tt.text, tt.outlet); got != tt.want {
			t.Errorf("%q of %q: found %q, want %q", tt.text, tt.outlet, got, tt.want)
		}
	}
	list, more, err := s.Search(ctx, "", "", "", 2)
	if err != nil || !more || len(list) != 2 {
		t.Errorf("two at most: %+v, %v, %v", list, more, err)
	}
	want(t, "the first found", list[0], store.Telling{Digest: "d-3", Ref: "quake", At: noon.Add(3 * time.Hour), Headline: "東京で地震", Outlets: []string{"朝刊"}})

	for story, digest := range map[string]string{"ferry": "d-2", "https://a.example/strike?x=1": "d-1", strike: "d-1"} {
		if got, err := s.LastTelling(ctx, story); err != nil || got != digest {
			t.Errorf("%s was told last by %q, %v; want %s", story, got, err, digest)
		}
	}
	if _, err := s.LastTelling(ctx, "none"); !errors.Is(err, store.ErrUnknown) {
		t.Errorf("a story that was never told: %v", err)
	}
	for _, id := range []string{"\x00", "d-\xff"} { // as a stranger may write it into an address
		_, story := s.LastTelling(ctx, id)
		_, _, digest := s.Digest(ctx, id)
		if _, err := s.Issues(ctx, id, 5); err != nil || !errors.Is(story, store.ErrUnknown) || !errors.Is(digest, store.ErrUnknown) {
			t.Errorf("%q: story: %v; digest: %v; digests before it: %v", id, story, digest, err)
		}
	}

	// A correction changes what is found, and not the order.
	l := lease(t, s, "digest:default", time.Minute)
	d, _, err := s.Digest(ctx, "d-1")
	if err != nil {
		t.Fatal(err)
	}
	d.Stories[0] = entry("ferry", "Ferry burns off Karsund", "The boats took 430 people off.", "Harbour Post")
	if err := s.Amend(ctx, l, store.Amendment{Digest: "default", Slot: "d-1", Made: noon, Document: d}); err != nil {
		t.Fatal(err)
	}
	want(t, "corrected", found(t, s, "430", ""), "d-1:ferry")
	want(t, "no longer said", found(t, s, "431", ""), "")
	want(t, "the order", found(t, s, "", ""), "d-3:quake d-2:ferry d-1:"+strike)
}

// BenchmarkSearch searches 5,000 digests of eight stories, each of 70 words.
func BenchmarkSearch(b *testing.B) {
	for _, engine := range []string{"sqlite", "postgres"} {
		b.Run(engine, func(b *testing.B) {
			url := "sqlite:" + b.TempDir() + "/digestbot.db"
			if engine == "postgres" {
				url = storetest.Postgres(b)
			}
			s := archive(b, url, 5000)
			for name, q := range map[string][2]string{
				"rare word": {spelt(19999)}, "commonest word": {spelt(0)}, "common word": {spelt(50)}, "two words": {spelt(50) + " " + spelt(300)},
				"letter": {"k"}, "two letters": {"ka"}, "outlet": {"", "outlet 7"}, "word and outlet": {spelt(50), "outlet 7"}, "nothing": {"xxx"}, "all": {},
			} {
				b.Run(name, func(b *testing.B) {
					for b.Loop() {
						if _, _, err := s.Search(ctx, q[0], q[1], "", 50); err != nil {
							b.Fatal(err)
						}
					}
				})
			}
		})
	}
}

// spelt is the word of a rank in a language of 20,000 words.
func spelt(rank int) string {
	dice := rand.New(rand.NewPCG(uint64(rank), 0))
	word := ""
	for range 1 + dice.IntN(3) + min(1, rank/100) {
		word += string("bdfghklmnprstvz"[dice.IntN(15)]) + string("aeiou"[dice.IntN(5)])
	}
	return word + fmt.Sprint(rank%7)
}

// archive makes an archive of n digests.
func archive(b *testing.B, url string, n int) *store.Store {
	b.Helper()
	dice := rand.New(rand.NewPCG(1, 2))
	s := open(b, url)
	for i := range n {
		var stories []message.Entry
		for k := range 8 {
			words := make([]string, 70)
			for w := range words {
				words[w] = spelt(min(19998, int(math.Exp(dice.Float64()*10))-1)) // as Zipf has it
			}
			if i == n/2 && k == 0 {
				words[0] = spelt(19999)
			}
			outlets := []string{fmt.Sprint("Outlet ", dice.IntN(40)), fmt.Sprint("Outlet ", dice.IntN(40))}
			stories = append(stories, entry(fmt.Sprintf("s%d-%d", i, k), "Headline of a story", strings.Join(words, " "), outlets...))
		}
		commit(b, s, issue(i, stories...))
	}
	return s
}

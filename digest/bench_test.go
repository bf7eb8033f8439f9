package digest

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"syscall"
	"testing"
	"time"

	"digestbot/digest/article"
	"digestbot/digest/story"
)

// morning makes the articles of n events, five outlets each, as feeds give
// them: a title and sixty words, in which the outlets share names and figures
// and word the rest for themselves.
func morning(n int) []article.Article {
	r := rand.New(rand.NewPCG(1, 2))
	name := func() string {
		const consonants, vowels = "bdfgklmnprstvz", "aeiou"
		var w []byte
		for range 4 {
			w = append(w, consonants[r.IntN(14)], vowels[r.IntN(5)])
		}
		return strings.ToUpper(string(w[:1])) + string(w[1:])
	}
	pick := func(words []string) string { return words[r.IntN(len(words))] }
	events := strings.Fields("fire flood strike derailment merger explosion landslide outage robbery collision blockade eviction verdict drought epidemic")
	things := strings.Fields("harbour school bridge mill hospital refinery market tunnel stadium airport quarry warehouse library prison brewery")
	verbs := strings.Fields("began started broke out came happened unfolded struck")
	asides := strings.Fields("officials residents engineers lawyers doctors unions insurers ministers witnesses neighbours managers farmers")
	var all []article.Article
	for i := range n {
		place, person, event, thing := name(), name()+" "+name(), pick(events), name()+" "+pick(things)
		owner, street := name(), name()
		hurt, cost, year := 3+r.IntN(200), 2+r.IntN(90), 1900+r.IntN(120)
		for j := range 5 {
			var text strings.Builder
			fmt.Fprintf(&text, "A %s at the %s in %s %s on Monday and left %d people hurt on %s Street. ", event, thing, place, pick(verbs), hurt, street)
			fmt.Fprintf(&text, "%s, who speaks for %s, put the damage at $%d million and promised %s a full account. ", person, owner, cost, pick(asides))
			fmt.Fprintf(&text, "%s built the %s in %d, and %s had warned %s about it for %d years; %s want an inquiry before winter comes to %s.",
				owner, thing, year, pick(asides), pick(asides), 2+r.IntN(9), pick(asides), place)
			all = append(all, article.Article{
				ID: fmt.Sprintf("%d-%d", i, j), Source: fmt.Sprintf("Outlet %d", j),
				Title: fmt.Sprintf("%d hurt in %s %s as %s demand answers from %s", hurt, place, event, pick(asides), owner),
				Text:  text.String(), Published: time.Unix(int64(i*600+j*3600), 0),
			})
		}
	}
	return all
}

// BenchmarkDigest groups and summarises a thousand stories of five articles:
// the whole core, from articles to summaries.
func BenchmarkDigest(b *testing.B) {
	articles := morning(1000)
	n, start := 0, processorTime()
	for b.Loop() {
		stories := Stories(articles, story.Rules{})
		for _, s := range stories {
			Summarise(s)
		}
		n = len(stories)
	}
	b.ReportMetric(float64(n), "stories")
	b.ReportMetric((processorTime()-start).Seconds()/float64(b.N), "cpu-s/op")
}

// processorTime is what this process has used of all cores: on a busy machine it says more than the clock.
func processorTime() time.Duration {
	var u syscall.Rusage
	if syscall.Getrusage(syscall.RUSAGE_SELF, &u) != nil {
		return 0
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}

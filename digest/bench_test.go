package digest

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/digestbot/digestbot/digest/article"
	"github.com/digestbot/digestbot/digest/story"
)

// How outlets word an event. What stands in braces differs from event to event.
var (
	titles = []string{
		"{hurt} hurt in {place} {event}", "{event} at {thing}: {hurt} hurt", "{owner} under fire after {event} in {place}",
		"{person} promises answers on {thing}", "What {place} knows of the {event}",
	}
	leads = []string{
		"A {event} {verb} at the {thing} in {place} on Monday and {hurt} people were hurt.",
		"{hurt} people were hurt when a {event} {verb} on {street} Street, behind the {thing} of {place}.",
		"Rescuers brought {hurt} injured people out of the {thing} in {place} after Monday's {event}.",
		"It took one {event} to close the {thing}: {hurt} people were hurt in {place}, doctors said.",
	}
	details = []string{
		"{person}, who speaks for {owner}, put the damage at ${cost} million.", "Insurers expect {owner} to claim ${cost} million, {person} said.",
		"{owner} will pay ${cost} million, its head {person} told reporters.", "The bill of ${cost} million falls to {owner}, according to {person}.",
	}
	reactions = []string{
		"Officials in {place} want an inquiry by spring, and lawyers for the injured have asked {owner} to keep all its records.",
		"The mayor of {place} thanked the nurses, called {person} evasive and said that {street} Street stays shut until Friday.",
		"Unions had warned {owner} of a {event} for months, while engineers doubt that the {thing} can be saved at all.",
		"Schools near {street} Street stay closed; residents brought candles to the {thing} and booed {person} when he arrived.",
	}
	histories = []string{
		"The {thing} opened in {year} beside a {oddity} and never had a {oddity2}.", "Since {year} the {thing} has stood between the {oddity} and a {oddity2}.",
		"Neighbours on {street} Street had seen the {oddity} shake; the {oddity2} dates from {year}.", "Plans of {year} show a {oddity} and a {oddity2} that nobody could find.",
	}
)

// morning makes the articles of n events, five outlets each, as feeds give
// them: a title and sixty words, in which the outlets share names and figures
// and word the rest for themselves.
func morning(n int) []article.Article {
	r := rand.New(rand.NewPCG(1, 2))
	pick := func(words []string) string { return words[r.IntN(len(words))] }
	name := func() string {
		const consonants, vowels = "bdfgklmnprstvz", "aeiou"
		var w []byte
		for range 4 {
			w = append(w, consonants[r.IntN(14)], vowels[r.IntN(5)])
		}
		return strings.ToUpper(string(w[:1])) + string(w[1:])
	}
	events := strings.Fields("fire flood strike derailment explosion landslide outage robbery collision blockade eviction epidemic stampede leak riot")
	things := strings.Fields("harbour school bridge mill hospital refinery market tunnel stadium airport quarry warehouse library prison brewery")
	verbs := strings.Fields("began started happened unfolded struck")
	oddities := strings.Fields(`chimney turbine orchard escalator fountain gasworks greenhouse lighthouse monastery ferry sawmill gallery kennel nursery
		windmill foundry vineyard planetarium cemetery signalbox aqueduct silo pavilion tannery observatory bakery reservoir carousel armoury laundry`)
	var all []article.Article
	for i := range n {
		fill := strings.NewReplacer("{place}", name(), "{person}", name()+" "+name(), "{thing}", name()+" "+pick(things), "{owner}", name(), "{street}", name(),
			"{event}", pick(events), "{verb}", pick(verbs), "{oddity}", pick(oddities), "{oddity2}", pick(oddities),
			"{hurt}", fmt.Sprint(3+r.IntN(200)), "{cost}", fmt.Sprint(2+r.IntN(90)), "{year}", fmt.Sprint(1900+r.IntN(120)))
		for j := range 5 {
			all = append(all, article.Article{
				ID: fmt.Sprintf("%d-%d", i, j), Source: fmt.Sprintf("Outlet %d", j), Title: fill.Replace(pick(titles)),
				Text: fill.Replace(pick(leads) + " " + pick(details) + " " + pick(reactions) + " " + pick(histories)), Published: time.Unix(int64(i*600+j*3600), 0),
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

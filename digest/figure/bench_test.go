package figure

import (
	"strings"
	"testing"
)

var benchSentences = []string{
	"Shares of the Ostrava chip maker rose more than 3.9% to $210.50 by noon on Tuesday, which made the company worth about $85 billion more, analysts at Meridian said.",
	"At least 31 people died and dozens of others were hurt when the ferry Merrow, which was built in 1987, ran aground 22 miles (35 kilometres) off Tavel on Friday.",
	"The council, which has met every week since the spring, did not say when it will decide, and a spokesman for the mayor declined to comment on the plans.",
	"He said the talks had been frank and that both sides wanted to go on with them in the coming days, but he would not be drawn on what had been agreed.",
	"The 32-year-old, from Karsk, was jailed for two and a half years after he admitted three counts of fraud.",
}

// BenchmarkSentences reports the sentences that one core reads in a second.
func BenchmarkSentences(b *testing.B) {
	b.ReportAllocs()
	n := 0
	for b.Loop() {
		for _, s := range benchSentences {
			Find(s)
			n++
		}
	}
	b.ReportMetric(float64(n)/b.Elapsed().Seconds(), "sentences/s")
}

// BenchmarkLong reads 10 MB lines that no sentence ends; the time per byte
// must not grow with the length.
func BenchmarkLong(b *testing.B) {
	for name, unit := range map[string]string{
		"digits": "1234567890", "scales": "million ", "brackets": "((((", "cardinals": "one hundred and ", "hyphens": "5-", "commas": "1,", "nouns": "5 new ", "from": "from 5 to ", "million of": "millions of ",
	} {
		for _, size := range []int{1 << 20, 10 << 20} {
			text := strings.Repeat(unit, size/len(unit))
			b.Run(name+"/"+map[bool]string{true: "1MB", false: "10MB"}[size == 1<<20], func(b *testing.B) {
				b.SetBytes(int64(len(text)))
				for b.Loop() {
					Find(text)
				}
			})
		}
	}
}

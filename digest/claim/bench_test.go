package claim

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/digestbot/digestbot/digest/article"
	"github.com/digestbot/digestbot/digest/story"
)

// busy makes a story of n reports with twenty figures each: a few measures that
// all reports share and many of their own.
func busy(n int) story.Story {
	at := time.Date(2031, 3, 2, 9, 0, 0, 0, time.UTC)
	things := strings.Fields("bridges houses boats roads schools trucks shops fields farms towers mills halls offices wells pumps gates")
	var s story.Story
	for i := range n {
		var b strings.Builder
		fmt.Fprintf(&b, "The flood at Tavel killed %d people and injured at least %d others, the ministry said. ", 40+i%3, 200+i%5)
		fmt.Fprintf(&b, "Damage was put at $%d.%d million by the insurer Corvid. ", 300+i%4, i%10)
		for k := range 16 {
			thing := things[(i+k)%len(things)]
			fmt.Fprintf(&b, "In district %c%d the water ruined %d %s near the Orrin dam number %d. ", 'A'+rune(k), i%7, 3+(i*k)%90, thing, i%11)
		}
		fmt.Fprintf(&b, "Rain of %d millimetres fell on 2 March 2031.", 80+i%6)
		s.Reports = append(s.Reports, story.Report{Article: article.Article{ID: fmt.Sprint("r", i), Source: fmt.Sprint("Outlet ", i), Text: b.String(), Published: at.Add(time.Duration(i) * time.Minute)}})
	}
	return s
}

func BenchmarkAlignAndJudge(b *testing.B) { alignAndJudge(b, busy(200)) }

func BenchmarkAlignAndJudgeMany(b *testing.B) { alignAndJudge(b, busy(5000)) }

// BenchmarkAlignAndJudgeRepeated has texts that say one thing a thousand times.
func BenchmarkAlignAndJudgeRepeated(b *testing.B) {
	s := busy(20)
	for i := range s.Reports {
		s.Reports[i].Text = strings.Repeat("The flood at Tavel killed 40 people and injured 200 others. ", 1000)
	}
	alignAndJudge(b, s)
}

func alignAndJudge(b *testing.B, s story.Story) {
	mentions := From(s)
	b.ReportAllocs()
	for b.Loop() {
		Judge(Align(mentions))
	}
	b.ReportMetric(float64(len(mentions)), "figures")
}

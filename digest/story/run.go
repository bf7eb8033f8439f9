package story

import (
	"math"
	"runtime"
	"slices"
	"strings"

	"github.com/digestbot/digestbot/digest/cores"
)

const (
	runWords    = 4  // words in a run; shorter ones recur by chance, longer ones break at every edit
	sampleEvery = 4  // one run in so many is indexed, the same ones in every text
	oftenMet    = 16 // copies meet in at least one in so many indexed runs, though other texts may stand between them
)

// runsOf appends the hashes of the text's runs of words to runs, which is empty.
// Lines that outlets add, and quotes where enough is left without them, do not count.
func runsOf(text string, runs []uint32) []uint32 {
	const enough = 40
	if runs = appendRuns(runs, text, true); len(runs) >= enough {
		return runs
	}
	return appendRuns(runs[:0], text, false)
}

func appendRuns(runs []uint32, text string, skipQuotes bool) []uint32 {
	var buf []byte
	for line := range strings.Lines(text) {
		if addedLine(line) {
			continue
		}
		var last [runWords]uint64
		n := 0
		quoted, at := false, 0
		buf = scanWords(line, buf, func(w word) bool {
			if skipQuotes {
				if q, ok := quoteIn(line, at, w.start); ok {
					quoted, n = q, 0
				}
				at = w.end
				if quoted {
					return true
				}
			}
			copy(last[:], last[1:])
			last[runWords-1] = hashWord(w.lower)
			if n++; n >= runWords {
				h := uint64(0)
				for _, x := range last {
					h = (h ^ x) * 0x9E3779B97F4A7C15
					h ^= h >> 29
				}
				runs = append(runs, uint32(h>>32))
			}
			return true
		})
	}
	return runs
}

// quoteIn says whether a quotation opens or closes between two words, line[from:to]. A
// straight mark opens one before a word and after a space.
func quoteIn(line string, from, to int) (open, found bool) {
	for i, r := range line[from:to] {
		switch r {
		case '“', '„', '«':
			open, found = true, true
		case '”', '»':
			open, found = false, true
		case '"':
			at := from + i
			open, found = at+1 == to && (at == 0 || line[at-1] == ' ' || line[at-1] == '('), true
		}
	}
	return open, found
}

// addedLines are the beginnings of lines that outlets put into a text that is not theirs.
var addedLines = []string{
	"read also", "also read", "read more", "read next", "related", "see also", "more on", "more from", "advertisement",
	"sign up", "subscribe", "follow us", "watch:", "photo", "image", "copyright", "©", "share this", "click here", "download", "by ",
}

func addedLine(line string) bool {
	line = strings.TrimSpace(line)
	for _, start := range addedLines {
		if len(line) >= len(start) && len(line) < 200 && strings.EqualFold(line[:len(start)], start) {
			return true
		}
	}
	return false
}

// sharedRuns lists the pairs of texts to be compared, as two positions in one number, in order:
// those that meet in enough of the indexed runs for the shorter to be a copy.
func (m *merger) sharedRuns() []uint64 {
	indexed := make([]int32, len(m.articles)) // how many of a text's runs are indexed
	all := blocks(len(m.articles))
	parts := make([][]uint64, len(all))
	cores.EachWorker(len(all), func() func(int) {
		var runs []uint32
		return func(k int) {
			for i := all[k].from; i < all[k].to; i++ {
				if m.sets[i] != i {
					continue // its twin stands for it
				}
				runs = sampled(runsOf(telling(m.articles[i]), runs[:0]))
				indexed[i] = int32(len(runs))
				for _, r := range runs {
					parts[k] = append(parts[k], uint64(r)<<32|uint64(i))
				}
			}
		}
	})
	met := meetings(parts)
	var pairs []uint64
	for from, to := 0, 0; from < len(met); from = to {
		for to = from; to < len(met) && met[to] == met[from]; to++ {
		}
		if int32(to-from)*oftenMet >= min(indexed[met[from]>>32], indexed[uint32(met[from])]) {
			pairs = append(pairs, met[from])
		}
	}
	return pairs
}

// sampled keeps the runs that are indexed, each once.
func sampled(runs []uint32) []uint32 {
	if len(runs) >= sampleEvery*leastRuns {
		runs = slices.DeleteFunc(runs, func(r uint32) bool { return r%sampleEvery != 0 })
	}
	return sorted(runs)
}

// sorted sorts runs and drops those that recur.
func sorted(runs []uint32) []uint32 {
	slices.Sort(runs)
	return slices.Compact(runs)
}

// meetings lists, for every run that several texts hold, the pairs of neighbours among these texts and
// of each with the first. Every number of parts is a run and a text; the pairs come in order.
func meetings(parts [][]uint64) []uint64 {
	shares := make([][]uint64, runtime.GOMAXPROCS(0))
	cores.Each(len(shares), func(k int) {
		var holders []uint64
		for _, part := range parts {
			for _, h := range part {
				if int(h>>32)%len(shares) == k {
					holders = append(holders, h)
				}
			}
		}
		slices.Sort(holders)
		for i, first := 1, 0; i < len(holders); i++ {
			if holders[i]>>32 != holders[first]>>32 {
				first = i
				continue
			}
			at := holders[i] & math.MaxUint32
			shares[k] = append(shares[k], holders[first]<<32|at)
			if i-1 > first {
				shares[k] = append(shares[k], holders[i-1]<<32|at)
			}
		}
	})
	met := slices.Concat(shares...)
	slices.Sort(met)
	return met
}

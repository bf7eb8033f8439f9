package story

import (
	"cmp"
	"math"
	"slices"

	"github.com/digestbot/digestbot/digest/article"
)

const (
	// Beginning is how many bytes of a text Related reads, for mostTelling telling
	// words: as many pairs are found with them as with 50, and fewer with 24.
	Beginning   = 1_000
	mostTelling = 32
	// relatedLikeness is the cosine from which two beginnings are taken to be related: of the pairs
	// that grouping joins in ECB+ and Wikinews it finds 99%, and of generated items it takes
	// one in 3,000. (At .05 it finds 97%.)
	relatedLikeness = .04
	relatedMost     = 2 * mostEdges // others that one of the news finds
)

// Related says which of the others may tell the same event as one of the news,
// by the rare words of their titles and beginnings: for each of the news the relatedMost
// likest. It is far cheaper than grouping, and leaves out little that grouping
// would join.
func Related(news, others []article.Article) []bool {
	o := newOutline(news, others)
	holders := make([][]int32, len(o.rarity)) // by word: which of the news hold it
	for i := range news {
		for _, w := range o.texts[i] {
			holders[w] = append(holders[w], int32(i))
		}
	}
	likest := make([][]alike, len(news))
	score := make([]float32, len(news))
	var touched []int32
	for i := range others {
		place := len(news) + i
		for _, w := range o.texts[place] {
			for _, n := range holders[w] {
				if score[n] == 0 {
					touched = append(touched, n)
				}
				score[n] += o.rarity[w] * o.rarity[w]
			}
		}
		for _, n := range touched {
			if likeness := score[n] / (o.length[n] * o.length[place]); likeness > relatedLikeness {
				likest[n] = keepLikest(append(likest[n], alike{int32(i), likeness}), 4*relatedMost)
			}
			score[n] = 0
		}
		touched = touched[:0]
	}
	related := make([]bool, len(others))
	for _, list := range likest {
		for _, a := range keepLikest(list, relatedMost) {
			related[a.other] = true
		}
	}
	return related
}

// alike is one of the others, and how like it is to one of the news.
type alike struct {
	other    int32
	likeness float32
}

// keepLikest cuts a list that has grown longer than limit to the relatedMost likest.
func keepLikest(list []alike, limit int) []alike {
	if len(list) <= limit {
		return list
	}
	slices.SortFunc(list, func(a, b alike) int {
		return cmp.Or(cmp.Compare(b.likeness, a.likeness), cmp.Compare(a.other, b.other))
	})
	return list[:relatedMost]
}

// An outline holds the telling words of texts, and what they weigh.
type outline struct {
	texts  [][]uint32 // words, each once; those that tell little are left out
	length []float32  // of the texts' vectors
	rarity []float32  // by word
}

func newOutline(news, others []article.Article) outline {
	n := len(news) + len(others)
	o := outline{texts: make([][]uint32, 0, n), length: make([]float32, n)}
	t := teller{lexicon: newLexicon()}
	for _, list := range [][]article.Article{news, others} {
		for _, a := range list {
			o.texts = append(o.texts, t.telling(a))
		}
	}
	o.rarity = make([]float32, len(t.lexemes))
	for w, l := range t.lexemes {
		o.rarity[w] = rarityOf(l.df, float64(l.share), n)
	}
	common := uint32(max(mostHolders, int(anchorShare*float64(n))))
	for i, words := range o.texts {
		var square float64
		for _, w := range words {
			square += float64(o.rarity[w] * o.rarity[w])
		}
		o.length[i] = float32(math.Sqrt(square))
		o.texts[i] = slices.DeleteFunc(words, func(w uint32) bool { return t.lexemes[w].df > common })
	}
	return o
}

// A teller finds the words that can tell one event from another.
type teller struct {
	*lexicon
	buf   []byte
	texts uint32
	arena []uint32 // what telling returned is cut from it
}

// telling returns the telling words at the beginning of an article, each once.
func (t *teller) telling(a article.Article) []uint32 {
	t.texts++
	if cap(t.arena)-len(t.arena) < mostTelling {
		t.arena = make([]uint32, 0, 1<<16)
	}
	start := len(t.arena)
	visit := func(w word) bool {
		if !w.number {
			place := t.lookup(w)
			if l := &t.lexemes[place]; l.share < anchorShare && l.last != t.texts {
				l.last = t.texts
				l.df++
				t.arena = append(t.arena, place)
			}
		}
		return len(t.arena)-start < mostTelling
	}
	t.buf = scanWords(a.Title, t.buf, visit)
	if len(t.arena)-start < mostTelling {
		t.buf = scanWords(a.Text[:min(len(a.Text), Beginning)], t.buf, visit)
	}
	return t.arena[start:len(t.arena):len(t.arena)]
}

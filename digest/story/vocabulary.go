package story

import (
	"cmp"
	"math"
	"slices"
)

// unique marks words that stand in one report only.
const unique = math.MaxUint32

// A sharedWord is a word that several reports hold.
type sharedWord struct {
	df     uint32 // how many do
	places []lexemePlace
}

// A lexemePlace is where one of the readers keeps a word.
type lexemePlace struct {
	stem   uint64
	reader int
	lexeme uint32
}

// mergeLexicons numbers the words that several reports share, the rarest first, and says how rare
// each is. Of equals the order is that of their hashes, so that the number of readers does not matter.
func (p *profiles) mergeLexicons() {
	words := p.wordsOfAll()
	slices.SortStableFunc(words, func(a, b sharedWord) int { return cmp.Compare(a.df, b.df) })
	for word, w := range words {
		for _, at := range w.places {
			p.global[at.reader][at.lexeme] = uint32(word)
		}
		first := w.places[0]
		share := p.readers[first.reader].lexemes[first.lexeme].share
		p.share = append(p.share, share)
		p.number = append(p.number, p.readers[first.reader].lexemes[first.lexeme].number)
		p.initial = append(p.initial, p.readers[first.reader].initial[first.lexeme])
		p.holders = append(p.holders, w.df)
		p.rarity = append(p.rarity, rarityOf(w.df, float64(share), len(p.all)))
	}
}

// wordsOfAll lists the words that several reports share by their hashes, and marks all as unique.
func (p *profiles) wordsOfAll() []sharedWord {
	var places []lexemePlace
	p.global = make([][]uint32, len(p.readers))
	for k, rd := range p.readers {
		p.global[k] = make([]uint32, len(rd.lexemes))
		for i, stem := range rd.stems {
			p.global[k][i] = unique
			places = append(places, lexemePlace{stem, k, uint32(i)})
		}
		rd.close()
	}
	slices.SortFunc(places, func(a, b lexemePlace) int { return cmp.Compare(a.stem, b.stem) })
	var words []sharedWord
	for from, to := 0, 0; from < len(places); from = to {
		df := uint32(0)
		for to = from; to < len(places) && places[to].stem == places[from].stem; to++ {
			df += p.readers[places[to].reader].lexemes[places[to].lexeme].df
		}
		if df > 1 {
			words = append(words, sharedWord{df, places[from:to]})
		}
	}
	return words
}

package figure

import (
	"sort"

	"github.com/digestbot/digestbot/digest/text"
)

// claimant is who states the figure: the last one named before it in the
// sentence, else the first one behind it. A semicolon parts them.
func (f *finder) claimant(q *found) string {
	who := ""
	for _, s := range f.said {
		first, next, from, to := s.First-f.base, s.Next-f.base, s.From-f.base, s.To-f.base
		switch {
		case f.tok(from).Is(text.Pronoun) || f.counted(to-1): // "22 percent said" names nobody
		case next <= q.first && !f.parted(next, q.first):
			who = f.words(from, to)
		case first >= q.next && who == "" && !f.parted(q.next, first):
			return f.words(from, to)
		}
	}
	return who
}

func (f *finder) parted(i, j int) bool {
	for ; i < j; i++ {
		if f.tok(i).Sym == ';' {
			return true
		}
	}
	return false
}

// counted reports whether token i belongs to a figure.
func (f *finder) counted(i int) bool {
	k := f.upTo(i)
	return k >= 0 && i < f.found[k].next
}

// upTo is the last figure of the sentence that begins at or before token i, -1 if none does.
func (f *finder) upTo(i int) int {
	return sort.Search(len(f.found), func(k int) bool { return f.found[k].first > i }) - 1
}

// words is the text of tokens [i, j).
func (f *finder) words(i, j int) string { return f.read.Words(f.base+i, f.base+j) }

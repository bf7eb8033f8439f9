package story

// dot is the inner product of two profiles. Both are by word.
func dot(a, b []term) float64 {
	var s float64
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i].word < b[j].word:
			i++
		case a[i].word > b[j].word:
			j++
		default:
			s += float64(a[i].weight) * float64(b[j].weight)
			i++
			j++
		}
	}
	return s
}

// A matcher compares one profile with many. It is far faster than dot, which meets most words in vain.
type matcher struct {
	weight []float32                // by word, of the profile at hand; 0 of words that it does not hold
	maybe  [matcherBits / 64]uint64 // by a word's last bits: spares nearly all looks at weight
	terms  []term                   // of the profile at hand
	shared []uint32                 // its words that the last one compared holds, too
}

const matcherBits = 4096

func newMatcher(words int) *matcher { return &matcher{weight: make([]float32, words)} }

// set takes the profile that the next ones are compared with.
func (m *matcher) set(terms []term) {
	for _, t := range m.terms {
		m.weight[t.word] = 0
		m.maybe[t.word%matcherBits/64] = 0
	}
	for _, t := range terms {
		m.weight[t.word] = t.weight
		m.maybe[t.word%matcherBits/64] |= 1 << (t.word % 64)
	}
	m.terms = terms
}

// dot is the inner product with the profile at hand.
func (m *matcher) dot(terms []term) float64 {
	var s float64
	m.shared = m.shared[:0]
	for _, t := range terms {
		if m.maybe[t.word%matcherBits/64]>>(t.word%64)&1 == 0 {
			continue
		}
		if w := m.weight[t.word]; w > 0 {
			s += float64(w) * float64(t.weight)
			m.shared = append(m.shared, t.word)
		}
	}
	return s
}

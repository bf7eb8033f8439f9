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

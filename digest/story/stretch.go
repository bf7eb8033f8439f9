package story

// A stretch is a part of a list.
type stretch struct{ from, to int }

// divide cuts 0…n into at most parts stretches.
func divide(n, parts int) []stretch {
	var all []stretch
	for k := range parts {
		if s := (stretch{n * k / parts, n * (k + 1) / parts}); s.from < s.to {
			all = append(all, s)
		}
	}
	return all
}

// blocks cuts 0…n into stretches so long that what is found in one is worth a list of its own.
func blocks(n int) []stretch { return divide(n, (n+255)/256) }

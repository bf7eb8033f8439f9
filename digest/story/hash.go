package story

// The constants of FNV-1a.
const hashStart, hashPrime = 14695981039346656037, 1099511628211

// hashWord is FNV-1a.
func hashWord(w []byte) uint64 {
	h := uint64(hashStart)
	for _, c := range w {
		h = (h ^ uint64(c)) * hashPrime
	}
	return h
}

// mix spreads the bits of a hash over its high ones.
func mix(h uint64) uint64 {
	h ^= h >> 32
	return h * 0x9E3779B97F4A7C15
}

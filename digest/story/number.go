package story

// Numbers that two reports share speak for one event. Others do not speak against it, as one event's toll
// differs from outlet to outlet: a number adds to likeness, counts nothing in the length of a vector, and is no anchor.

// The shares of articles that numbers stand in. They are rounder than those counted in news, and half or
// twice of each hardly matters.
const (
	numberShare      = anchorShare
	shortNumberShare = .2 // of numbers with two digits, such as days and ages, and of years
)

// key is the form by which a word is looked up: a number without what is written to it, as in "400m" and
// "12th". It is nil of numbers that say nothing: those of one digit, and codes.
func (w word) key() []byte {
	if !w.number {
		return w.lower
	}
	n := len(w.lower)
	for n > 0 && !isASCIIDigit(w.lower[n-1]) {
		n--
	}
	for _, c := range w.lower[:n] {
		if !isASCIIDigit(c) && c != '.' {
			return nil
		}
	}
	if n < 2 {
		return nil
	}
	return w.lower[:n]
}

// shareOfNumber is the share of articles that a number stands in.
func shareOfNumber(digits []byte) float32 {
	year := len(digits) == 4 && (string(digits[:2]) == "19" || string(digits[:2]) == "20")
	if year || len(digits) == 2 {
		return shortNumberShare
	}
	return numberShare
}

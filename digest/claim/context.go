package claim

import "math"

// A context is the words around a figure: how much each term of its passage
// weighs there.
type context struct {
	in     *passage
	weight []float64 // rarity, less with the distance; 0 of the figure's own number
	near   []float64 // rarity of what stands right beside the figure; 0 of the rest
	norm   float64   // Euclidean length of the weights
	sum    float64   // of the weights
	beside float64   // Euclidean length of what is near
}

const (
	reach  = 6 // the distance at which a word weighs half
	beside = 4 // how far a word may lie from a figure to be right beside it
)

// context weighs the words around the words from to to. The words of the
// figure itself belong to it, its number does not; of a term that stands twice
// the nearer word counts.
func (p *passage) context(from, to int) context {
	n := len(p.terms)
	both := make([]float64, 2*n)
	c := context{in: p, weight: both[:n], near: both[n:]}
	for k := range p.terms {
		for _, i := range p.of(k) {
			if i >= from && i < to && p.words[i].number {
				continue
			}
			d := p.distance(i, from, to)
			c.weight[k] = max(c.weight[k], p.rarity[k]*reach/float64(reach+d))
			if d <= beside {
				c.near[k] = p.rarity[k]
			}
		}
		c.norm += c.weight[k] * c.weight[k]
		c.sum += c.weight[k]
		c.beside += c.near[k] * c.near[k]
	}
	c.norm, c.beside = math.Sqrt(c.norm), math.Sqrt(c.beside)
	return c
}

// heaviest are the heaviest terms, by their places in the passage; of equals the first.
func (c *context) heaviest() (top [keys]int, n int) {
	for i, w := range c.weight {
		if w == 0 || n == keys && w <= c.weight[top[n-1]] {
			continue
		}
		n = min(n+1, keys)
		k := n - 1
		for ; k > 0 && w > c.weight[top[k-1]]; k-- {
			top[k] = top[k-1]
		}
		top[k] = i
	}
	return top, n
}

// An affinity is what two contexts share, each part 0 to 1.
type affinity struct {
	cosine float64 // of the weights
	part   float64 // of the lighter context
	beside float64 // cosine of the words right beside
	names  float64 // part of the fewer names of their passages
}

// compare says what two contexts share.
func (c *context) compare(d *context) affinity {
	var dot, shared, beside, names float64
	p, q := c.in, d.in
	for i, j := 0, 0; i < len(p.terms) && j < len(q.terms); {
		s, t := p.terms[i], q.terms[j]
		if s == t {
			dot += c.weight[i] * d.weight[j]
			shared += min(c.weight[i], d.weight[j])
			beside += c.near[i] * d.near[j]
			names += min(p.name[i], q.name[j])
		}
		// Two plain conditions become conditional moves: which list is behind cannot be predicted.
		if s <= t {
			i++
		}
		if t <= s {
			j++
		}
	}
	return affinity{
		cosine: quotient(dot, c.norm*d.norm), part: quotient(shared, min(c.sum, d.sum)),
		beside: quotient(beside, c.beside*d.beside), names: quotient(names, min(p.names, q.names)),
	}
}

// quotient is a by b, and 0 when there is nothing to divide.
func quotient(a, b float64) float64 {
	if a == 0 {
		return 0
	}
	return a / b
}

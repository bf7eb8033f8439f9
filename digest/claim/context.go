package claim

import "math"

// A context is the words around a figure, in the order of their terms' numbers.
type context struct {
	terms []contextTerm
	norm  float64 // Euclidean length of the weights
	sum   float64 // of the weights
	near  float64 // Euclidean length of the rarities of what stands right beside
	names float64 // sum of the rarities of the names; 0 when there are none
}

// A contextTerm is a word of a context.
type contextTerm struct {
	term   int32
	near   bool    // right beside the figure
	name   bool    // part of a name
	rarity float64 // high when few sentences of the story have it
	weight float64 // rarity, less with the distance
}

const (
	reach  = 6 // the distance at which a word weighs half
	beside = 4 // how far a word may lie from a figure to be right beside it
)

// context weighs the words around the words from to to. The words of the
// figure itself belong to it, its number does not.
func (p *passage) context(from, to int, rare []float64) context {
	c := context{terms: make([]contextTerm, 0, p.terms)}
	for _, i := range p.order {
		w := &p.words[i]
		if i >= from && i < to && w.number {
			continue
		}
		d, rarity := p.distance(i, from, to), rare[w.id]
		c.add(contextTerm{term: int32(w.id), near: d <= beside, name: w.name && !w.calendar, rarity: rarity, weight: rarity * reach / float64(reach+d)})
	}
	for _, t := range c.terms {
		c.norm += t.weight * t.weight
		c.sum += t.weight
		if t.near {
			c.near += t.rarity * t.rarity
		}
		if t.name {
			c.names += t.rarity
		}
	}
	c.norm, c.near = math.Sqrt(c.norm), math.Sqrt(c.near)
	return c
}

// add adds a term that is not before the last one; of a term that stands twice
// the nearer word counts.
func (c *context) add(t contextTerm) {
	if n := len(c.terms) - 1; n >= 0 && c.terms[n].term == t.term {
		last := &c.terms[n]
		last.near, last.name, last.weight = last.near || t.near, last.name || t.name, max(last.weight, t.weight)
		return
	}
	c.terms = append(c.terms, t)
}

// An affinity is what two contexts share, each part 0 to 1.
type affinity struct {
	cosine float64 // of the weights
	part   float64 // of the lighter context
	beside float64 // cosine of the words right beside
	names  float64 // part of the fewer names
}

// compare says what two contexts share.
func (c *context) compare(d *context) affinity {
	var dot, shared, beside, names float64
	for i, j := 0, 0; i < len(c.terms) && j < len(d.terms); {
		a, b := &c.terms[i], &d.terms[j]
		s, t := a.term, b.term
		if s == t {
			dot += a.weight * b.weight
			shared += min(a.weight, b.weight)
			if a.near && b.near {
				beside += a.rarity * a.rarity
			}
			if a.name && b.name {
				names += a.rarity
			}
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
		beside: quotient(beside, c.near*d.near), names: quotient(names, min(c.names, d.names)),
	}
}

// quotient is a by b, and 0 when there is nothing to divide.
func quotient(a, b float64) float64 {
	if a == 0 {
		return 0
	}
	return a / b
}

package story

// A component is a set of reports that candidates connect; no story reaches beyond it.
type component struct {
	reports  []int32 // by position, oldest first
	edges    []edge
	together [][2]int32
}

// components splits the reports along the pairs. A report without any is a component of its own.
func components(n int, edges []edge, together [][2]int32) []component {
	s := newSets(n)
	for _, e := range edges {
		s.union(int(e.a), int(e.b))
	}
	for _, t := range together {
		s.union(int(t[0]), int(t[1]))
	}
	number := make([]int32, n)
	var parts []component
	for i := range n {
		root := s.find(i)
		if root == i {
			number[i] = int32(len(parts))
			parts = append(parts, component{})
		}
		part := &parts[number[root]]
		part.reports = append(part.reports, int32(i))
	}
	for _, e := range edges {
		part := &parts[number[s.find(int(e.a))]]
		part.edges = append(part.edges, e)
	}
	for _, t := range together {
		part := &parts[number[s.find(int(t[0]))]]
		part.together = append(part.together, t)
	}
	return parts
}

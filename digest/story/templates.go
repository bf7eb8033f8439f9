package story

import "slices"

// templates are, by cluster, those that its articles follow: two entries of one
// template tell two events.
type templates [][]string

// newTemplates are those of clusters of one report each; nil if there are none.
func newTemplates(all []Report, reports []int32) templates {
	var t templates
	for k, i := range reports {
		for _, a := range all[i].Articles() {
			if names := a.Templates(); len(names) > 0 {
				if t == nil {
					t = make(templates, len(reports))
				}
				t[k] = append(t[k], names...)
			}
		}
	}
	return t
}

// shared reports whether entries of one template stand in both clusters.
func (t templates) shared(a, b int32) bool {
	return t != nil && slices.ContainsFunc(t[a], func(feed string) bool { return slices.Contains(t[b], feed) })
}

// join notes that cluster b went into a.
func (t templates) join(a, b int32) {
	if t != nil {
		t[a] = append(t[a], t[b]...)
	}
}

package story

import "slices"

// templates are, by cluster, the feeds whose entries follow a template and stand
// in it: two entries of one such feed tell two events.
type templates [][]string

// newTemplates are those of clusters of one report each; nil if there are none.
func newTemplates(all []Report, reports []int32) templates {
	var t templates
	for k, i := range reports {
		for _, a := range all[i].Articles() {
			if a.Templated() {
				if t == nil {
					t = make(templates, len(reports))
				}
				t[k] = append(t[k], a.Rest.Feed)
			}
		}
	}
	return t
}

// shared reports whether entries of one feed stand in both clusters.
func (t templates) shared(a, b int32) bool {
	return t != nil && slices.ContainsFunc(t[a], func(feed string) bool { return slices.Contains(t[b], feed) })
}

// join notes that cluster b went into a.
func (t templates) join(a, b int32) {
	if t != nil {
		t[a] = append(t[a], t[b]...)
	}
}

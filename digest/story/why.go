package story

// stories builds the stories from the components' results, by their oldest report.
func stories(reports []Report, p *profiles, results []result) []Story {
	var all []Story
	for _, r := range results {
		for _, c := range r.clusters {
			s := Story{ID: reports[c[0]].ID}
			for _, i := range c {
				s.Reports = append(s.Reports, reports[i])
			}
			all = append(all, s)
		}
	}
	return all
}

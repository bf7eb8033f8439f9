package story

import (
	"testing"

	"github.com/digestbot/digestbot/digest/article"
)

// TestForms holds that texts of one form about two events are two stories,
// that a take with another figure is a report of its own, and that a copy is a copy.
func TestForms(t *testing.T) {
	const quake = "A magnitude 4.5 earthquake struck 12 km north of Tornby at a depth of 10 km, the survey said. No tsunami warning was issued and there were no reports of damage."
	for text, want := range map[string]struct{ reports, stories int }{
		"A magnitude 5.1 earthquake struck 30 km south of Velmo at a depth of 10 km, the survey said. No tsunami warning was issued and there were no reports of damage.":  {2, 2},
		"A magnitude 4.6 earthquake struck 12 km north of Tornby at a depth of 10 km, the survey said. No tsunami warning was issued and there were no reports of damage.": {2, 1},
		"By Ada Brask 22 Nov 10:30 UTC\n" + quake:      {1, 1},
		"22 Nov 3 minutes ago\n" + quake + " 12 views": {1, 1},
	} {
		reports := Merge([]article.Article{{ID: "a", Source: "A", Title: "Quake", Text: quake}, {ID: "b", Source: "B", Title: "Tremor", Text: text}}, Rules{})
		if len(reports) != want.reports {
			t.Errorf("%d reports with %q, want %d", len(reports), text, want.reports)
		}
		if stories := Group(reports, Rules{}); len(stories) != want.stories {
			t.Errorf("%d stories with %q, want %d", len(stories), text, want.stories)
		}
	}
}

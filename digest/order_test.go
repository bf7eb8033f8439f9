package digest

import (
	"testing"
	"time"

	"github.com/digestbot/digestbot/digest/article"
	"github.com/digestbot/digestbot/digest/story"
)

// told makes a story of so many outlets with one title.
func told(id, title string, outlets int, hour int) story.Story {
	s := story.Story{ID: id}
	for i := range outlets {
		s.Reports = append(s.Reports, story.Report{Article: article.Article{
			ID: id + string(rune('a'+i)), Source: "Outlet " + string(rune('A'+i)), Title: title,
			Published: time.Date(2026, 3, 2, hour, 0, 0, 0, time.UTC),
		}})
	}
	return s
}

func TestOrder(t *testing.T) {
	for name, want := range map[string][]story.Story{
		"consequence before one outlet more":   {told("plane", "Airliner shot down over Ovria, 298 killed", 4, 8), told("whale", "Whale stranded on a beach", 5, 8)},
		"many outlets before consequence":      {told("comet", "Comet passes the earth", 9, 8), told("court", "Court rules on a fence", 2, 8)},
		"newer before older of equal weight":   {told("late", "Bridge opens", 3, 20), told("early", "Tunnel opens", 3, 2)},
		"of equals the lower ID comes first":   {told("a", "Bridge opens", 3, 8), told("b", "Tunnel opens", 3, 8)},
		"a story without a time loses nothing": {told("y", "Pier opens", 1, 2), {ID: "x", Reports: []story.Report{{Article: article.Article{ID: "x", Source: "A", Title: "Bridge opens"}}}}, told("z", "Tunnel opens", 1, 1)},
	} {
		t.Run(name, func(t *testing.T) {
			stories := []story.Story{}
			for i := len(want) - 1; i >= 0; i-- {
				stories = append(stories, want[i])
			}
			order(stories)
			for i := range want {
				if stories[i].ID != want[i].ID {
					t.Fatalf("place %d: %s, want %s", i, stories[i].ID, want[i].ID)
				}
			}
		})
	}
}

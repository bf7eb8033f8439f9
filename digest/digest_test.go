package digest

import (
	"testing"

	"github.com/digestbot/digestbot/digest/article"
	"github.com/digestbot/digestbot/digest/story"
)

func TestStoriesRanksByOutlets(t *testing.T) {
	fire := "A fire destroyed the Orlow timber mill in Gantry Bay on Monday, and the mill's owner Petra Voss said nobody was hurt."
	articles := []article.Article{
		{ID: "1", Source: "Harbour Post", Title: "Bakers of Linden count bread prices", Text: "The guild of bakers in Linden published its yearly list of bread prices."},
		{ID: "2", Source: "Harbour Post", Title: "Orlow mill burns", Text: fire},
		{ID: "3", Source: "Gantry Echo", Title: "Fire at Orlow mill in Gantry Bay", Text: "Gantry Bay's Orlow timber mill burned down; Petra Voss, who owns the mill, said all workers escaped the fire."},
	}
	stories := Stories(articles, story.Rules{})
	if len(stories) != 2 || stories[0].Outlets() != 2 || stories[0].ID != "2" {
		t.Errorf("got %d stories, first %q told by %d outlets; want 2, %q, 2", len(stories), stories[0].ID, stories[0].Outlets(), "2")
	}
	apart := Stories(articles, story.Rules{Apart: [][2]string{{"2", "3"}}})
	if len(apart) != 3 {
		t.Errorf("kept apart by a rule: got %d stories, want 3", len(apart))
	}
	together := Stories(articles, story.Rules{Together: [][2]string{{"1", "3"}}})
	if len(together) != 1 {
		t.Errorf("put together by a rule: got %d stories, want 1", len(together))
	}
}

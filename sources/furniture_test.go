package sources

import "testing"

func TestFooter(t *testing.T) {
	for in, want := range map[string]string{
		"It rained.\nThe post Rain in Ostrand appeared first on Valley Gazette.": "It rained.",
		"It rained all day and […]\nRead more":                                   "It rained all day and…",
		"It rained. Continue reading Rain in Ostrand →":                          "It rained…",
		"The mayor will read more books.":                                        "The mayor will read more books.",
		"It rained.":                                                             "It rained.",
		"":                                                                       "",
	} {
		if got := withoutFooter(in); got != want {
			t.Errorf("withoutFooter(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestFurnitureLines(t *testing.T) {
	for _, line := range []string{
		"4 List of items", "list of 4 items", "list 1 of 4", "end of list", "Recommended Stories", "Related articles", "Most read", "More in News", "READ MORE: How 45 villages lost their bus", "Also read: Ten dead in old mine",
		"Advertisement", "ADVERTISEMENT", "27 Comments", "312 shares", "1.2k views", "Comments (14)", "Leave a comment", "4 min read", "2 hours ago", "Updated 3 March 2026", "Share this article", "Sign up for our newsletter", "Photo: Kari Holm/Union Wire",
		"© 2026 Tidewater Weekly", "Gold 2,341.20 +0.4%", "NRX 4,512.20 ▲0.8% 12.1", "Crown/Euro 11.42 +0.3%", "Skip to content", "Follow us on Facebook", "Lesen Sie auch: 12 Tote in Velmo", "Mehr zum Thema", "À lire aussi : les 45 villages sans bus",
	} {
		if !isFurniture(line) {
			t.Errorf("%q is kept", line)
		}
	}
	for _, line := range []string{
		"Five people died.", "12 dead in Velmo", "The bank lifted its rate to 3.5 percent.", "Shares fell 4.7 percent to 250 crowns.", "More than 400 people were hurt.", "Comments by the minister angered farmers.", "Related costs of 4 million crowns are not counted.",
		"Updated figures show 3,400 dead, the ministry said on Tuesday, and the search goes on.", "Read the small print, says the court, before you sign for 5 years.", "Watch out for ice on 12 roads, the police said.", "“Share the burden”, she said.",
		"Share prices rose by 2 percent.", "Weitere Informationen gibt es am Dienstag.", "Video shows the 14 men leaving the bank.", "Sources: three officials and a letter of 4 May say so to the paper, which has seen both and asked the ministry twice for an answer before this was printed.",
	} {
		if isFurniture(line) {
			t.Errorf("%q is dropped", line)
		}
	}
}

package summary

import "testing"

func TestDepends(t *testing.T) {
	v := vocabulary{}
	for _, s := range []string{"a ferry burnt near Karsund and the Aurelia sank", "she met Ines Hale and Tom Reed of Norland", "police and doctors and experts came"} {
		v.add(split(s), false)
	}
	for text, want := range map[string]dependence{
		"The ferry Aurelia burnt off Karsund.":                    definite,
		"The Aurelia burnt off Karsund.":                          standsAlone,
		"A ferry burnt off Karsund.":                              standsAlone,
		"Tom Reed said that he had seen it.":                      standsAlone,
		"He had seen it.":                                         unresolved,
		"It’s over.":                                              unresolved,
		"Its owner said so.":                                      unresolved,
		"In addition, he said that it was over.":                  unresolved,
		"When it got there, the fire was out.":                    unresolved,
		"Before the end of March, she said, the ship would sail.": unresolved,
		"The move was welcomed by experts.":                       unresolved,
		"The seven-year deal is large.":                           unresolved,
		"The deal with Norland is large.":                         standsAlone,
		"In Norland, it faces another question.":                  unresolved,
		"If confirmed, they would be the first.":                  unresolved,
		"Currently at large, he says that he was ill.":            unresolved,
		"When Tom Reed came, he was ill.":                         standsAlone,
		"The Norland-based company sank.":                         unresolved,
		"The Karsund, Norland, company sank.":                     unresolved,
		"The Karsund man drowned.":                                unresolved,
		"The Norland deal is large.":                              standsAlone,
		"This partnership runs for seven years.":                  unresolved,
		"Those figures were wrong.":                               unresolved,
		"Both women were hurt.":                                   unresolved,
		"The man, from Karsund, fell.":                            unresolved,
		"The decision of the court surprised experts.":            standsAlone,
		"The acquisition of a ferry company surprised experts.":   standsAlone,
		"Forty-six were taken to hospital in Karsund.":            unresolved,
		"Forty-six people were taken to hospital in Karsund.":     standsAlone,
		"12 of the passengers were hurt.":                         unresolved,
		"Some 14,000 people left Karsund.":                        standsAlone,
		"One of them left Karsund.":                               unresolved,
		"There were 14 people aboard.":                            unresolved,
		"Police said that they had seen the ferry.":               standsAlone,
		"Three passengers who were with Tom Reed were taken off.": standsAlone,
	} {
		if got, _ := depends(text, split(text), v); got != want {
			t.Errorf("depends(%q) = %v, want %v", text, got, want)
		}
	}
}

func TestTrim(t *testing.T) {
	for text, want := range map[string]string{
		"However, the ferry sank.":                             "The ferry sank.",
		"21.20 The ferry sank.":                                "The ferry sank.",
		"KARSUND-The ferry sank.":                              "The ferry sank.",
		"However Aurelia sank.":                                "Aurelia sank.",
		"But the ferry sank.":                                  "The ferry sank.",
		"Meanwhile, the bank cut 14,000 jobs.":                 "The bank cut 14,000 jobs.",
		"KARSUND (Union Wire) - The ferry sank.":               "The ferry sank.",
		"KARSUND, Norland (Union Wire) — The ferry sank.":      "The ferry sank.",
		"KARSUND, March 2 (Union Wire) - The ferry sank.":      "The ferry sank.",
		"(Union Wire) - The ferry sank.":                       "The ferry sank.",
		"UK: The ferry sank.":                                  "The ferry sank.",
		"• The ferry sank.":                                    "The ferry sank.",
		"Under the agreement, Norland will build two ferries.": "Norland will build two ferries.",
		"As part of the deal, the bank will pay $5m.":          "The bank will pay $5m.",
		"Under the bridge, the ferry sank.":                    "Under the bridge, the ferry sank.",
		"Ferry Lines (NYSE: FRY) sold a ship.":                 "Ferry Lines sold a ship.",
		"Norland - a large country - sold a ship.":             "Norland - a large country - sold a ship.",
	} {
		if got, _ := trim(text); got != want {
			t.Errorf("trim(%q) = %q, want %q", text, got, want)
		}
	}
}

func TestFurniture(t *testing.T) {
	for text, want := range map[string]bool{
		"Leave a Reply": true,
		"Sign up for our newsletter to read of every ferry.":            true,
		"3 List of linksEnd of list":                                    true,
		"By Tom Reed":                                                   true,
		"Last updated 13:26 14/09/2026":                                 true,
		"Source: https://outlet-a.example/ferry":                        true,
		"Follow @ferrynews for news of all our many ferries.":           true,
		"🚀 The ferry company sails again after a costly winter.":        true,
		"Why did nobody on the bridge smell the smoke?":                 true,
		"Verdict: this is a long tale about a small ferry.":             true,
		"Two Ferries Return After Long Winter Repairs, Owner Pleased":   true,
		"DIVERS HAVE SEARCHED THE WHOLE HARBOUR FOR A LOST ANCHOR.":     true,
		"Wind gusts reached 80 kilometres an hour near the old Mt.":     true,
		"The company said on Monday that it had no more to add ...":     true,
		"Two ferries burnt off Karsund on Monday, the coastguard said.": false,
		"OpenAI will pay for ChatGPT and other iPhone software.":        false,
		"Shares of the line rose 4.7% by midday.":                       false,
	} {
		if got := furniture(text); got != want {
			t.Errorf("furniture(%q) = %v", text, got)
		}
	}
}

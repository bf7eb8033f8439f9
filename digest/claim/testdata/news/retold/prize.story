# disputed: none
== n1, Literary Post, 2031-10-23T20:30Z
Novelist Ines Adebayo won the Calder Prize on Thursday for "The Salt Ledger", the story of three sisters in a drying delta. She is the youngest winner in the award's 44-year history.
Adebayo, 29, receives £75,000. The five other authors on the shortlist get £3,000 each.
The chair of the judges said the decision, reached after four hours, had been unanimous. They had read 158 books.
"The Salt Ledger", at 212 pages the shortest on the list, had sold 14,000 copies before Thursday. Her publisher, Tern, has ordered another 100,000.
== n2, Coastline Daily, 2031-10-24T08:00Z
Young author takes top fiction prize
It took Ines Adebayo eight years and 11 drafts to write her second novel. On Thursday night it brought her one of the richest awards in fiction, worth £75,000 (about $96,000).
She said she would spend it on "a roof, for my mother".
Adebayo was born in Port Lamb, the daughter of a nurse, and worked in a fish market for two years. Her debut, published in 2025, sold fewer than 900 copies.
The previous youngest winner was 31. Six books were on the shortlist, four of them by women.
Bookmakers had made her a 12-1 outsider.
== n3, Port Lamb Mercury, 2031-10-25T09:00Z
'I still know the price of a crate of mackerel'
The fish market at Port Lamb opens at four in the morning, and on Friday its 60 or so traders had only one subject. "She was hopeless with a knife," said Sam Oduya, 66, who gave Ines Adebayo a job when she was 19. "She'd be reading behind the ice."
Adebayo, who lives three streets away with her mother and a cat, had come home on the night bus, a trip of six hours, because the first train was too late for her. On her way she read some of the 340 messages on her telephone.
One was from a film producer, who offered $150,000 for the rights to "The Salt Ledger". She has not answered yet. Her agent, who took her on after 22 others had declined, thinks it could be worth double.
In the book, the eldest of three sisters keeps accounts of what the family owes to the sea. It is set in 1958, and in a delta where, says the author, she has been only once, for nine days. "You can make up a place. You can't make up what a person does when she's hungry."
The town library had two copies on Thursday. By Friday noon 83 people were on the waiting list.

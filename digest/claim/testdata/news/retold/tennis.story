# disputed: none
== t1, Sportsday, 2034-06-10T19:30Z
Marais outlasts Koval for first major title
Eloise Marais won her first grand slam title on Saturday, saving two match points before beating top seed Darya Koval 4-6 7-6 (9-7) 6-3 in two hours and 54 minutes.
The 20-year-old, ranked 34th at the start of the tournament, is the lowest-placed champion in 17 years. On Monday she will be ninth.
She struck 47 winners and made 39 errors. Koval served 11 double faults.
"At five-two in the second I was thinking about my flight home," Marais said.
== t2, La Raquette, 2034-06-10T21:00Z
In just under three hours of drama, Eloise Marais went from the brink of defeat to the arms of her father, a postman who taught her the game on a court with no net. The prize for her seven victories in two weeks is 2.6 million euros, more than twice what she had earned before.
Koval, 26, who has five majors to her name, led by a set and 5-2 and had two chances to finish it on her own serve. She will remain number one for a 90th week.
The last woman from the island to win here did so in 1979. A crowd of 15,000 sang the anthem.
== t3, Island Radio, 2034-06-12T18:00Z
Some 30,000 people, nearly a tenth of the island's population, lined the harbour on Monday to welcome Eloise Marais. The champion, who has risen 25 places to ninth in the world rankings, arrived on a fishing boat. Schools were closed for the afternoon. She will play next in the tournament at Easthaven, from June 19, where last year she lost in the first round.

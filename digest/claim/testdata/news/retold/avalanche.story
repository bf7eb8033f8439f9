# disputed: 26 | 36
== a, Mountain Radio, 2033-01-30T17:40Z
Two skiers die in avalanche on Piz Arven
An avalanche 200 metres wide swept away a party of ski tourers below Piz Arven on Sunday morning, killing two.
The dead are a woman of 26 from Munich and her guide, a local man of 51, police in Samnau said. Three other members of the group were dug out alive, one of them with a broken leg.
The warning level was three on a scale of five. The group had set off at six in the morning.
It is the seventh fatal avalanche in the canton this winter; 11 people have lost their lives.
== b, Samnau Blatt, 2033-01-31T08:00Z
Flags in Samnau were at half-mast on Monday for mountain guide Reto Caduff, 51, who died with one of his clients on Piz Arven. He leaves a wife and four children.
The slab broke loose at 9:20 at an altitude of 2,840 metres and carried the group 350 metres down a gully.
The other victim was a 36-year-old woman from Munich, a police spokesman said. She was found under two metres of snow after 50 minutes and died in the helicopter.
Forty rescuers with six dogs took part.
Caduff, a guide for 24 years, had climbed the peak more than a hundred times.
== c, Bergsport, 2033-02-03T10:00Z
The snow profile dug by experts near the scene of Sunday's accident on Piz Arven shows a weak layer 60 centimetres down. The slope, at 38 degrees, was at the limit of what is advised when the danger is "considerable".
All five wore beacons. Two carried an airbag; one of them, the guide, did not have time to pull the cord.
Over the last 20 years, an average of 22 people a year have died in avalanches in the country, nine out of ten away from the pistes.
== d, Lawyers' Gazette Alpine, 2035-04-10T08:00Z
No charges will be brought over an avalanche that killed two people on Piz Arven in January 2033, the public prosecutor in Samnau said on Tuesday.
The guide, who lost his life himself, had dug a test pit the day before and chosen a route that was 30 metres lower than the usual one. An expert report of 94 pages came to the conclusion that one in three guides would have turned round.
The family of the German woman who died had asked for 180,000 francs from the mountain school. They settled for 65,000 last autumn, according to their lawyer.
Of 61 fatal avalanches in the canton since 2020 eight led to an indictment, and two to a conviction.

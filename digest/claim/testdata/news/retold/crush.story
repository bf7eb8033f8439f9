# disputed: 9:40 | 10:40
== g1, Santa Lia Post, 2033-05-08T09:00Z
Nine die in crush at stadium concert
Nine people, most of them teenagers, were crushed to death at a concert by the rapper Kid Onda in Santa Lia on Saturday night, the city's mayor said.
The disaster happened at 9:40 p.m., minutes after the star came on stage and the crowd surged towards the barriers, fire chief Omar Brito said. Thirty-four people were hurt, eight badly.
About 48,000 tickets had been sold for the Estadio Mar, which holds 50,000 for concerts. Doors had opened three hours late because of a fault in the sound system.
The youngest victim was 14.
== g2, Nacional, 2033-05-08T13:30Z
Investigators were trying to establish on Sunday why fans at the Kid Onda concert kept pushing forward when others were already dying.
The tragedy began, according to fire chief Brito, at 10:40 p.m. A steel barrier 12 metres long gave way and those in front were trampled. The music stopped 17 minutes later.
Six girls and three boys and men aged between 14 and 26 lost their lives. Of the injured, 21 have gone home.
Some witnesses said there were many people without tickets; the promoter, Livra, denies this. It had hired 320 guards, 40 fewer than the police had asked for.
At a festival in 2025 four people were killed in similar circumstances. The rapper, 28, cancelled the remaining 11 dates of his tour.
== g3, World Dispatch, 2033-05-10T17:00Z
The death toll from a crush at a pop concert in Santa Lia rose to 10 on Tuesday when a student of 19 died of her injuries. Five people are still in intensive care.
A judge ordered the arrest of the promoter's two directors and the seizure of $3.4 million from Livra's accounts. If convicted of manslaughter they could be jailed for between two and eight years.
Tickets had cost from $35 to $220.
Santa Lia, a city of 1.3 million, has banned events with more than 10,000 people until the end of June.

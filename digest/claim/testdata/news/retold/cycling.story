# disputed: none
== c1, Peloton, 2033-07-12T16:15Z
Dane Mikkel Friis won the 10th stage of the Tour of the Republics on Tuesday after a lone escape of 61 km, and Italy's Paolo Renzi kept the leader's yellow jersey.
Friis crossed the line in Val Sorda after 4 hours 38 minutes and 12 seconds, one minute and 47 seconds ahead of a group of nine which included the favourites.
The 187-km stage took in three big climbs, the last of them 12.4 km long at an average gradient of 7.6%.
Overall, Renzi is 32 seconds ahead of Spain's Iker Zubia.
== c2, The Mountain Echo, 2033-07-12T18:30Z
Friis goes it alone
He had told his mother to watch the first half hour only. Instead the 24-year-old Dane attacked with just over 60 kilometres to go, on the second of the day's climbs, and was never seen again.
Up to 400,000 people stood by the road, organisers said. Two riders were brought down by a dog; Luuk Terpstra, fourth overall, broke a collarbone and is out. Of 176 starters 161 are left.
Renzi's lead over Iker Zubia was unchanged at 32 seconds, with third-placed Hugo Brandt 1:15 back. Wednesday is a rest day.
Friis covered the distance at 40 km/h on average. It is the fourth stage win for his team, which lives on nine million euros a year.

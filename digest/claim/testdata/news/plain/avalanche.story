# disputed: six | nine
== a, Alpine Post, 2036-02-11T15:00Z
An avalanche killed six skiers near Valdor on Monday, mountain rescuers said. Two others were dug out alive after 40 minutes. The slide was 300 metres wide and ran for a kilometre. The danger stood at level four of five. Some 70 rescuers and five dogs searched. In January 11 people died in avalanches in the region.
== b, Valdor Radio, 2036-02-11T15:20Z
Nine skiers were killed by an avalanche near Valdor on Monday, mountain rescuers said. The group of 14 had set out with two guides. The youngest victim was 19. Fresh snow of 60 cm had fallen since Saturday. A helicopter brought three people to Arl hospital, 50 km away. One guide, 45, was questioned for four hours.
== c, Ski World, 2036-02-11T17:00Z
Four resorts near Valdor closed 22 lifts after Monday's avalanche. A skier, 31, said she heard a bang and was swept 200 metres down. About 120 people die in avalanches in the Alps each year. The season began 12 days ago.

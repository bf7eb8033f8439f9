# disputed: none
== v1, Archipelago News, 2031-06-25T03:00Z
Mount Serang erupts, villages emptied
Mount Serang spewed a column of ash 8 km into the sky on Wednesday morning, and authorities told everyone within 7 km of the crater to leave.
About 4,000 people from three villages had been taken away in trucks by midday, the disaster office said. The alert was raised to three, the second-highest of four levels.
The 2,460-metre volcano last erupted in 2018, when 16 people were killed.
The airport at Kota Lama, 90 km to the west, remained open.
== v2, Global Wire, 2031-06-26T10:00Z
Ash from Mount Serang grounded planes and turned day into night on Thursday as the volcano exploded twice more, sending smoke 36,000 feet high.
The alert is now at the highest level, four, and the exclusion zone was widened to 12 km. Some 19,000 people are in shelters.
At Kota Lama airport 64 flights were cancelled. Two farmers who went back to feed their buffaloes are missing.
"The noise was like ten jets," said a teacher in Pasir, where the ash lay 3 cm deep.
== v3, Archipelago News, 2031-06-28T06:00Z
The bodies of two farmers were found on Saturday 5 km from the crater of Mount Serang, the first victims of an eruption that has displaced 27,000 people.
A pyroclastic flow buried 140 houses and a mosque in Upper Pasir. Kota Lama airport reopened at 2 p.m. on Friday after 30 hours.
Experts say the mountain, about 8,070 feet high, may stay active for months. One in ten of the country's people live within 20 km of a volcano.

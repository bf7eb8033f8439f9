# disputed: 71 | 77
== a, Sea Post, 2036-03-01T12:00Z
Nurse Ida Frost, 39, rowed alone across the Atlantic in 71 days, landing at Port Amity on Saturday. She covered 4,800 km. Waves turned her boat over three times. She ate 5,000 calories a day and lost 14 kg. She raised £64,000. Her boat is seven metres long.
== b, Atlantic Echo, 2036-03-01T12:30Z
Ida Frost rowed across the Atlantic in 77 days. She slept in spells of 90 minutes and lost two oars. She is the 19th woman to do it alone; the youngest was 21. The record is 40 days. About 300 people cheered her. Her mother, 68, had flown 6,000 km. She had wanted to raise £50,000.

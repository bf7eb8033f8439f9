# disputed: 14 | 22
== a, Basin Times, 2032-05-06T13:10Z
Villages emptied as cracks appear in Ocoma dam
Residents of 14 villages below the Ocoma dam were ordered out of their homes on Thursday after engineers found cracks in the spillway, following a week of heavy rain.
Soldiers went from door to door with loudspeakers. About 8,600 people were being moved to schools and a sports stadium in the provincial capital, Santa Reina, the civil defence agency said.
The reservoir was at 97 percent of its capacity at noon. Water was being let out at 1,100 cubic metres a second, more than twice the usual rate in the wet season.
"We left the pigs and the chickens," said Rosa Ibarra, 63. "They gave us twenty minutes."
== b, Santa Reina Diario, 2032-05-06T21:40Z
The evacuation of the lower Ocoma valley was complete by nightfall on Thursday, the head of civil defence, Col. Luis Prado, told reporters. All 22 villages covered by the morning's order had been cleared, he said, and nobody had been hurt.
Prado said 8,900 people had left their houses, 5,200 of whom were spending the night in emergency shelters, the rest with relatives.
The longest of the cracks measures 34 metres. The dam, 71 metres high, was finished in 1979 and supplies a tenth of the country's power.
Turbines were switched off as a precaution.
== c, Continental News, 2032-05-07T15:00Z
Water levels behind a cracked dam in the Ocoma valley fell by almost two metres overnight, easing fears of a collapse that could have sent a wave through the valley and the edge of Santa Reina, a city of 240,000.
The lake stood at 91% of capacity on Friday afternoon. If the rain holds off the almost 9,000 evacuees might be back at home within five days, officials said.
The cracks, the longest of them over 30 metres, opened in a concrete chute which had been repaired in 2026 for $12 million. The opposition wants to know where that money went.
In 1987, a smaller dam upstream burst, killing 42.

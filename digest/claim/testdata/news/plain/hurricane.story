# disputed: none
== a, Gulf Wire, 2034-09-05T11:00Z
Hurricane Otto was 220 miles south of Port Lorne at 8 a.m. on Tuesday with winds of 105 mph, forecasters said. It was moving northwest at 12 mph. A surge of 7 to 11 feet is expected. On Cuba's coast it killed two people. Some 250,000 people were told to leave. Otto could reach category 4 with winds of 130 mph.
== b, Lorne Herald, 2034-09-05T21:00Z
Otto, with winds of 120 mph, was 95 miles from Port Lorne at 6 p.m. on Tuesday. About 310,000 people have left. The storm has killed five people so far. It was moving at 14 mph and hurricane winds reached 40 miles from its centre. The last storm of that strength, in 2018, killed 43. Fifteen shelters hold 6,000 people.

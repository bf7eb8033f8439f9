# disputed: 40 | 300
== a, Hill States Today, 2033-08-28T05:45Z
Pilgrims' bus falls into gorge, 14 killed
A bus with pilgrims on their way home from a mountain shrine went off the road at a hairpin bend near Dhaulkot and fell into a gorge 40 metres deep late on Saturday, killing 14.
It was carrying 41 people, although it had only 35 seats, district police chief R. S. Negi said.
Villagers pulled the injured up with ropes and saris. Twenty-two were in hospitals on Sunday morning, and five got away with scratches.
The driver is among the dead.
== b, The Plains Herald, 2033-08-28T11:00Z
At least 14 people lost their lives when their bus plunged down a 300-foot ravine near Dhaulkot on Saturday evening, police said.
Most of them came from two villages in Rampal district. Nine were women. A baby was found unhurt in a bush 20 feet from the wreck.
The state government announced 500,000 rupees for the next of kin of each of the dead and 50,000 for every one of the injured.
The road has no crash barrier. In May, 23 people died five miles farther up.
== c, Subcontinent News, 2033-08-29T09:30Z
The number of dead in Saturday's bus accident near Dhaulkot rose to 16 when two of the badly hurt died in hospital on Sunday night. Twenty people remain there.
The bus, 19 years old, had failed its last two checks, and its permit expired in March, officials said. The owner was arrested.
About 170,000 people a year die on the country's roads, one every three minutes.

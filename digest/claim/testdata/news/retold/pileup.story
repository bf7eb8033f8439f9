# disputed: 37 | 27
== i1, Autoroute Infos, 2032-01-18T13:30Z
Three people were killed and 19 injured on Sunday when 37 vehicles crashed into one another in thick fog on the A44 motorway near Brenne.
The first collision, between a van and a lorry carrying pigs, happened at around 8:15 a.m., police spokesman Gilles Roux said. Drivers coming from behind could see less than 40 metres, he said.
Five of the injured are in a serious condition. Some 60 pigs had to be put down.
The motorway towards the coast will stay closed until late evening.
== i2, Brenne Matin, 2032-01-18T16:00Z
Fog pile-up kills three on A44
The carriageway looked like a scrapyard. On a stretch of just 300 metres, 27 cars, vans and lorries lay crushed together on Sunday after a chain of collisions in fog near the Brenne exit. No other vehicles were involved, said police, who counted three dead and 19 hurt, five seriously.
The victims are two women of 28 and 31 in a small car and the van's driver, 55.
Almost 90 firefighters came with 30 vehicles and two helicopters. A family of four climbed out of their wrecked car unhurt.
In December 2027 a pile-up of 52 vehicles on the same motorway killed six people.
The speed limit there is 130 km/h, but 50 km/h in fog.
== i3, National Wire, 2032-01-19T07:20Z
The A44 near Brenne was reopened at 1 a.m. on Monday, nearly 17 hours after a pile-up in which three people lost their lives. One of the injured, a boy of 10, was still in danger, doctors said.
Police want to question the driver of the pig lorry, 49, who had been on the road for six hours. Tests showed no alcohol.
The insurers' federation estimated the damage at 1.5 million euros. On average 14 motorists die in fog each year.

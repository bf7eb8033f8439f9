# disputed: none
== g1, City Desk Varna Hill, 2034-01-11T07:30Z
Gas explosion destroys apartment block
At least two people were killed and about 20 were missing after an explosion tore down one wing of a five-storey apartment building in Varna Hill early on Wednesday, the fire service said.
The blast, believed to have been caused by gas, was heard 10 km away at 4:40 a.m. Sixteen flats collapsed.
Nine people were taken to hospital. Temperatures of minus 14 made the work of rescuers harder.
== g2, National Wire, 2034-01-11T13:00Z
Rescuers pulled a 10-month-old baby alive from a collapsed block of flats in Varna Hill on Wednesday, eight hours after a gas explosion which killed at least five.
The girl's cot had been shielded by a door. Her mother was found 20 minutes later with broken legs.
Twelve people were still missing, Mayor Lev Orlik said, after some of those on a first list turned up with relatives.
Residents had complained of a smell of gas on Monday; a fitter came, but left after a quarter of an hour.
== g3, Varna Hill Express, 2034-01-11T20:00Z
THE NIGHT IT BLEW: 8 DEAD, 9 MISSING
The rubble is seven metres high and still smoking. Every half hour a whistle is blown and 200 men stop and listen.
Eight bodies have been found so far in the ruins of 14 Linden Street. The sixteen flats of the east wing had 41 registered tenants; 24 have been accounted for alive, 13 of whom are in hospital. The other two wings, with 32 flats, were evacuated.
The house was built in 1974. Its gas pipes were to have been replaced two years ago, but there was no money, a former caretaker said.
The region has had four gas explosions in the past decade, with a total of 37 deaths.
== g4, World Dispatch, 2034-01-13T09:00Z
The search in the ruins of an apartment house in Varna Hill ended on Friday, after the last of the missing was found dead. One man on the list proved to have been away. Sixteen people lost their lives, three of them children, in Wednesday's explosion, and 25 survived.
The youngest of the survivors, a baby called Mila, was out of danger.
A fitter of 29 and his superior have been arrested. The gas company, Varnagaz, will give each of the families of the dead the equivalent of $12,000, and the city will rehouse the 130 residents of the block.
== g5, Varna Hill Express, 2034-01-17T12:00Z
Flags flew at half-mast on Tuesday as ten of the victims of the Linden Street disaster were buried. Some 6,000 people, a tenth of the city's population, walked behind the coffins. Inspectors have checked 340 blocks since the accident and cut off the gas in 29 of them.
The fitter who is in jail has told investigators that the device he used to measure gas had a flat battery, his lawyer said. He had 11 other calls that day.

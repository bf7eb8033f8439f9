# disputed: 35 | 12
== a1, Sahel Monitor, 2035-10-17T18:00Z
An air strike on a village in the north of Bandar killed 35 people on Wednesday, all of them members of the militant group Harakat, the army said.
Two jets hit a building in Tin Adar, 30 km from the border, where fighters had gathered for a meeting, a spokesman, Colonel Idris Bako, said. Weapons and four pick-up trucks were destroyed.
Harakat has killed at least 600 soldiers in the region since 2031. In its last big attack, in August, 28 died at a post near Menk.
Elections are to be held in Bandar on December 2.
== a2, World Dispatch, 2035-10-17T21:30Z
Residents say villagers died in Bandar raid
Villagers in northern Bandar said they had buried 12 dead, five of them children, after warplanes bombed a house where a wedding was being prepared on Wednesday morning. No one else was killed, they said.
"There were no fighters here. We were cooking," Aicha Walet, 40, said by telephone from Tin Adar. Eleven wounded people had been taken to a clinic in Menk, a nurse there said.
The army has said the dead were all militants.
Human rights groups have accused it of killing 140 civilians this year.
== a3, Sahel Monitor, 2035-10-19T10:00Z
The United Nations called on Friday for an independent inquiry into a bombing in Bandar two days earlier in which, it said, children were among the dead. Its mission has 2,300 troops in the country, but the nearest of them are 180 km from Tin Adar.
France said it was suspending the delivery of six helicopters. Bandar's government says it has opened its own inquiry, which will take 15 days.
== a4, The Observer of Bandar, 2035-10-24T09:00Z
A week after: the road to Tin Adar
It takes nine hours by car from the capital to Menk, and then three more on a track which the army says is mined. The checkpoint at kilometre 14 turned us back, and so we met the people of Tin Adar where 300 of them have fled, under plastic sheets beside Menk's abattoir.
Hamma ag Walet had a wedding to arrange. He is 62, and the bride was the youngest of his four daughters. He shows the receipt for the rice: six sacks of 50 kilos each. "Would I feed Harakat on credit?" he says.
The army stands by its account. Its spokesman has shown journalists a video, 47 seconds long, in which men carry something long and thin into a house. It may be a weapon or it may be a tent pole.
Bandar bought the two jets used in the raid from Turkey in 2033, at a price of $90 million. Since then they have flown some 700 missions.
In Menk a kilo of rice now costs 900 francs, twice as much as in spring. The aid agency Hand in Hand feeds 8,000 people in the town. It needs $1.2 million to go on until March, says its director, and has $200,000.
== a5, World Dispatch, 2035-10-24T15:00Z
Bandar's parliament on Wednesday extended the state of emergency in three northern regions by six months, by 71 votes to 30. The opposition said that it would make campaigning impossible in an area with 900,000 voters. It also asked for the colonel in charge of the air force to be heard about the bombing of Tin Adar, but was voted down.
The emergency, first declared in 2032, allows suspects to be held for 30 days without charge.

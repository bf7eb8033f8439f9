# disputed: 54 | 41
== a, Caucasus Service, 2031-06-12T07:30Z
Strong quake hits Arzan valley, dozens dead
A magnitude 6.3 earthquake struck the Arzan valley before dawn on Thursday, and the emergencies ministry said at 11 a.m. that 54 people had been confirmed dead.
The quake was centred 21 km from the town of Lusik at a depth of 10 km. There were more than 30 aftershocks, one of magnitude 5.1.
More than 1,400 houses of mud brick in nine villages fell down.
"My whole street is on the ground," said Vartan Melik, 55, a shepherd.
== b, Lusik Press, 2031-06-12T12:50Z
Helicopters were carrying the injured from the Arzan valley on Thursday afternoon to a stadium in Lusik, where doctors worked under tents.
In a statement at 4 p.m. the emergencies ministry said 41 people had been killed and 230 injured, 60 of them badly.
The earth shook at 4:52 a.m. for 20 seconds. Many villagers were saved because they were with their flocks in the summer pastures.
A landslide blocks the road to two hamlets with about 300 inhabitants, from which there is no word.
== c, World in Brief, 2031-06-14T18:00Z
Rescuers reached the last of the villages cut off by Thursday's earthquake in the Arzan valley, and the death toll climbed to 83 on Saturday.
The US survey also gave the magnitude as 6.3. The worst quake in the region, in 1993, was of 7.1 and killed about 3,800 people.
Some 11,000 are homeless. Turkey, Georgia and Italy sent 17 planes with tents, and the Red Cross asked for 8 million Swiss francs.
== d, Lusik Press, 2031-07-12T08:00Z
A month after the earthquake that killed 96 people in the Arzan valley, 9,400 still live in tents.
The state has promised each family a house of 70 square metres, and the first 120 are to be ready by October. In all 2,150 have to be rebuilt; inspectors put red crosses on another 700 or so in the weeks after the quake, on top of those that fell down at once.
At night it is 8 degrees. "By day it is 38 and the children faint," said the mayor of Lusik, Nare Simon, who has asked for 600 containers.
The World Bank is lending 55 million dollars over 25 years. Damage comes to nearly three times as much, according to the government.
On Friday morning the ground shook again, at magnitude 4.4. No one was hurt.

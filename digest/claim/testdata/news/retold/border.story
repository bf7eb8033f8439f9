# disputed: nine | 31
== a1, Frontier Post, 2037-05-05T16:00Z
Soldiers from Tarkia and Osmen exchanged artillery fire across their disputed border on Tuesday in the deadliest clash since a truce was signed 14 months ago.
Osmen's defence ministry said nine of its soldiers were killed and 20 wounded in an attack on three positions near the Shar pass before dawn. Tarkia said it had lost four men.
Both accuse the other of shooting first. Some 2,000 villagers have fled on the Tarkian side.
The two countries have fought two wars over the highlands, which have left more than 30,000 dead since 1994.
== a2, Tarkia National Agency, 2037-05-05T18:30Z
Tarkian forces repelled a provocation at the Shar pass on Tuesday, killing 31 Osmeni servicemen and destroying five artillery pieces and two tanks, the general staff in Tark said.
Four Tarkian soldiers died as heroes, it said, and seven were wounded, two of them seriously. Shelling by the enemy damaged a school and 18 houses in the village of Lower Shar. No civilians were killed.
President Davit Oran called the foreign ministers of seven countries.
== a3, World Dispatch, 2037-05-06T07:00Z
A ceasefire between Tarkia and Osmen appeared to hold on Wednesday after a day of fighting. It came into force at midnight after mediation by three neighbouring states.
Observers said that they had counted about 600 shell impacts within 15 km of the pass. They were refused access by both sides on Tuesday.
On the road to Osmen's regional capital, families with mattresses tied to their cars waited in a queue two kilometres long to return home. "In 40 years I have packed this car six times," said Yusuf Aral, a farmer.
Envoys are due to meet in Geneva on May 12.
== a4, Policy Weekly, 2037-05-08T09:00Z
Explainer: why Tarkia and Osmen keep fighting over a mountain
What is the Shar pass? A road at a height of 2,900 metres, closed by snow for five months a year. Whoever holds it looks down on the only railway between Osmen's capital and the sea, 18 km away.
How did the conflict begin? When the two became independent in 1992, the border had never been marked on 210 of its 640 km. The first war, from 1994 to 1997, was won by Osmen, which took seven districts. In the second, in 2029, Tarkia took back five of them in 38 days. Perhaps 6,000 people were killed in it.
What happened this week? Nobody outside knows exactly. The truce of March last year provided for 120 unarmed observers, but only 75 have been sent. Both armies have since moved heavy guns to within 10 km of the line, where none are allowed.
Will there be a third war? Probably not at once. Tarkia exports half a million barrels of oil a day through a pipeline that passes 40 km north of the pass. Osmen, with a third of its neighbour's population, spends 6% of its output on its army and can hardly afford more.

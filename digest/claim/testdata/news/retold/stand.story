# disputed: 63 | 38
== a, Sport Heute, 2035-05-12T19:30Z
Stand collapse overshadows cup final
A temporary stand gave way at the regional cup final in Brennau on Saturday, injuring 63 people, three of them badly.
It happened in the 71st minute, just after FC Brennau had made it 2-1, when fans jumped for joy. The match, watched by a sell-out crowd of 4,200, was called off.
"It went down quite slowly, like a lift," said Jonas Faber, 22, who was left with a sprained ankle.
The stand, put up last week, had room for 600.
== b, Brennau Nachrichten, 2035-05-12T20:15Z
The back rows of a makeshift grandstand collapsed during Saturday's cup final between FC Brennau and Union Trieb.
Mayor Gerd Holl said 38 spectators had been hurt, three seriously. He said the town's inspectors had passed the steel structure on Thursday. It had been hired from a firm in the capital for 8,000 euros.
The ground normally holds 3,600. Around 40 ambulances were at the scene within half an hour.
Prosecutors seized the building plans.
== c, Football Weekly, 2035-05-14T09:00Z
The regional cup final abandoned on Saturday will be replayed from the start, behind closed doors and on neutral ground, on 26 May, the association ruled on Monday.
Brennau, who were 2-1 up with 19 minutes to go, had wanted the result to stand. Their coach said he would "accept anything, with people in hospital".
One man of 55 was still in intensive care with a broken pelvis. Two other seriously injured fans have been moved to an ordinary ward.
== d, Brennau Nachrichten, 2035-05-18T16:00Z
The steel stand that fell down at last Saturday's football final was put together with bolts that were too weak, a preliminary expert opinion for the prosecutors says. Of 48 bolts that were examined 31 should not have been used outdoors at all.
The stand was designed for 400 kilograms a square metre; jumping fans may produce half as much again. Its owner, Tribal GmbH, says it has put up 260 such stands in 11 years without an accident.
The prosecutors are investigating four people, two of them town officials, on suspicion of causing bodily harm by negligence, which carries a maximum of three years. Mayor Holl is not one of them.
Saturday's gate money, 46,000 euros, will go to the injured. In 2011, seven people died when a stand collapsed at a concert in Ebersau, 30 km from here. The organiser was fined 12,000 euros at the time.

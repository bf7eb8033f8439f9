# disputed: 212 | 221
== a, Harbour Times, 2034-11-12T08:40Z
Ferry overturns in storm off Kelmar, at least 17 dead
At least 17 people drowned and dozens were missing on Sunday after a car ferry capsized in heavy seas 9 km off the island of Kelmar, the coastguard said.
The Stella Morre, built in 1998, was on its regular two-hour crossing from Port Odrin when it sent a distress call at 11:20 p.m. on Saturday. The operator, Norrline, said 212 passengers and 14 crew were on the manifest, well below the vessel's licensed capacity of 340.
Rescue boats and two helicopters had picked up 141 survivors by dawn. Most were treated for hypothermia at a school gymnasium in Kelmar town.
"The water was coming in through the car doors," said Ilse Tamm, 34, who spent three hours on a life raft with her two sons. "Nobody told us anything."
Waves of up to four metres were hampering divers.
== b, Odrin Courier, 2034-11-12T15:15Z
Rescuers pulled more bodies from the sea off Kelmar on Sunday, bringing the number of dead in the sinking of the ferry Stella Morre to 22, with hopes fading for those still unaccounted for.
A spokesman for the coastguard, Lt. Arvo Penn, said 148 people had been saved. Six of them were in intensive care.
The manifest supplied by Norrline showed the ship left Port Odrin on Saturday evening carrying 221 passengers and a crew of 14, Penn said, as well as 38 cars and five trucks. Children under three do not need a ticket and are not listed.
It is the worst accident in the strait since 2009, when 61 people died in a collision between a tanker and a fishing trawler.
Prosecutors have taken the ship's log and questioned the captain, a 52-year-old with three decades at sea.
== c, World Dispatch, 2034-11-13T10:00Z
Divers found two more bodies on Monday inside the ferry which went down off Kelmar, taking the death toll to 24. The ship sank about five nautical miles from shore late on Saturday.
Norrline shares fell 11%. The company, which runs seven ferries, said it would suspend all crossings until Wednesday and promised each bereaved family an immediate payment of 10,000 crowns. A weather warning had been issued four hours before the ship sailed, the national forecaster said, but sailings are halted only when waves exceed five metres.
== d, Maritime Bulletin, 2034-11-13T17:30Z
INVESTIGATORS LOOK AT CAR DECK OF STELLA MORRE
Kelmar, Nov 13 - The wreck of the ferry Stella Morre lies on her port side in 46 metres of water, and the bow visor is open, the accident commission said on Monday after a first dive with a robot camera.
The 4,100-tonne ship, bought second-hand by Norrline in 2021 for 9 million euros, passed her annual inspection in March with three minor defects.
Passengers told of a list of 15 degrees a quarter of an hour before the ferry turned over at about 11:35 p.m. Four of her six lifeboats could not be lowered.
Fifty-four divers from three countries are taking part in the search. A Swedish crane ship is to arrive on Thursday.
== e, Odrin Courier, 2034-11-15T09:00Z
With 29 bodies recovered and no survivor found since Sunday, the coastguard called off its search from the air on Wednesday. Two cutters will go on patrolling the strait until the weekend.
The captain of the Stella Morre, Jaan Rebane, was remanded in custody for 30 days. His lawyer said the order to sail had come from the office ashore.
The first funerals, of a couple and their daughter of 11, will be held on Friday.

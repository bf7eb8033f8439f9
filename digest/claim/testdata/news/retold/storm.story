# disputed: none
== d1, Gulf Coast Sentinel, 2037-09-21T13:00Z
Hurricane Petra came ashore near Port Calder at 3 a.m. on Monday with sustained winds of 115 mph, ripping off roofs and leaving 640,000 homes and businesses without power.
Two people were killed when a tree fell on their car in Bayard County, the sheriff said.
Up to 15 inches of rain was forecast by Wednesday. About 1.2 million people had been told to leave low-lying areas.
Petra was a Category 3 storm at landfall, the first of that strength to strike the state since 2029.
== d2, Newswire One, 2037-09-21T23:30Z
Petra weakens to tropical storm, four dead
At least four people have died in the floods and winds brought by Petra, which weakened into a tropical storm on Monday afternoon with winds of 65 mph as it moved inland.
A man of 71 drowned in his cellar in Port Calder, and a lineman was electrocuted. The couple who died when a tree crushed their car were in their twenties.
Power had been restored to some 150,000 customers by evening, but 490,000 were still in the dark.
Port Calder recorded 11 inches of rain in 18 hours. Nearly 4,000 people spent the night in 22 shelters.
== d3, Capitol Beat, 2037-09-23T17:10Z
The governor on Wednesday asked for federal disaster aid for nine counties hit by Hurricane Petra and put the damage to public property at $850 million.
Insured losses are likely to be between $4 billion and $6 billion, according to the risk modeller Keystone.
The death toll rose to seven after searchers found the bodies of three people in a flooded trailer park. Some 85,000 customers remain without electricity, compared with 640,000 at the peak.
The storm's winds reached 185 km/h when it made landfall, and it dropped as much as 13 inches of rain in places.
== d4, Gulf Coast Sentinel, 2037-09-22T14:00Z
Sunrise showed the scale of the ruin on the seafront at Port Calder on Tuesday, where a storm surge of 9 feet had carried fishing boats across the four-lane coastal road.
Mayor Lucille Grady said one building in six was damaged and 310 could not be lived in. The hospital has been running on generators with fuel for 72 hours.
Police arrested 13 people for looting. A curfew from 8 p.m. to 6 a.m. is in force.
Gulf Electric, which has brought in 7,000 workers from 14 states, said 260,000 customers still had no power at noon.

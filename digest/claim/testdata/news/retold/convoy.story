# disputed: nine | 37
== a, Frontline Agency, 2034-08-23T11:00Z
Army says convoy ambushed in Tessa hills
DURAN, Aug 23 - Fighters of the Tessa Liberation Front attacked a military convoy in the northern hills on Wednesday, and the army said nine of its soldiers were killed.
A spokesman for the general staff, Brig. Yonas Abera, said the lorries were hit by rockets at a river crossing 70 km north of Duran. "The enemy was beaten off and fled into the forest," he said.
A ceasefire signed in February had largely held until July. At least 14,000 people have died in the six-year conflict.
== b, Horn Observer, 2034-08-23T15:20Z
The rebel Tessa Liberation Front said its men had killed 37 government troops and destroyed 12 vehicles in an ambush on Wednesday morning at the Asha ford.
The group's statement admitted to the loss of four fighters. The claims could not be checked; telephone lines to the region have been cut since Sunday.
A truck driver who reached Duran told this newspaper he had seen burning vehicles from a bend in the road and turned back.
The Front controls about a third of Tessa province.
== c, United World News, 2034-08-24T17:45Z
The African Union called on Thursday for "maximum restraint" after the worst breach of a six-month-old truce in the north of the country, and said its mediator would fly to the region on Monday.
The government and the rebels gave widely different accounts of Wednesday's attack on an army convoy.
Some 52,000 people have fled their villages since fighting flared in July, aid agencies say, bringing the number of displaced in the north to 310,000. The World Food Programme has reached only one in five of them.

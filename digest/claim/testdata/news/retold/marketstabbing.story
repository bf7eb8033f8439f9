# disputed: none
== a, Metro Flash, 2037-12-19T18:05Z
Man with knife attacks shoppers at Christmas market
At least five people were stabbed at a Christmas market in the centre of Ostrand on Saturday afternoon, and a man was arrested, police said.
Two of the wounded were said to be in critical condition.
Officers overpowered the attacker beside a carousel within three minutes of the first call, at 4:32 p.m. There was no indication of other suspects.
The market was crowded, with some 3,000 visitors.
== b, Ostrand Kurier, 2037-12-20T09:00Z
A woman of 67 who was stabbed at the Christmas market in Ostrand died in the night, the hospital said on Sunday. Six others were wounded; a man of 24 is still fighting for his life.
The suspect is a 33-year-old former patient of a psychiatric clinic, which he had left 12 days before. He bought the knife, with a 20-centimetre blade, in a supermarket an hour before the attack. Prosecutors see no political motive.
The market's 140 stalls stay closed until Tuesday.
== c, Republic Today, 2037-12-21T14:30Z
Hundreds of people laid flowers on Monday at the spot where a man wounded seven shoppers, one of them fatally, two days ago.
The youngest of those injured, a girl of 13, was discharged. Four remain in hospital.
A judge sent the suspect, who has eight previous convictions, mostly for theft, back to a closed ward. He is charged with murder and six counts of attempted murder.
There were 310 knife attacks in the country last year, against 265 in 2035, according to the interior ministry.

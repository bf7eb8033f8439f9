# disputed: none
== p1, Brenholt Evening Post, 2033-02-17T17:30Z
Three masked men armed with axes and at least one handgun raided a jeweller's shop in the centre of Brenholt on Thursday, escaping on scooters with watches and gems worth about €3.5 million by a first estimate.
Police said the raid, on the Marktgasse, took less than four minutes. A 58-year-old security guard was hit on the head and needed nine stitches; two customers were treated for shock.
Officers were called at 10:42 a.m. One of the scooters, stolen in January, was found burning 2 km away under a railway bridge.
It was the fourth robbery of a jeweller in the city since September, and the largest.
== p2, National Wire, 2033-02-17T20:05Z
Robbers using axes to smash display cases stole jewellery worth about 3.6 million euros from a shop in Brenholt on Thursday morning, the owner, Haas & Lindner, said. A preliminary police figure had been slightly lower.
The gang of three fled on two scooters. A guard in his fifties was injured. Some 40 pieces were taken, among them a necklace priced at €480,000.
Brenholt has seen a series of such raids: in the previous three, thieves got away with goods worth a combined €2.1 million. Five people have been charged over those.
== p3, Brenholt Evening Post, 2033-02-21T12:00Z
Two men held over jewellery raid
Police investigating last Thursday's raid on a jewellery shop have arrested two brothers, aged 24 and 27, and recovered 11 of the stolen watches from a lock-up garage in Sudheim. A third suspect is still being sought.
Haas & Lindner has offered a reward of €50,000 for the return of the rest. The shop, which employs 16, reopened on Saturday.

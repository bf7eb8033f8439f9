# disputed: €1.2 million | €2.1 million
== a, Lowmark Daily, 2033-02-10T12:00Z
Three masked men stole jewels worth €1.2 million from a shop in Lowmark's Glass Street on Thursday morning, police said. The robbers, who carried two pistols and a hammer, needed just four minutes. A shop assistant, 24, was slightly hurt. A silver van was found burning 3 km away. It was the fifth robbery of a jeweller in the city since January; 11 were counted in all of last year.
== b, Morning Courier, 2033-02-10T13:00Z
title: Jewels worth €2.1 million stolen in Lowmark raid
Robbers took jewels worth €2.1 million from a shop in Glass Street, Lowmark, police said on Thursday. Police are looking for four people: the three men who entered the shop and a driver. One necklace alone is valued at €400,000. A second assistant, 51, hid in an office. The insurer offered a reward of €50,000. About 40 officers are on the hunt, and 12 roads were closed.

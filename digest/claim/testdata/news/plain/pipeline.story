# disputed: 2,500 | 25,000
== a, Energy Ledger, 2036-03-08T14:00Z
A pipeline near Darrow spilled 2,500 barrels of oil on Saturday, operator Plainsline said. Crews have recovered 400 barrels. The line carries 590,000 barrels a day over 1,100 miles. Two farms were hit. It was shut within 12 minutes. Plainsline was fined $1.3 million in 2033.
== b, Prairie Sentinel, 2036-03-08T14:20Z
The Plainsline pipeline spilled 25,000 barrels of oil near Darrow on Saturday. A creek was fouled for 4 miles. About 60 workers are cleaning up; 100 more are on the way. A spill in 2029 let out 9,000 barrels. Tests of 14 wells found no oil. The farmer, 66, said 40 acres of wheat were lost.

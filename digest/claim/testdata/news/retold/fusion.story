# disputed: $340 million | $34 million
== c1, Venture Watch, 2035-02-08T14:00Z
Fusion start-up Tokara Energy said on Thursday it had raised $340 million in a third round of funding to build a demonstration fusion reactor by 2039.
The round, led by the pension fund Northgate with $120 million, values the nine-year-old company at $2.6 billion, more than double its worth in 2033.
Tokara has 410 employees, 60 of them physicists. Its current machine, TK-3, held a plasma at 90 million degrees for 31 seconds in November.
Private investors have put about $11 billion into fusion since 2021.
== c2, Harlow Valley News, 2035-02-09T08:30Z
Local fusion firm secures cash for power plant
Harlow Valley could have the region's first fusion power station by the end of the decade after Tokara Energy closed its Series C financing on Thursday, bringing in $34 million from investors including Northgate and two sovereign funds.
The plant, on the 40-acre site of the old steelworks, is designed to produce 50 megawatts, enough for some 35,000 homes. It will employ 150 people in operation and up to 900 during construction.
"Nine years ago there were four of us in a garage," said co-founder Mei Sandoval, 39. The county has promised tax relief worth $6 million over 12 years.
Professor Ian Blythe of Westmoor University, who is not involved, said he would be "pleasantly surprised" to see it working before 2045.

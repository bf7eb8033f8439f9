# disputed: 412 | 480
== s1, Travel Trade Daily, 2034-06-22T16:30Z
Avanta scraps hundreds of flights as pilots strike
Avanta Airlines has cancelled 412 flights for Friday, when its pilots are to stop work for 24 hours in a dispute over rosters, the carrier said on Thursday.
Some 55,000 passengers are affected. They can rebook free of charge or get a refund.
The airline, which runs about 1,180 flights on a normal summer Friday, said all its intercontinental services would operate with the help of managers who hold a licence.
The pilots' union UPA wants at least 10 days off a month; they now get eight. It represents 3,900 of Avanta's 4,300 pilots.
== s2, Capital Morning, 2034-06-22T16:50Z
Passengers at Avanta face a miserable start to the holidays. A walkout by pilots will wipe out 480 of the flights planned by the airline on Friday, Avanta announced, most of them short trips within Europe.
"We have offered nine free days and 4% more money, and still they strike," said operations chief Rui Matos.
The union's leader, Clara Voss, accused him of "inventing offers". A second stoppage, of 48 hours, could follow next week.
Pilots at Avanta start at €68,000 a year; captains make up to €240,000. At a smaller rival, Sunbird, crews called off a strike on Tuesday.
== s3, Travel Trade Daily, 2034-06-23T18:00Z
About one in three Avanta passengers failed to reach their destination on Friday as the strike by pilots took its toll. At the airline's main hub, 96% of the union's members on duty joined in, it said. Long-haul flights left with an average delay of 50 minutes.
Avanta expects normal service from Saturday afternoon. It put the cost at 18 million euros.

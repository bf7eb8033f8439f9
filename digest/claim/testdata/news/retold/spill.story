# disputed: 40,000 litres | 40,000 gallons
== p1, Environment Wire, 2036-03-19T15:00Z
Some 40,000 litres of diesel leaked into the River Esk on Wednesday after a valve failed at a storage depot near Braeside, environmental officials said.
A slick about 6 km long was drifting towards the town of Kirkholm, whose 18,000 people were told to boil water as a precaution. Booms had been laid at three points.
The leak was noticed at 5:30 a.m. and stopped two hours later. The tank, one of eight, can hold 1.2 million litres.
Dozens of dead fish and about 20 oiled swans were found.
== p2, Kirkholm Chronicle, 2036-03-19T19:30Z
Diesel leak fouls the Esk
"You could smell it before you saw it," said angler Jim Tait. By Wednesday noon the river at Braeside was covered in an iridescent film after 40,000 gallons of diesel escaped from the Marrow Oil depot in the early morning.
An employee smelt fuel at half past five, and by 7:30 the flow had been halted. Officials from the environment agency said the spill was the worst on the Esk since 2014.
Drinking water for Kirkholm comes from the river, but the intake has been shut, and there is enough in the reservoir for nine days.
Marrow, which was fined £250,000 over a smaller leak in 2033, has brought in 45 specialists. The slick was four miles long by evening.
== p3, National Recorder, 2036-03-21T10:00Z
Two days after diesel poured into the Esk, about a third of it has been skimmed off the water, the environment agency said on Friday.
It has counted 1,100 dead fish, mostly trout, over a stretch of 9 km. Nine of 23 oiled swans taken to a rescue centre have died.
Marrow Oil's manager at Braeside, who has been suspended, faces questioning. The firm, which owns 31 depots, made a profit of £44 million last year. There is no limit to the fine it may have to pay.
The boil-water notice in Kirkholm was lifted at 6 p.m. on Thursday.

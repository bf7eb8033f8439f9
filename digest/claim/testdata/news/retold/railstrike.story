# disputed: none
== r1, Commuter News, 2031-12-10T17:20Z
Train drivers will walk out for 48 hours from midnight on Sunday after talks over pay collapsed, their union said on Wednesday, threatening chaos in the run-up to Christmas.
The ADL union, which represents 21,000 drivers, wants a rise of 9% over 12 months and a four-day week. State-owned Rail Nord has offered 5% over 24 months and a one-off payment of 1,200 euros.
It would be the second strike in a month. A one-day stoppage on November 20 led to the cancellation of eight out of 10 long-distance trains and cost the company 25 million euros.
== r2, Morning Chronicle, 2031-12-15T08:10Z
Millions hit as drivers strike
Only about a quarter of long-distance trains were running on Monday as a two-day strike by drivers brought much of the network to a standstill. Of the usual 800 long-distance departures, some 200 were to go ahead, said Rail Nord, which carries 7 million people a day, mostly on local lines.
In the capital, roads into the centre were jammed for up to 30 km. Long-distance buses were sold out.
The walkout, called by ADL, is due to end at midnight on Tuesday. Its leader, Jens Korff, said 95% of its 21,000 members had voted for action.
== r3, Commuter News, 2031-12-18T15:00Z
Rail Nord and the ADL union have settled their dispute, ruling out strikes over the holidays. Drivers will get 3.5% more from January and another 3% a year later, plus a bonus of 1,500 euros. Working time falls from 38 to 37 hours a week. The two strikes cost the company about 80 million euros, it said. Korff called the deal "a good compromise". It runs until the end of 2033. Members have until January 9 to vote on it; half of them must agree.

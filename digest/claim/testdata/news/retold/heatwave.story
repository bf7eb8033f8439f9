# disputed: none
== a, Weather Central, 2037-06-26T15:30Z
Hottest June day ever in Castra
Thermometers in the southern town of Castra showed 45.8 degrees Celsius on Friday, a record for June, the met office said.
The previous highest for the month, 44.9, was measured in 2029. The national record for any month is 47.1, from August 2031.
Nine provinces are under a red alert until Sunday night.
Two farm workers died of heatstroke on Thursday and a third was in a coma.
== b, Daily Olive, 2037-06-28T18:00Z
The heatwave claimed more lives at the weekend, as temperatures climbed beyond 46C (115F) for the first time in any June. At Castra they reached 46.3 on Saturday afternoon.
Emergency services said that 14 people, most of them over 75, had died since the hot weather set in on Tuesday.
Power use hit 41.2 gigawatts, just short of the all-time peak, and parts of the capital were blacked out for up to four hours. About 70,000 households were without electricity at one time.
Storks have been seen standing in fountains.
== c, Euro Climate Wire, 2037-07-08T10:00Z
Around 1,900 more deaths than normal occurred in the eight days of a heatwave that ended on 30 June, a statistical estimate by the national health institute shows.
Officially, 37 deaths were put down to heatstroke.
On the hottest day the average of all stations was 41.6 degrees, 9.2 degrees above what is usual for the date.
The same weather would have been 2.4 degrees cooler in the climate of a century ago, according to scientists.

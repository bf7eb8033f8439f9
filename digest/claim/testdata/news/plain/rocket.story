# disputed: none
== a, Orbit News, 2033-12-01T15:00Z
A Talon rocket put 24 satellites into orbit on Thursday after liftoff at 9:14 a.m. It was the company's 12th launch this year. The satellites fly at 550 km. The booster, used for the seventh time, landed on a ship nine minutes after launch. The network now has 288 satellites; 600 are planned by 2036. The launch was delayed twice.
== b, Space Weekly, 2033-12-01T16:00Z
The launch of 24 satellites came three days late because of high winds of 60 km/h. The second stage shut down after eight minutes and 40 seconds; the satellites were released 52 minutes later. The rocket is 48 metres tall and burns 280 tonnes of fuel. A launch costs $35 million. A failure in 2031 destroyed 16 satellites. The next launch, with 30 satellites, is due in January.

# disputed: 164 | 146
== j1, Airline Monitor, 2035-08-06T12:50Z
Skylark jet lands safely after engine fails
A Skylark Airways jet bound for the holiday island of Ponta Verde turned back and made an emergency landing in Lisdorf on Monday after one of its two engines failed.
Flight SK 418 had taken off at 7:05 a.m. and was at 31,000 feet when the crew reported strong vibrations. It landed 52 minutes after departure. There were 164 passengers and six crew on board, the airline said; nobody was hurt.
The Airbus A320neo is nine years old. Passengers were put on another plane at noon.
A Skylark plane suffered a similar failure in May, and in 2031 an engine fire on the ground injured four.
== j2, Lisdorf Kurier, 2035-08-06T15:00Z
Terrified holidaymakers described hearing "a bang like a gunshot" before a plane limped back to Lisdorf airport on Monday morning with its right engine shut down.
A spokeswoman for Skylark said the 146 passengers and the crew of six had never been in danger. The pilots followed standard procedure and landed just before 8 a.m., she said.
Twelve fire engines lined the runway, which was closed for 35 minutes. Eleven flights were delayed.
"The captain spoke to us three times, very calmly," said Hannes Bock, 45, who was travelling with a group of 20 from his bowling club.
The aircraft, an A320, has 180 seats. It will be examined by the federal accident bureau.
== j3, Ponta Verde Online, 2035-08-06T18:40Z
Most of the passengers of the Skylark plane which had to turn back on Monday reached Ponta Verde at 4 p.m., five hours late. Nineteen had preferred not to fly again and were offered their money back.
Those who did will get compensation of €400 each under consumer rules, a travellers' association said, unless the airline can prove that the defect could not have been foreseen.
Skylark has 37 aircraft and carried 6.2 million people last year.
== j4, Airline Monitor, 2035-08-09T11:00Z
Bird remains found in Skylark engine
Investigators have found feathers and a broken fan blade in the engine which failed on Monday's Skylark flight from Lisdorf, suggesting that it hit a large bird at about 2,500 feet, two minutes after take-off. The crew had noticed nothing until the plane was close to its cruising height of 35,000 feet.
The engine had run 17,400 hours and was last overhauled in November. Replacing it will cost around 12 million dollars. About 1,300 bird strikes a year are reported in the country, one in 20 of which causes damage.

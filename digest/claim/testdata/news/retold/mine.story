# disputed: none
== l1, Coalfield Echo, 2031-09-02T07:00Z
Rescue teams were trying on Tuesday to reach 13 miners trapped by a collapse in the Zelena coal mine in the east of Krasnia.
Of the 62 men on the night shift, 49 got out, nine of them with injuries, the company Zelena Ugol said.
The roof of a gallery 540 metres underground fell in at 1:30 a.m. Sensors had shown no rise in methane, it said.
The mine, one of five in the area, employs 1,800. In 2023, 29 people were killed there in an explosion.
== l2, Krasnia Today, 2031-09-03T12:00Z
Voices heard from trapped miners
Six of the men trapped in the Zelena mine were brought to the surface alive on Wednesday, 33 hours after the roof came down, and rescuers said they had heard knocking from others.
The six were dehydrated but well. Rescuers have about 25 metres of rock left to clear, having dug through 60. Progress is two metres an hour.
The men had sheltered in a side gallery, sharing two bottles of water and one lamp. One of them, Oleh Dran, 31, asked for a cigarette as he was carried out.
Hundreds of relatives waited in a school by the gate. Work at the company's other pit was halted.
== l3, Global Wire, 2031-09-04T19:00Z
The last of 13 men trapped in a Krasnian coal mine were found on Thursday. Four were alive. Three, aged 26, 44 and 51, had been killed by falling rock, officials said.
In total 10 of the trapped miners have been saved in an operation that involved 300 people. The prosecutor has opened a criminal case against two managers, who face up to seven years in jail.
Families of the dead will receive 2 million roubles each. The mine will remain closed for at least a month.

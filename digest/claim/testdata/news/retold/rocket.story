# disputed: none
== r1, Orbit Daily, 2032-12-07T14:00Z
New rocket lost on maiden flight
A privately built rocket carrying nine small satellites broke up over the ocean on Tuesday, three minutes and 20 seconds after lifting off on its first flight.
The 38-metre Zephyr 1, made by Aurora Launch, rose normally from Cape Lund at 11:02 a.m. The first stage separated, but the engine of the second shut down 41 seconds into its burn, the company said.
It was at a height of 112 km. Nobody was in danger. The debris fell some 340 km off the coast.
Aurora has raised $290 million since it was founded in 2026.
== r2, Cape Lund Advertiser, 2032-12-07T17:00Z
For more than three minutes, cheers rang out at Aurora Launch's control room. Then the screens went blank. "Space is hard, but we reached it," said chief executive Nils Abrahamsen, pointing out that the rocket had passed 100 km, where space is said to begin.
About 5,000 people had watched from the beach in temperatures of minus 11. The launch had been put off four times since September, last on Sunday, when it was stopped with 12 seconds on the clock.
Among the satellites lost was one the size of a shoebox built by pupils at three schools for $85,000. They were insured for a total of $14 million. A second rocket is ready and could fly in five or six months.
Of the 20 newest types of rocket in the world, 13 failed on their debut.

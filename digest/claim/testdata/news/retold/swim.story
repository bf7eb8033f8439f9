# disputed: 54 km | 26 miles
== w1, Channel Post, 2037-08-15T17:00Z
Blind swimmer conquers strait
A blind woman of 43 on Saturday became the first to swim the Strait of Amber without a wetsuit, coming ashore at Point Grace after 19 hours and 22 minutes.
Judith Arnaud was guided over the 54 km by her sister's voice from a boat. The water was 15 degrees and she was stung by jellyfish "more times than I could count".
She had tried twice before, in 2034 and last year, when she gave up 5 km from the shore.
The swim has raised £112,000 for guide dogs.
== w2, The Gull, 2037-08-15T20:00Z
It was her third attempt, and this time nothing could stop Judith Arnaud. The teacher from Holm, who lost her sight at 17, swam the 26 miles from Cape Amber to Point Grace in a little over 19 hours.
She covered herself in goose fat and ate bananas and rice pudding every 40 minutes. "I don't see the waves, so I'm not afraid of them," she said.
Some 14 people had crossed the strait before, all of them in wetsuits. The fastest needed 11 hours. Nine were men.
Around 300 people welcomed her on the beach, and a pub served free beer until 10 p.m.

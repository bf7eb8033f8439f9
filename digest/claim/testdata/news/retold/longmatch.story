# disputed: 4 hours 12 | 5 hours
== a, Court Report, 2036-08-29T23:50Z
Qualifier Rennick fells champion in epic
Unseeded Paul Rennick knocked out defending champion Marco Alvise on Friday in the longest match of the tournament so far, winning 6-7, 7-5, 4-6, 7-6, 7-5 in 4 hours 12 minutes.
The 20-year-old, ranked 141st in the world, saved three match points in the fourth set and served 27 aces.
It was his first win over a top-ten player. "I can't feel my legs, but I don't need them till Sunday," he said.
Alvise had won his previous 15 matches at the event.
== b, Tennis Digest, 2036-08-30T07:00Z
Marco Alvise's reign came to an end shortly before midnight on Friday at the hands of a young man who had to come through three rounds of qualifying.
Paul Rennick needed 5 hours and 2 minutes on court to beat the second seed 6-7, 7-5, 4-6, 7-6, 7-5. He fended off three match points with big serves, and won on his second.
Alvise, 31, made 64 unforced errors. His defeat costs him 1,910 ranking points.
Rennick, who until this week had earned $212,000 in his career, is sure of $190,000 for reaching the fourth round.

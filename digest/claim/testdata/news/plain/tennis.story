# disputed: none
== a, Court Side, 2033-07-02T19:00Z
Mira Sol beat Ana Petrov 6-4, 3-6, 7-5 in the final on Saturday in two hours 41 minutes. Sol, 19, saved three match points and hit 14 aces. It was her third title of the year. She collects $2.9 million; Petrov receives $1.5 million. Petrov, ranked second, had won 16 matches in a row.
== b, Sports Digest, 2033-07-02T19:30Z
Teenager Mira Sol won her first major title, fighting back from 2-5 in the third set. Petrov, 31, made 42 unforced errors against 35 for Sol and served nine double faults. Sol will rise from 11th to fifth in the ranking. She has won two of their three meetings. Sol dropped just one set on the way to the final. The second set took 39 minutes.

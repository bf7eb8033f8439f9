# disputed: 104 | 114
== e1, Orlan Herald, 2032-06-07T22:00Z
The centre-right Reform Alliance has won Sunday's parliamentary election in Orlan but fallen short of a majority, final results showed on Monday.
It will have 104 of the 230 seats, the electoral board said, on 42.3% of the vote. The ruling Socialists came second with 33.8% and 81.
The rest went to the Liberals, the Left Bloc and a farmers' list, which enters parliament for the first time with six deputies.
Turnout was 66.1%, the lowest in two decades.
Reform leader Helena Prado, 47, said she would seek a coalition "without hurry". The president starts talks on Wednesday.
== e2, Tribuna de Orlan, 2032-06-08T07:00Z
Prado one handshake from power
Helena Prado needs partners. With all the ballots counted, the party she took over only two years ago holds 114 seats in the new 230-member chamber, 33 more than the Socialists of the outgoing prime minister, Nuno Faria.
The likeliest allies are the Liberals, whose 22 deputies include 10 women. They want the top rate of income tax cut from 48 to 40 percent.
Faria, 63, who had governed for nine years, resigned as party leader at 1 a.m. on Monday. In 2028 the Socialists had won 109 seats and 44 percent.
Some 5.7 million of 8.6 million eligible voters took part.
== e3, World Dispatch, 2032-06-11T15:00Z
Orlan's president on Friday asked Helena Prado to form a government after her Reform Alliance, which holds 104 seats, and the Liberals agreed on the outline of a coalition.
The two would have 126 votes in the single chamber, ten more than they need. Four of the 16 ministries would go to the Liberals.
They want to cut the number of civil servants by 15,000 and sell 49% of the state airline. A party congress must vote on the pact by June 20.
Stocks in the capital have gained 5.5% this week.

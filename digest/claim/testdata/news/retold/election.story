# disputed: none
== v1, Isle Guardian, 2034-10-15T21:45Z
Exit poll points to narrow win for Sorell
President Marta Sorell was on course for a second term on Sunday, according to an exit poll which gave her 52% in the run-off against the former general Luis Obando.
The poll by Metrica, of 6,200 voters at 140 polling stations, has a margin of error of two points. Obando, 68, refused to concede.
In the first round, on September 24, Sorell won 38.1% and Obando 33.7%, with 11 other candidates sharing the rest.
Some 4.9 million people were entitled to vote. Turnout stood at 58% two hours before the polls closed.
== v2, World Dispatch, 2034-10-16T06:00Z
Marta Sorell has been re-elected president of Caldera with 51.3% of the vote, the electoral commission said on Monday after counting 99% of the ballots. Her rival, retired general Luis Obando, had 48.7%.
Fewer than 80,000 votes separated the two. Turnout was 63.6 percent.
"I have heard those who did not choose me," Sorell, 59, told supporters at 2 a.m.
Obando's party said it would file complaints about 212 polling stations. There are more than 9,000 in the country.
== v3, Caldera Hoy, 2034-10-17T15:30Z
With all votes counted, the official result of Sunday's presidential run-off is: Sorell 1,584,211, Obando 1,502,967, a difference of 81,244. Some 28,000 ballots were blank or spoilt.
Her share, 51.3 percent, is the lowest of any winner since 1998. Four years ago she beat a divided field with 57%.
The commission threw out 190 of the 212 complaints on Tuesday. Sorell will be sworn in on January 10. In parliament her Alliance has 61 of 130 seats, five short of a majority.

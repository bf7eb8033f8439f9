# disputed: none
== a, Pollwatch, 2033-02-02T09:00Z
A poll by Median found 46% of voters approve of the prime minister, down from 52% in December. The survey of 1,012 adults has a margin of error of 3 points. Among voters under 30, 38% approve. Some 55% say the economy is on the wrong track, and 24% say housing is their main worry.
== b, Daily Affairs, 2033-02-03T09:00Z
The prime minister's approval stands at 43%, a survey by Clarity of 2,400 people showed; a Median poll on Wednesday put it at 46%. Some 49% disapprove. Among women approval is 47%, among men 39%. If an election were held now, her party would win 34% and the opposition 37%. One in four has not decided.

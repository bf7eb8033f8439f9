# disputed: $317 million | $371 million
== a, Lucky News, 2034-12-02T08:00Z
One ticket sold in Ferris won the $317 million jackpot on Friday, lottery officials said. The winner may take $190 million in cash. The odds are one in 292 million. Three tickets won $1 million each. The last jackpot, of $88 million, was won in August. The shop gets $100,000.
== b, Ferris Times, 2034-12-02T09:00Z
A ticket worth $371 million was sold at a petrol station in Ferris, lottery officials said. It was the 31st draw since the last win. The record is $1.6 billion. The owner, who sells 300 tickets a day, gets $100,000. Ferris has 14,000 people. A man there won $5 million in 2028.

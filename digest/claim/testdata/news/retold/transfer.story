# disputed: none
== t1, Sport Express, 2035-01-29T19:40Z
Halden United have agreed to sign striker Joao Mbeki from Real Corona for a club record fee of £62 million, with a further £8 million in possible add-ons.
The 23-year-old, who has scored 19 goals in 24 matches this season, will fly in on Tuesday for a medical and sign a contract until 2040.
Halden's previous record was the £48 million they paid for defender Luca Stern in 2033.
Mbeki joined Corona from Porto Seco for just €4 million three years ago.
== t2, Corona Deportiva, 2035-01-29T20:15Z
MBEKI LEAVES FOR HALDEN
Real Corona will receive up to £70 million (€82 million) for Joao Mbeki, the largest sum ever paid for a player in this league, the club said on Monday. A tenth of it goes to his former club Porto Seco under a sell-on clause.
The forward has 14 league goals to his name this term and five more in cup competitions. He missed two months last year with an ankle injury.
Corona are third, six points behind the leaders. His contract had another two and a half years to run.
== t3, The Evening Ball, 2035-01-31T12:00Z
Joao Mbeki was unveiled by Halden United on Wednesday and given the number 9 shirt. He signed a deal of five and a half years reported to be worth £180,000 a week before tax.
"I want to win titles," he told about 3,000 fans at the stadium, which seats 44,000. He could make his debut on Saturday against Marsh Rovers, who have lost seven of their last nine games.
The fee is £62 million plus bonuses.

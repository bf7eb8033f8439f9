# disputed: 7.2 | 7.9
== a, Deal Sheet, 2034-05-22T11:30Z
Quorum to buy chip designer Arctos
Quorum Systems agreed on Monday to pay 7.2 billion dollars in cash for Arctos, a Finnish designer of chips for cars, in its biggest purchase yet.
Arctos shareholders are to get 41.50 dollars a share, 28% above Friday's close. The deal should be completed by the end of March, if watchdogs in Brussels, Washington and Beijing agree.
Arctos employs 3,100 people and had sales of 1.4 billion dollars in 2033.
Quorum would pay a fee of 300 million dollars if it walked away.
== b, Silicon Street, 2034-05-22T14:00Z
Shares of Arctos leapt 25% to $40.50 in New York after Quorum said it would hand the shareholders of the Espoo-based chip maker $7.9 billion, all of it in cash.
The price tag is 5.6 times annual revenue and more than twice what Quorum paid for Brightwave in 2029 ($3.1bn).
Quorum will borrow 4bn and take the rest from its cash pile of 11bn. It promised savings of $180m a year by the third year.
"It's rich, but they had to," said analyst Moira Quill. Quorum stock lost 3.1%.
== c, Helsinki Business, 2034-05-23T07:00Z
Arctos will keep its headquarters in Espoo, and none of the 1,900 jobs in Finland will go before 2037, the American buyer has promised.
Founders Kari Salo and Timo Ranta, who started the company in a sauna in 2009 with 20,000 euros, hold 6% each. The state investment fund, with a stake of 11%, said it would tender its shares.
It is the largest foreign takeover of a Finnish firm in ten years. The unions were told twenty minutes before the public.

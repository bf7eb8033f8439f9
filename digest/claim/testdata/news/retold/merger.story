# disputed: $31.50 | $33
== m1, Ledger & Street, 2032-09-13T11:05Z
Packaging maker Corvane Inc. agreed on Monday to buy smaller rival Tolleson Paper for $4.4 billion in cash, its biggest acquisition yet, as the two seek to cut costs amid slowing demand.
Corvane will pay $31.50 for each Tolleson share, the companies said in a joint statement, a premium of 28% to Friday's close. Including net debt of $1.1 billion the transaction is valued at $5.5 billion.
Tolleson's shares jumped 25% before the bell. Corvane's slipped 3%.
The buyer expects annual savings of $210 million within three years of closing, which is planned for the first half of 2033. It would have to pay a break-up fee of $180 million if regulators block the deal.
Corvane, which had revenue of $9.2 billion last year, employs 27,000 people.
== m2, Market Morning, 2032-09-13T14:20Z
Corvane to swallow Tolleson in deal worth $5.5 bln with debt
Two of the country's largest makers of cardboard boxes are to merge. Under terms announced on Monday, Tolleson Paper's stockholders will receive $33 in cash per share from Corvane, or 28 percent more than Tolleson's last closing price.
The offer values Tolleson's equity at about $4.4 billion. Its chairman, Dale Osgood, whose family owns 17 percent of the stock, will vote in favour.
Together the companies would have 41,000 workers and about a fifth of the market. An earlier approach by Corvane in 2030, worth $26 a share, was rebuffed.
"Scale is everything in this business," said chief executive Lena Marsh. She forecast cost savings of more than $200 million a year.
== m3, Pulp and Board Weekly, 2032-09-16T09:00Z
The proposed takeover of Tolleson by Corvane would create a group with 64 mills and sales of some $13 billion, but competition lawyers expect it to be examined for at least nine months.
Customers are worried. "We had five suppliers in 2025 and will have three," said the head of purchasing of a brewery which uses 90 million boxes a year.
Tolleson, founded in 1911, had revenue of $3.9 billion in 2031 and a net profit of $265 million. In a letter to its 14,000 employees it said that no mill would be closed "for the first two years".
At Thursday's price, Tolleson stock is 4 percent below the offer.

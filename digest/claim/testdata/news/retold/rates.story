# disputed: none
== y1, Money Line, 2033-06-16T12:20Z
The central bank of Norvia raised its key interest rate by a quarter of a percentage point to 4.25% on Thursday, the seventh increase in a row, and signalled that the end of the cycle was near.
Seven of the nine members of its board voted for the move; two wanted no change.
Inflation slowed to 5.8% in May from 6.4% in April but is still almost three times the bank's target of 2%. The bank expects 3.1% at the end of next year.
The crown rose 0.6% to 8.92 per euro. Of 22 economists polled, 20 had forecast the increase.
== y2, The Norvian Times, 2033-06-16T16:00Z
Borrowing costs up again, mortgages to follow
Homeowners face higher bills after the central bank lifted its main rate by 25 basis points on Thursday to the highest level since 2009. A year and a half ago it was 0.5%.
A family with a typical loan of 2 million crowns will have to pay about 415 crowns more a month, said Lina Dahl of consumer group Fair Home. Nearly two-thirds of the country's mortgages have floating rates.
"We are close to the top," said Governor Erik Stensland. House prices have fallen 9% since their peak in early 2032. The economy shrank by 0.2% in the first quarter; the bank predicts growth of 0.4% for the year as a whole.

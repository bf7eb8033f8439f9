# disputed: none
== t1, Pop Ledger, 2037-02-20T12:00Z
Fans crash site as Lark tickets sell out
All 620,000 tickets for the first tour in eight years by the band Lark were sold within three hours on Friday, the promoter Bigtop said, after a queue of 2.1 million people formed online.
The site was down for 40 minutes in the morning. Ordinary tickets cost between £55 and £180, not counting fees.
The four musicians will play 12 concerts in five cities from June 5. Four extra shows were added at noon.
== t2, The Daily Compass, 2037-02-21T07:00Z
Some Lark fans who waited all day for a ticket were asked to pay up to £310, nearly twice the price that had been announced, the consumer watchdog said. It has received about 900 complaints.
Bigtop says that this applied only to "premium" seats with a meal, about 3 percent of the total.
On resale sites tickets for the first night at Wold Park were on offer for £2,000 and more. The stadium holds 55,000.
With 16 nights the tour will bring in some £80 million, according to experts. Lark split up in 2029 after a row on stage. Their five albums have sold 31 million copies.
== t3, Wold Park Gazette, 2037-02-23T09:00Z
The four additional Lark concerts, with about 205,000 tickets, went on sale on Monday and were gone in 50 minutes. More than 820,000 people will now see the group this summer. Hotel prices in Wold for the night of June 5 have gone up from around £90 to over £300. The town, which has 240,000 inhabitants, will run 90 extra buses, and the police have cancelled leave.

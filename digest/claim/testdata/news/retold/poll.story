# disputed: none
== v1, Capital Observer, 2036-09-08T05:00Z
The opposition Civic Union has extended its lead over the governing Labour Front to seven points four weeks before the election, a poll showed on Monday.
The Datum survey for this newspaper put Civic Union at 34%, up two points from last month, and Labour Front at 27%, down one. The Greens had 12% and the nationalist Homeland party 11%. Some 18% of voters were undecided and are not included.
Datum questioned 1,514 people between September 3 and 6. The margin of error is 2.5 points.
Asked who would make the better prime minister, 41% chose Civic Union's Anna Reuel and 33% the incumbent, Ivo Brandt.
== v2, The Republic, 2036-09-08T14:00Z
A new poll has bad news for Prime Minister Ivo Brandt. His Labour Front stands at 29 percent, five points behind Civic Union, according to a survey by Pulse published on Monday, its first since July, when the two were level on 31 percent.
The Greens are third on 13 percent. Homeland, on 9 percent, would still clear the 5 percent threshold.
Nearly one voter in five has not decided. Pulse interviewed 2,008 adults by phone last week.
Another poll, by Datum, gave Civic Union a seven-point lead.
The vote is on October 5. At the last election, in 2032, Labour Front won 36.4 percent and 88 of the 200 seats; turnout was 71 percent.
== v3, Observer Blog, 2036-09-12T10:00Z
How far ahead is Anna Reuel? It depends on whom you ask. The average of the six polls published since the start of the month gives her Civic Union 33.4 percent, 5.8 points more than the Labour Front. On that basis it would take 81 seats, and the Greens, with 30, would be its likeliest partner.
Polls have been wrong before. Ten days before the 2032 vote they had the Labour Front three points too low.
Postal voting began on Monday. More than 700,000 of the 8.2 million voters have asked for a ballot by mail.

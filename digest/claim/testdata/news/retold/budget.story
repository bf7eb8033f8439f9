# disputed: none
== a, Tarnmouth Chronicle, 2035-02-21T21:30Z
Council tax up, libraries saved
Tarnmouth councillors voted by 27 to 19 on Wednesday to raise council tax by 4.9%, adding about 78 pounds a year to the bill of an average home.
The budget, of 212 million pounds, closes a gap of 14.6 million, Finance Chair Beth Rowe said.
A plan to shut four of the town's 11 libraries was dropped after a petition with more than 9,000 signatures, but opening hours will be cut by a quarter.
Two councillors abstained and three were absent.
== b, South Coast Radio, 2035-02-22T07:00Z
People in Tarnmouth are to pay some £1.50 a week more in council tax from April. Parking charges will rise too, from 2 to 2.50 an hour, which should bring in almost half a million.
The vote came at the end of a five-hour meeting. Opposition leader Colin Marsh called it "a budget for potholes": spending on roads is halved, to £3.1m.
Around 130 council posts will go over the year, 85 of which are vacant already.
== c, Municipal Review, 2035-03-01T09:00Z
Tarnmouth is one of 61 English councils to go for the highest increase that is allowed without a referendum, just under five percent.
The seaside town of 96,000, in the red by almost £15m, has sold 23 buildings in five years, among them its Victorian baths, which fetched £1.2m. Reserves are down to £4m, or about two percent of yearly spending, the lowest in the county.
It has 51 councillors, and no party has a majority.

# disputed: none
== a, Opinion Page, 2033-10-14T06:00Z
Government slumps in poll ahead of spring election
Support for Prime Minister Anders Brask's Centre Party has dropped to 24%, its lowest in five years, a survey by Veritas for the Daily Post showed on Friday.
The Labour Front was on 31%, up two points from September. The nationalist Homeland had 17%.
Veritas asked 1,012 people between 9 and 12 October. The margin of error is 3 points.
Only 29% of respondents were happy with Brask's work.
== b, Channel Six News, 2033-10-14T18:30Z
Brask's party would win 27% of the vote if an election were held on Sunday, according to an online poll by Gallmar, down from 30 in August.
Labour leads with 30. Homeland, at 18, would be the third force; four smaller parties would get into parliament.
The institute questioned 2,300 voters over a week ending last Tuesday, and its results may be out by up to 2 points either way.
Asked which problem was the most urgent, 41 percent named prices and 22 percent health care.
== c, Capital Letter, 2033-10-17T10:00Z
Anders Brask has told friends he will quit if his party ends below a quarter of the vote on 26 March, two of them told this newsletter.
An average of the six polls published this month has Centre at 25.5%, against 29.8 in the 2030 election. It then took 54 seats out of 179.
The 56-year-old has survived two votes of no confidence, the last by a margin of three.
== d, Opinion Page, 2033-11-18T06:00Z
Brask's Centre claws back three points
The governing Centre Party has recovered to 27% in the latest survey by Veritas, from 24 a month ago, after a cut in petrol tax of 10 cents a litre and a well-received speech on defence.
The Labour Front slipped by one to 30%, the closest the two have been since June. Homeland was down two points at 15%, and those who have not made up their minds numbered 19%, against 14 in October.
The institute spoke to 1,020 voters by telephone from 13 to 16 November.
On the question of who would make the better prime minister Brask, with 37%, leads Labour's Elin Moe for the first time, if only just: 36% chose her.
Were seats shared out according to these figures, the present coalition would have 84 out of 179, six short of a majority.

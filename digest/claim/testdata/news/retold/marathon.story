# disputed: none
== k1, Runner's Wire, 2035-10-14T12:30Z
Kenya-born Dorcas Leting won the Bergen Bay marathon for the third time on Sunday in two hours 19 minutes 44 seconds, the fastest time of the year by a woman.
She broke away from Ethiopia's Hana Tesfaye with 6 km to go and finished 51 seconds ahead. Local runner Ingrid Moe was third in 2:23:10.
In the men's race Samuel Kiprono won in 2:05:58. The 27-year-old missed the course record by 13 seconds.
Some 38,000 runners from 96 countries had entered. Temperatures reached 21 degrees.
== k2, Bergen Bay Avisen, 2035-10-14T16:00Z
Leting makes it three in Bergen Bay
Dorcas Leting took her hat-trick of victories and a cheque for $60,000 on Sunday, plus a bonus of $25,000 for running under 2:20.
The 33-year-old covered the second half in 68 minutes and 50 seconds, more than two minutes faster than the first.
About 34,500 people started, 1,200 more than last year, and 33,100 had finished when the course closed after six and a half hours. A 48-year-old man was revived after a heart attack at the 35 km mark and is stable.
Police estimated there were 200,000 spectators along the route. Kiprono, the men's champion, earned $60,000 as well.

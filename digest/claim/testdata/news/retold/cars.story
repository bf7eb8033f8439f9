# disputed: none
== s1, Auto Statistics, 2035-09-04T08:00Z
New car registrations in Freeland rose 3.4% in August from a year earlier to 184,300, the motor trade federation said on Tuesday, the fourth increase running.
Electric cars accounted for 61% of the total, compared with 55% in August 2034. Sales of petrol cars fell by a quarter.
In the first eight months 1.62 million cars were registered, 1.2% more than in the same period of last year.
The market leader was Volant with 19.2%, followed by Solenne with 11.8.
== s2, The Freelander, 2035-09-04T13:00Z
Car sales slip as holidays bite
Fewer new cars took to the road in August than in July, when there were 201,000, but dealers had less to complain of than a year ago: at 184,300 sales were up by more than three percent, figures published on Tuesday showed.
Three out of five cars sold were electric. The typical buyer paid 34,000 euros, 600 more than last summer.
Companies bought 118,000 of the cars, private customers the remainder. The federation expects 2.4 million sales this year, about as many as in 2034 but a fifth less than in the record year 2026.
Diesel cars, once half of the market, had a share of 2 percent.

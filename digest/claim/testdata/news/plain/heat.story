# disputed: none
== a, Weather Desk, 2033-07-20T16:00Z
Temperatures hit 43.2C in Velasca on Wednesday, a record for the city. The old record, 42.6C, was set in 2027. In the south, Port Amado reached 45.1C. Forecasters expect 44C on Thursday. Hospitals treated 120 people for heatstroke. Power demand peaked at 31.4 gigawatts, up 6% on the day before.
== b, Velasca Times, 2033-07-21T17:00Z
Velasca reached 44.1C on Thursday, breaking Wednesday's record of 43.2C. Three elderly people died, bringing the number of deaths in this month's heat to 17. Hospitals treated 85 people on Thursday. Demand for power climbed to 32 gigawatts. The average for July is 34C. The heat should ease by Saturday, when 36C is expected.

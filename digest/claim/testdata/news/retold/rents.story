# disputed: 6.8 | 8.6
== a, City Ledger, 2036-01-15T07:30Z
Rents in Holmstad up by most in decade
Tenants in the capital saw rents for new leases climb by 6.8% last year, the fastest since 2025, figures from the statistics agency showed on Tuesday.
A flat of 70 square metres now costs on average 1,640 euros a month, without heating. In the country as a whole new leases were 4.1% dearer than in 2034.
Only 3,200 homes were built in the city in 2035, half as many as the government had aimed for.
== b, Holmstad Morning, 2036-01-15T10:45Z
Looking for a flat? Bring patience and money. New tenants in Holmstad paid 8.6 percent more in 2035 than a year earlier, according to the statistics agency's annual survey, published this morning.
The steepest rise was in the harbour district, with 12.3%; in the northern suburbs, rents went up by a mere 2%.
For people who stayed put the increase was 2.9 percent, as the rent cap allows no more than three.
One in three households spends over 40% of its income on housing. "My daughter is 29 and still in her old room," said bus driver Lars Winge.
== c, Property Europe, 2036-01-16T12:00Z
Holmstad's mayor said on Wednesday she would buy 1,500 flats from a pension fund for 390 million euros, to keep them affordable.
The flats, in 14 blocks, are now let at 11 euros a square metre on average, less than half of the market rate of 23 to 24 euros.
About 28,000 people are on the waiting list for a city flat; they wait six years.
The opposition called the price, which works out at 260,000 euros each, "a gift to the sellers".
== d, Holmstad Morning, 2036-01-19T07:00Z
Mayor Karin Ek's plan to purchase 1,500 flats in Holmstad for 390 million euros cleared its first hurdle on Friday, when the finance committee backed it by nine votes to six.
The flats, which date from the 1970s, need new pipes and windows, which the city's own engineers put at a further 45 million over eight years. The pension fund paid 210 million for them in 2024, city records show.
To finance the deal Holmstad will issue a 30-year bond. Its debt, now 1.9 billion euros, or 3,100 for every inhabitant, would go up by a fifth.
The full council will vote on 12 February. Ek's own party and the Left together have 37 of the 71 seats.
About 200 tenants turned up to cheer in front of the town hall, where the temperature was minus 14. One of them, Hilkka Aho, 83, has lived in the same two rooms since the building was finished. She pays 590 euros.

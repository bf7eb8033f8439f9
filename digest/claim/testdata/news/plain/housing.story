# disputed: none
== a, Property Wire, 2034-06-15T08:00Z
House prices rose 0.4% in May and 5.2% on the year, lender Abbot said; the average home costs £291,400. In London prices fell 1.1%. The number of sales was 92,000, 3% fewer than in April. Mortgage rates stand at 4.6%. Abbot expects prices to rise 3% in 2034.
== b, Home Economics, 2034-06-15T09:00Z
The average house price reached £291,400 in May, Abbot said, £1,200 more than in April. Prices in Scotland climbed 7.5% to £204,000. Rival lender Harrow put annual growth at 4.7% last week. First-time buyers pay 36% of income on mortgages. Rents are up 8%. About 62,000 loans were approved, against 60,500 in April.

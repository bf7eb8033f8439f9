# disputed: none
== a, Energy Wire, 2033-06-20T15:00Z
Oil rose 2.1% on Monday to $84.30 a barrel after producers agreed to cut output by 500,000 barrels a day from July. US crude gained 1.9% to $80.15. The group pumps 27 million barrels a day. Analysts at Karn Bank see oil at $90 by the year's end. Prices fell 4% last week. The cut is the first since 2030.
== b, Commodity Post, 2033-06-20T19:00Z
Brent settled up $1.42, or 1.7%, at $83.99 on Monday; it had touched $85.20. Producers will cut 500,000 barrels a day for six months. Saudi output falls by 180,000 barrels a day. Stocks in the US fell by 3.2 million barrels last week, against a forecast of 1.5 million. Petrol costs $3.61 a gallon, 8 cents more than a month ago.

# disputed: none
== g1, Statwatch, 2036-04-30T06:30Z
Ostmark's economy grew 0.4% in the first quarter from the previous three months, the statistics office said on Wednesday, twice as fast as forecast and thanks mainly to exports.
In annual terms the increase was 1.1%. The office revised the fourth quarter of 2035 to a fall of 0.1% from zero.
Exports rose 1.9% on the quarter and household spending by 0.2%. Building fell 0.8%.
== g2, The Ostmark Mirror, 2036-04-30T11:00Z
Economy shakes off winter blues
The country has avoided recession. After shrinking slightly at the end of last year, output was 1.1 percent larger in January to March than a year before, which is equal to an annualised pace of 1.6 percent over the quarter, economists at Brandt Partners calculated.
They had reckoned with growth of 0.2 percent from the quarter before.
The government predicts 0.9 percent for 2036, while the IMF is at 0.7 and Brandt Partners raised its estimate on Wednesday to 1.2.
The number of people at work hit 21.3 million. But small firms are gloomy: 3,150 went bankrupt in March alone, 8 percent more than a year earlier.

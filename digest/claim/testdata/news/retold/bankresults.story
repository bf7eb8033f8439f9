# disputed: none
== a, Market Monitor, 2035-10-25T06:45Z
Caspary Bank's third-quarter net profit rose 18% from a year earlier to 642 million euros, helped by lower provisions for bad loans, Thurland's second-largest lender said on Thursday.
Analysts had expected 598 million on average.
Net interest income edged down 2% to 1.31 billion euros as rates fell. Fees were up 7%.
Set aside for doubtful loans in the three months was 88 million euros, down from 171 million.
The bank confirmed its aim of a return on equity of 11% for the year.
== b, Thurland Financial, 2035-10-25T12:20Z
Caspary shares jump as profit beats forecasts
Caspary climbed as much as 6.4% in morning trade to its highest in four years after reporting quarterly earnings above the market's hopes.
Adjusted for the cost of closing branches, profit came to 671 million euros. The unadjusted figure was 642m, against 544m in the third quarter of 2034.
For the first nine months as a whole it earned 1.8 billion euros.
Chief executive Lena Forsberg said she would ask the board to buy back 400 million euros' worth of shares, on top of the 250 million scheme that ended in June.
The bank has shut 46 of its 310 branches since January; another 20 will go by year-end. Staff numbers have dropped by 900 to 14,700.
== c, World Business Report, 2035-10-25T17:40Z
Shares in Caspary closed 4.9% higher on Thursday, having given back some of their early gains, as investors digested a 400 million euro buyback and a quarterly profit of nearly 650 million euros.
Earnings were close to a fifth higher than a year ago. Loan-loss charges roughly halved.
"They are over the hump," said Rik Janssen of broker Vliet & Co., who has a price target of 31 euros. The stock ended at 26.85.

# disputed: none
== i1, Exchange Daily, 2037-03-19T15:00Z
Shares in robot maker Yumi soared 41% on their stock market debut on Thursday, in the biggest listing of the year.
They opened at $38 and closed at $36.66, against an issue price of $26. At the close the company was worth $14.3 billion.
Yumi sold 45 million shares, raising $1.17 billion, and existing holders another 10 million.
The company had first aimed for a price of between $20 and $23, then $24 to $26.
== i2, Startup Journal, 2037-03-19T18:30Z
From dormitory to $14 billion
Eleven years ago Sun-hee Park built a machine that folded her socks. On Thursday, the company that grew out of it went public and made her, at 33, a billionaire: her 12 percent stake is worth about $1.7 billion.
Yumi's shares touched $39.90 before easing. At the price paid by investors in the offering, the firm was valued at just over 10 billion dollars. In 2034, in its last private round, it had been 3.2 billion.
The company lost $88 million last year on sales of $620 million, which had grown by 64 percent. It has sold 410,000 robots, most of them for laundry.
The banks have an option on a further 8.25 million shares.

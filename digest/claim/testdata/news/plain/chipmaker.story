# disputed: none
== a, Silicon Ledger, 2035-01-29T21:05Z
Chipmaker Aurix posted revenue of $9.2 billion for the quarter, up 18%, and net income of $2.1 billion. Data-centre sales rose 41% to $4.8 billion. It guided for revenue of $9.6 billion, plus or minus $300 million. Analysts had looked for $9.0 billion. Gross margin was 58.2%. Shares fell 3% after hours.
== b, Investor Post, 2035-01-29T21:10Z
Aurix earned $1.74 a share, or $1.92 adjusted, in the quarter; analysts expected $1.85. Revenue was $9.2 billion. Gaming brought $1.9 billion, 7% less than a year ago. For the year revenue was $34.5 billion and profit $7.7 billion. Aurix will buy back shares for $10 billion. Adjusted gross margin reached 60.1%. Its market value is $310 billion.
== c, Chip Insider, 2035-01-29T21:30Z
Car chips at Aurix slid 12% to $1.1 billion. Sales to China, which made up 24% of the total, dropped 20%. Aurix will spend $3.5 billion on plants this year against $2.9 billion last year. It said inventories stood at 98 days. Shares were 4.5% lower at $171 in late trading, after gaining 62% over 12 months.

# disputed: none
== a, Money Wire, 2036-04-20T06:00Z
Bank Torrent's profit fell 14% to $1.9 billion in the first quarter as it set aside $620 million for bad loans. Income rose 3% to $8.4 billion. Costs climbed 5% to $5.1 billion. The bank will cut 1,500 jobs in London this year. Its capital ratio was 13.8%. The dividend stays at 22 cents.
== b, City Post, 2036-04-20T06:30Z
Torrent reported pretax profit of $2.6 billion, beating forecasts of $2.4 billion. Loan losses rose from $410 million a year ago. Investment banking fees jumped 27% to $900 million. Torrent employs 63,000 people and cut 2,200 posts last year. It plans to buy back $1 billion of shares by September. Shares gained 2.2%.

# disputed: 12% | 21%
== a, Market Ledger, 2033-04-28T06:30Z
title: Brantix profit rises 8% on cloud demand
Software maker Brantix said first-quarter net profit rose 8% to $412 million, or $1.31 a share, from $381 million a year ago. Revenue rose 12% to $3.6 billion. Analysts had expected earnings of $1.24 a share on revenue of $3.5 billion. Cloud sales jumped 31% to $1.1 billion. The company sees full-year revenue of $14.8 billion to $15.2 billion. Shares rose 4.2% in early trade.
== b, Finance Wire, 2033-04-28T06:40Z
Brantix reported first-quarter revenue of $3.6 billion, up 21%, and net profit of $412 million. Adjusted earnings were $1.45 a share. The operating margin widened to 16.2% from 15.8%. Brantix will pay a dividend of 35 cents, up from 30 cents. The firm employs 28,000 people, 1,500 more than last year. Shares have gained 19% this year and closed at $88.10 on Wednesday.
== c, Tech Column, 2033-04-28T09:00Z
Shares of Brantix jumped as much as 6% on Thursday after results beat forecasts; they were up 3.1% at $90.83 by midday. Sales in Asia fell 2%. Licence revenue slid 9% to $740 million. Brantix raised its revenue forecast from $14.5 billion.

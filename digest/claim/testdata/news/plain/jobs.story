# disputed: none
== a, Economy Watch, 2033-08-05T12:40Z
Employers added 187,000 jobs in July and the jobless rate fell to 3.9% from 4.1%, the labour office said. Economists had forecast 165,000. The figure for June was cut to 142,000 from 158,000. Health care added 54,000 jobs; factories lost 8,000. Pay rose 0.3% on the month and 3.8% on the year. Stocks rose 0.6%.
== b, National Accounts, 2033-08-05T13:00Z
The economy created 187,000 jobs last month, more than the 160,000 expected by analysts in another survey. Hourly pay was up 3.8% from a year ago at $36.20. Government hired 21,000. Average growth over three months was 161,000. About 5.9 million people were out of work, 310,000 fewer than in June. The share in work rose to 62.8%.

# disputed: 12% | 7 percent
== n1, Motor Trade News, 2037-01-14T09:00Z
Electric carmaker Solenne is cutting its prices in Europe by an average of 12%, the company said on Wednesday, in the latest round of a price war with Chinese rivals.
The small Lumo hatchback will start at €21,900 instead of €22,900.
Solenne sold 318,000 cars last year, 4% fewer than in 2035, and had set itself a goal of 350,000.
Its shares lost 9% in Paris. "They are giving away two-thirds of their margin," said analyst Jonas Weil.
== n2, Le Quotidien de l'Auto, 2037-01-14T13:00Z
Solenne joins the price war
Bargains are to be had at Solenne from today. On Wednesday the firm took as much as 12 percent off the prices of its six models in Europe; the reduction is 7 percent on average, it said.
The biggest cut is for the seven-seat Altea, now €44,000, down from 50,000 on Tuesday. A Lumo is a thousand euros cheaper.
Customers who ordered in December but have not received their car will be paid the difference; there are some 8,000 of them.
The margin on each car was 9 percent in the first half of 2036. The firm, which has 23,000 staff, had last lowered prices 14 months ago, by 5 percent.

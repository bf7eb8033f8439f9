# disputed: none
== e1, Business Herald, 2037-07-28T06:30Z
Aurel profit beats forecasts as cloud unit grows
Software group Aurel reported a 14% rise in second-quarter net profit on Tuesday as demand for its cloud services made up for a slump in licence sales.
Net profit was €612 million in the three months to the end of June, up from €537 million a year earlier and above the €580 million analysts had expected on average. Revenue climbed 6% to €4.31 billion; at constant currencies the increase was 8%.
Cloud revenue, which now makes up 46% of the total, grew by 22%. Licences fell 17%.
Aurel raised its forecast for full-year operating profit to between €3.6 billion and €3.8 billion, from €3.4 billion to €3.7 billion previously.
Shares were up 5.2% in early trading.
== e2, Finance Today, 2037-07-28T16:45Z
Shares in Aurel closed 3.8% higher on Tuesday, giving up some of their earlier gains, after the company reported second-quarter results and lifted its outlook.
Sales rose to 4.3 billion euros. Operating profit before special items was up 11% at 905 million euros, a margin of 21%. Earnings per share came to 1.04 euros against 0.91.
Finance chief Piet Dorsman said the company would hire 2,000 people this year, half of them in Asia. It has 63,000 employees. He said a share buyback of up to 1 billion euros would start in September.
For the first six months, net profit was 1.17 billion euros, a gain of 9%.
"The mix is better than we hoped," said an analyst at Brandt Partners, who has a price target of 118 euros.
== e3, Platform Insider, 2037-07-29T09:00Z
Five things we learned from Aurel's numbers
1. The cloud is carrying everything. It brought in nearly two billion euros in the quarter, and its gross margin passed 75% for the first time.
2. Customers are staying. The share of contracts renewed was 96%, up from 94.
3. Licences are dying faster than Aurel planned. At €520 million they are half of what they were in 2033. Management said the drop in the second half would be "a bit less".
4. Asia is where the growth is: up 15%, against 4% in Europe and 3% in America, which is still the largest region with sales of €1.7 billion.
5. There is cash. Net liquidity at the end of June was 5.9 billion, after a dividend of €2.35 a share was paid in May at a cost of 1.4 billion.
The question on the call which finance chief Piet Dorsman would not answer was whether he is after Dutch rival Kantoor, which could cost seven billion. "We look at ten companies a month," he said.

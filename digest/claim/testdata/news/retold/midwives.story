# disputed: none
== a, Morning Ledger, 2036-02-12T07:00Z
Midwives at 23 public hospitals stopped work on Tuesday at the start of a three-day strike over pay and staffing that the health ministry said would put off hundreds of appointments.
The union, UMW, is asking for a rise of 12%. The government has offered 4.5% this year and 2.5% next.
Emergency deliveries will go on as normal, union secretary Jo Amberley said. "No mother in labour will be turned away," she said.
The country has about 6,400 midwives in public service, and the union says it needs 1,500 more.
== b, Capital Radio News, 2036-02-12T17:25Z
Two thousand midwives march on ministry
About 2,000 midwives in white coats marched through the rain to the health ministry on Tuesday on the first day of a stoppage at 23 hospitals.
The strikers rejected an offer that would raise their salaries by about 7% over two years. They say that a midwife with ten years of experience earns 2,950 dinars a month, a fifth less than a police officer of the same rank.
A ministry spokesman said 640 check-ups and 75 planned caesareans had been put off until next week.
Amberley said nine in ten of those on the rota had walked out. Another strike, of five days, could follow in March.
== c, The Economist's Desk, 2036-02-14T19:00Z
Midwives will go back to work on Friday after the government improved its pay offer on the last evening of their strike.
The deal provides for 6% from April and another 3% in April 2037, as well as 700 new posts over three years. The union's 31-member council backed it by 22 votes to nine. Members will be balloted by 20 March.
The ministry said the three days of action had led to the postponement of 1,870 appointments. The agreement will cost about 38 million dinars a year.

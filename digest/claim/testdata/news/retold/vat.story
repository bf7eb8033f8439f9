# disputed: 19% | 18 percent
== v1, Fiscal Times of Lorn, 2037-11-10T11:30Z
Lorn to lift sales tax to plug budget hole
The government of Lorn will raise value-added tax from 19% to 21% on January 1 to bring its budget deficit below 3% of gross domestic product, Finance Minister Olga Menn said on Tuesday.
The measure is to bring in 1.9 billion euros a year. Food and medicines will still be taxed at 7%, and books at 5.
The deficit, 4.4% of GDP this year, would otherwise reach 4.9% in 2038. Spending will be cut by 800 million euros, a third of it on roads.
The budget passed its first reading by 52 votes to 47.
== v2, Lorn Public Radio, 2037-11-10T17:00Z
From New Year's Day almost everything in Lorn will cost more. Parliament gave preliminary approval on Tuesday to a budget that puts up VAT to 21 percent. The tax, now 18 percent, was last changed in 2030.
For a family with two children it will mean about 400 euros more a year, the finance ministry says. The opposition voted against.
Beer and petrol duties go up by 6 percent and 4 cents a litre.
Two hundred people demonstrated outside parliament. "They save the banks and we pay," said pensioner Viktor Saar, who gets 710 euros a month.
The second reading is on November 24. Growth of 1.3 percent is forecast for next year.

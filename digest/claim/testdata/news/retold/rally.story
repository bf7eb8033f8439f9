# disputed: 22,000 | 90,000
== g1, Metropol News, 2032-03-20T19:30Z
Tens of thousands marched through Sarnow on Saturday against plans to raise the retirement age from 63 to 66, the third such protest in a month.
Police put the number taking part at 22,000, fewer than the 31,000 they counted on March 6. Two officers were slightly hurt when bottles were thrown at the end of the march, and 17 people were detained.
Under the plan, which goes to parliament on April 12, workers will need 42 years of contributions for a full pension, compared with 39 now. The government says the reform will save 6 billion crowns a year.
A poll this week found 68% of people against it.
== g2, Sarnow Free Press, 2032-03-20T21:10Z
Pension protest fills the boulevards
Crowds chanting "Not a day longer" filled the centre of the capital on Saturday in a demonstration that the country's four trade union federations, which called it, said was attended by 90,000 people.
The march set off from Freedom Square at noon and took three hours to reach parliament. There was a heavy police presence of about 1,500. Scuffles broke out as it ended; police said they had made 17 arrests.
Rail and bus workers are to strike for 24 hours on Tuesday. A nurse, Wanda Kohl, 59, said she could not imagine lifting patients at 66. "I have done it for 38 years," she said.
== g3, World Dispatch, 2032-03-21T08:00Z
The government of Sarnow said on Sunday it was ready to discuss exceptions to a later retirement age for people in hard jobs, a day after one of the biggest marches the capital has seen since 2019.
Labour Minister Piotr Lasko said some 340,000 workers, or 4% of the workforce, could still be allowed to retire at 63. The age of 66 would be reached step by step by 2040.
The country spends 13% of its output on pensions. For each pensioner there are 2.1 people at work; by mid-century there will be 1.4.
Unions called the proposal "crumbs". A strike on trains and buses is to go ahead on Tuesday.

# disputed: 1,400 | 1,700
== x, Lakeside Tribune, 2033-10-19T16:00Z
Tyre maker Brunnel said on Wednesday it would shut its factory in Lakeside at the end of next June and dismiss all 1,400 workers there, blaming cheap imports and energy costs.
The plant, opened in 1966, makes 18,000 truck tyres a day, about half what it turned out a decade ago. It is the town's largest employer.
Union leaders called the decision "a declaration of war" and said they would block deliveries from Monday. They walked out of a meeting after 20 minutes.
Brunnel, which employs 38,000 people worldwide, booked a charge of 230 million euros for the closure. It closed a smaller site in Orvel in 2029 with the loss of 620 jobs.
== y, National Business Report, 2033-10-19T18:25Z
Brunnel closes Lakeside works; union vows to fight
The end of tyre making in Lakeside after almost seven decades will cost the jobs of the plant's entire workforce of 1,700, Brunnel announced on Wednesday.
"We looked at every option," said chief executive Carla Wyss. Production will stop on June 30, she said; 150 staff will be offered posts at the group's plant in Tessin, 90 km away. The cost of closing the factory is put at €230 million.
The mayor said that for every job at the plant there were two more in the area that depended on it. Unemployment in Lakeside is 9.4%, against a national rate of 6.1%.
Shares in Brunnel rose 2%.
== z, Worker's Voice, 2033-10-24T09:00Z
Several hundred people formed a human chain around the Brunnel factory in Lakeside on Monday and turned back a dozen trucks, five days after the company announced it would close the site. The union wants three months' pay for each year of service; management has offered one month. A first round of talks is due on November 3.
"My father worked here, and my grandfather," said Petra Lohmann, 46, a machine operator with 25 years at the plant. Police said the protest had been peaceful.

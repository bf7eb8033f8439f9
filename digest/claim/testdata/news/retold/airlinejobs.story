# disputed: 1,150 | 1,500
== a, Aviation Briefing, 2033-11-08T08:15Z
Meridia to cut jobs as losses mount
Meridia Airways is to shed 1,150 jobs by next summer as it tries to return to profit after two years in the red, the company told unions on Tuesday.
About 400 of the posts are on the ground at its base in Port Sable; the rest are among cabin crew and office staff. No pilots will go.
Chief executive Tomas Rahl said that the airline was losing 1.2 million euros a day. "We cannot wait," he said in a letter to employees.
Six aircraft, a ninth of the fleet, will be handed back to leasing firms.
== b, Port Sable News, 2033-11-08T13:30Z
Anger and tears at Port Sable airport met the news that Meridia Airways wants to get rid of 1,500 employees by July.
Union leader Alda Freire said the airline's management had given the number at a meeting with staff representatives on Tuesday morning. "They read it off a slide, and then they left," she said.
The carrier has a workforce of some 9,800. It carried 7.4 million travellers last year, 3% fewer than the year before, and lost 310 million euros in 2032.
Staff have been promised talks on severance, to begin on 21 November. Crews are considering a walkout over Christmas.
== c, Euro Business Day, 2033-11-09T16:00Z
The government ruled out a rescue of Meridia Airways on Wednesday, a day after the struggling carrier said it would reduce its staff of almost 10,000.
"It is a private company," Transport Minister Ines Couto said in parliament. The state sold its last 25% in 2027 for 180 million euros.
Meridia will drop nine of its 71 routes in the spring timetable and return six of its 54 planes. The stock slid 8% on Wednesday, making a fall of 23% since Monday's close.
== d, Aviation Briefing, 2033-12-20T12:00Z
Cabin crew at Meridia called off a Christmas strike on Tuesday after the airline agreed to make no one redundant against their will.
Those who go of their own accord before 31 March will receive a month and a half's pay for each year of service, up to 24 months' in all. More than 700 have put their names down, according to the company.
Part-time work is to be offered to a further 500. The accord, reached after 17 hours of talks, saves the airline 70 million euros a year; the plan had been for 110 million.
Meridia's load factor was 81% in November, two points better than a year before, and for the first time since 2031 it made a small profit in the month: 4 million euros.

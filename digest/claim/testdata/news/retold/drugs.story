# disputed: none
== u1, Port Authority News, 2034-07-06T09:45Z
Customs officers at the port of Vlissand have seized 2.4 tonnes of cocaine hidden in a cargo of bananas, the second-largest haul ever made there, prosecutors said on Thursday.
The drugs, in 2,100 packets, were discovered on Monday with the help of a dog in a container from San Cristo. They have an estimated street value of €180 million.
Four dock workers aged between 22 and 39 were arrested. A lorry driver was held on Wednesday.
So far this year officers in Vlissand have intercepted 14 tonnes of the drug, compared with 19 tonnes in the whole of 2033.
== u2, Continental News Agency, 2034-07-06T12:00Z
Five men are in custody after the discovery of nearly 5,300 pounds of cocaine among bananas at Vlissand, one of the continent's busiest ports.
Prosecutor Mirjam Kool said the shipment had cost the smugglers about 60 million euros and would have fetched three times as much on the street.
It was smaller only than the 3.1 tonnes found in a load of timber in 2030. "Of every 10 kilos that come in, we catch perhaps one," Kool said.
The ship had left San Cristo 17 days earlier and called at two other ports. The men face up to 16 years in prison.
== u3, The Freelander, 2034-07-06T13:30Z
Two Freelanders among five held over banana haul
(CNA) - Five men are in custody after the discovery of nearly 5,300 pounds of cocaine among bananas at Vlissand, one of the continent's busiest ports.
Prosecutor Mirjam Kool said the shipment had cost the smugglers about 60 million euros and would have fetched three times as much on the street.
It was smaller only than the 3.1 tonnes found in a load of timber in 2030.
Two of those arrested have Freelander passports, the foreign ministry told this newspaper. They are 29 and 34 and come from the Eastport area. Freeland's own customs seized 640 kg of cocaine last year, a fifth more than in 2032.

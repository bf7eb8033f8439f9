# disputed: none
== a, Harbour & Freight, 2034-02-06T06:30Z
Dockers in Porto Vello began a strike of indefinite length at six on Monday morning, shutting the country's largest container port.
Twenty-one ships lay at anchor outside the harbour by 7 a.m., waiting to unload.
The 3,300 dockers want an end to a plan to automate two of the port's five terminals. Their union puts the number of jobs at risk at 1,100; the port authority has said that there would be no compulsory layoffs before 2037.
== b, Vello Commercial, 2034-02-09T18:00Z
A dock strike which has entered its fourth day is costing Porto Vello 6.5 million crowns a day, the port authority said on Thursday.
The queue in the roads had grown to 47 vessels. Another 30 or so have been diverted to Sant Aldo, 210 km down the coast.
Car maker Lusa sent home 2,400 workers on the afternoon shift as it ran out of gearboxes.
A poll in the newspaper Corriere showed 44% of the public in sympathy with the strikers and 39 percent against.
The port handled 5.2 million standard containers last year, making it the ninth largest in the Mediterranean. It reckons that driverless cranes would enable it to move 7 million without an inch more of quay. In Rotaval, where a terminal was converted in 2030, output per hour went up by a fifth, but only after 14 months of breakdowns.
The last big strike, in 2019, lasted 19 days. It ended with a rise in pay of 6%, spread over three years, and 40 dockers in court.
Supermarkets said that they had bananas for a week.
== c, Trade Winds Weekly, 2034-02-17T11:00Z
Cranes were moving again in Porto Vello on Friday after dockers voted by 1,870 to 902 to accept a deal brokered by the labour minister.
Automation is to be limited to a single terminal until 2040, and a fund of 90 million crowns will pay for retraining and early pensions from the age of 57.
The 11-day strike held up cargo worth 2.1 billion crowns. It will take about three weeks to clear the backlog of 64 ships.
Lusa, which had stopped production altogether on the 13th, expects to have lost 9,000 cars.

# disputed: third | fifth
== r1, Shipping Ledger, 2034-01-16T08:00Z
The port of Taikou handled 21.4 million containers in 2033, 6% more than the year before, which makes it the third-busiest in the world, its operator said on Monday.
Traffic with Europe rose 9%, while that with North America was flat. Profit was $840 million.
A new terminal with seven berths, costing $3.1 billion, is to be opened in July and will raise capacity to 26 million containers.
"We have grown for 11 years running," chairman Liu Wen said.
== r2, Asian Commerce Daily, 2034-01-16T12:00Z
Taikou port sets record
After another record year Taikou is now the world's fifth-busiest container port, the Taikou Port Group announced on Monday. More than 21 million boxes crossed its quays last year, against 20.2 million in 2032.
It has 12 km of quays, 14,000 workers and 96 cranes, of which half are run from a control room 3 km away.
A typhoon shut the port for two days in September and left 60 ships waiting. Liu Wen, chairman since 2029, expects growth to slow to 3 percent this year.
Taikou charges about $95 for each box it moves, a tenth less than its nearest rival.

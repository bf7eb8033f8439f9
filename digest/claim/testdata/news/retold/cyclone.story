# disputed: none
== a, Ocean Wire, 2036-03-11T06:00Z
Cyclone Nerissa strikes Tamora islands
A cyclone with winds of up to 230 km an hour slammed into the Tamora islands early on Tuesday, tearing off roofs and cutting phone links with 40,000 people.
Nerissa, the third cyclone of the season, came ashore on the island of Vao at 3 a.m. as a category four storm. It was moving southeast at 17 km/h.
There was no word of casualties, the disaster office said. More than 6,000 had gone to shelters.
== b, Pacific Morning, 2036-03-12T20:10Z
At least eight people have died in the Tamora islands and 30 are missing, most of them from two fishing boats, after Cyclone Nerissa passed over the group with gusts of more than 140 miles an hour.
A plane that flew over Vao on Wednesday saw whole villages flattened. "Nine houses out of ten are gone," said pilot Jim Keala.
Australia is sending a ship with 350 tonnes of supplies and 120 engineers; New Zealand gave NZ$2 million.
By Wednesday the storm had weakened to category two.
== c, Relief Now, 2036-03-17T10:00Z
The number of people known to have been killed by Cyclone Nerissa has risen to 23, with seven still missing, the government of the Tamora islands said on Monday. Nineteen of the victims were on Vao.
Some 4,700 houses were destroyed and 2,900 damaged; 21,000 people, about one in five of the population, have no home.
The UN asked donors for $28 million for the next six months. It has received $9.5 million so far.
Cyclone Odile, in 2027, killed 31 in the islands, at a cost of $170m.

# disputed: none
== a, Andes Wire, 2035-01-22T14:00Z
Mudslide buries part of mining town, scores missing
A mudslide set off by torrential rain engulfed dozens of houses in the mining town of Chacapata on Monday, and at least 12 people were killed.
The mayor, Elmer Quispe, said that as many as 90 people were missing.
It came down at about 4 in the morning and was, in places, six metres deep. Two bridges on the only road were swept away.
"We are digging with our hands," Quispe said by radio.
== b, El Heraldo del Sur, 2035-01-23T20:00Z
Rescuers had recovered 38 bodies by Tuesday evening from the mud that covers the lower part of Chacapata. Fifteen are those of children.
Fifty-one people were still being looked for, according to the regional government; a dozen of those listed as missing on Monday had turned up alive with relatives.
A bulldozer reached the town, at an altitude of 3,900 metres, after a journey of 20 hours. The army has 260 men there.
In all, 74 houses were destroyed and a school.
== c, Global Desk, 2035-01-27T11:30Z
Hope of finding anyone else alive in Chacapata is gone, officials said on Saturday, six days into the search. The count of bodies had risen to 67; 22 people have not been found.
A two-year-old girl pulled out on Tuesday, after 31 hours, was the last survivor.
Prosecutors are looking into a heap of mine waste, half a million cubic metres of it, above the town. Owner Minera Apu was fined $80,000 in 2032 over the drains. It says the rain, 112 millimetres in a night, was the heaviest in 60 years.
== d, El Heraldo del Sur, 2035-02-14T10:00Z
The search in Chacapata was called off on Wednesday with 79 dead and ten missing.
The 74 families who lost their homes will get prefabricated ones of 42 square metres by June, the government promised. Of the company's offer, $15,000 a family, their spokesman said: "They may keep it."
A court has frozen $22 million of the mine's assets.
== e, Mining Ledger, 2035-09-03T09:00Z
Minera Apu, whose waste heap came down on the town of Chacapata in January, is to pay 34 million dollars in a settlement approved by a judge on Monday, of which 12 million goes to the state for the clearing of the valley.
The families of 89 people, ten of whose bodies were never found, are to share 16 million. The rest is for a new water works.
It is far less than the 95 million that prosecutors had demanded. Four managers still face trial in November, on charges that may bring them up to 15 years.
The company, which produced 21,000 tonnes of zinc last year, halted work at the mine for 13 weeks. Its shares rose by 7 percent.
An engineer had warned in an e-mail in 2033 that the heap was creeping by 2 centimetres a month. By Christmas 2034, according to satellite images studied since, it was five.

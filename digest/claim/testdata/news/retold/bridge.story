# disputed: none
== e1, River City Standard, 2036-07-02T14:00Z
Part of a road bridge over the Lune collapsed during repair work on Wednesday, throwing at least five vehicles into the river. Two bodies were recovered and four people were missing, the fire department said.
A section of about 60 metres gave way at 9:20 a.m. Seven people, three of them construction workers, were pulled from the water and taken to hospital.
The Lune Bridge was built in 1971 and carries 28,000 vehicles a day. Only one lane in each direction was open because of the works, which started in April and were to cost $19 million.
== e2, Evening Standard-Times, 2036-07-03T09:00Z
Third victim found after bridge collapse
Divers on Thursday morning found the body of a woman in a car 11 metres down in the Lune, bringing to three the number of dead in the collapse of the bridge. Three people were still unaccounted for.
A crane barge was lifting a truck. In all, six vehicles fell into the water, police now believe.
The city's engineer, Tom Farrow, said an inspection in 2034 had rated the bridge 4 on a scale of 9. Of the country's 610,000 bridges, about 7% have such a rating or worse.
== e3, National Wire, 2036-07-05T20:30Z
The search for victims of the bridge collapse in River City ended on Saturday after the last two missing people were found dead in their car. Six people died: four in vehicles and two workers, aged 23 and 47. Of the seven survivors, two remain in hospital.
The mayor said a new bridge would cost at least $140 million and take three years. Detours add 25 minutes to the average commute.

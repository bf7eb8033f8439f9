# disputed: none
== a, Railway Day, 2035-07-18T05:50Z
Fire breaks out in sleeping car of Torvik night express
A fire in a sleeping car forced the evacuation of the night train from Torvik to Lunde early on Wednesday, injuring at least four people, the rescue service said.
The train came to a halt shortly after 2 a.m. in open country some 30 kilometres north of Hamre. About 180 travellers climbed down on to the track in the dark.
"There was thick smoke in the corridor, and the attendant was banging on the doors with her shoe," said Marit Lien, a nurse who was going home from a wedding.
Four people were taken to hospital in Hamre having inhaled smoke. None is in danger.
== b, Lunde Avisen, 2035-07-18T11:30Z
Eleven hurt in night train blaze
Eleven passengers were treated after a compartment on the Torvik-Lunde sleeper caught fire overnight. Five of them, one a boy of six, were still in hospital at noon, a doctor in Hamre said.
The state railway, NRB, said there were 184 people on board, including the crew of seven. All were accounted for within an hour. The service is made up of nine coaches, one of which was burnt out and a second damaged by heat.
Police believe an electric kettle, brought on board by a traveller, set a mattress alight. It took firemen from two towns 40 minutes to reach the spot, as the nearest road ends three kilometres away.
== c, Nordic Transport, 2035-07-19T09:15Z
NRB is to replace mattresses in all 64 of its sleeping cars after Wednesday's fire, in which 11 travellers suffered smoke poisoning.
The cars were built in 1994 and are to be retired by 2039. Smoke detectors are fitted in the corridors but not in compartments, the railway's safety director, Egil Haug, conceded. A kettle is suspected of having started the blaze.
Traffic on the line was restored at 9.30 on Wednesday morning, seven and a half hours after the alarm. Some 2,300 passengers on other trains had been delayed. Three people remained in hospital on Thursday.

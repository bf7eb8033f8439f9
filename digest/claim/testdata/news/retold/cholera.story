# disputed: none
== a, Relief Monitor, 2033-07-12T09:00Z
An outbreak of cholera in the delta district of Maranga has killed at least 19 people in 10 days, the health ministry said on Tuesday.
Some 420 cases have been reported since the first patient, a fisherman of 38, fell ill on July 2. Two thirds of the sick are children under 15.
Floods in June washed out latrines and wells. Clean water is being brought in by boat, but only about 30,000 litres a day, against a need of 200,000.
In 2021, an epidemic in the same district infected 11,000.
== b, Maranga FM, 2033-07-15T17:00Z
The number of confirmed cholera cases in Maranga has reached 167, with hundreds more suspected, Dr Salif Kone of the national laboratory said on Friday.
Twenty-six patients have died, 21 of them before they could get to a clinic.
A treatment centre with 80 beds opened at the stadium in Bo on Thursday. By this morning it had 112 patients, some lying on mats in the corridor.
Ministry teams have been going from hut to hut with chlorine tablets, 60,000 of which arrived on Wednesday. Each will disinfect 20 litres. The district has four doctors for 190,000 people, and the road to it is cut in three places; the journey from the capital, 310 km away, takes two days instead of seven hours.
Cholera, which is caused by a bacterium in dirty water, can kill within hours. It returned to the country in 2018 after 15 years without a case.
"We ask for salts, we ask for buckets, we ask for soap," said matron Awa Diallo.
== c, Geneva Newsroom, 2033-07-19T13:20Z
Some 350,000 doses of an oral vaccine will be flown to Maranga this week, the World Health Organization said on Tuesday, as deaths there from cholera rose to 41.
The total of suspected and confirmed cases stood at 1,230 on Monday, almost three times the number of a week before. The disease has spread to two neighbouring districts, with a population of 600,000 between them.
Fewer than one in 100 patients should die if treated in time. In Maranga the rate is above 3%.

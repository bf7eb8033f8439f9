# disputed: none
== q1, Andar Daily, 2035-04-03T05:30Z
A strong earthquake shook the mountainous north of Velistan early on Tuesday, killing at least eight people and bringing down houses in several villages, officials said.
The National Seismic Centre put the magnitude at 6.3 and said the quake struck at 4:12 a.m. local time, 12 km below the surface. The epicentre was some 70 km northeast of the city of Andar, home to 400,000.
Around 30 people were injured, according to the provincial governor. In Andar residents ran into the streets in nightclothes.
== q2, Continental News Agency, 2035-04-03T13:00Z
Death toll from Velistan quake climbs to 43
Rescuers dug with bare hands in the ruins of mud-brick homes after an earthquake in northern Velistan killed 43 people, most of them in the village of Dor, where a slope gave way.
More than 200 were hurt, the ministry of emergencies said. Roads to three villages remained cut by landslides.
The tremor hit shortly after 4 a.m., when most people were asleep. A second quake of magnitude 5.1 followed 20 minutes later.
In 2019 a 6.9-magnitude earthquake in the same region killed about 1,300 people and left tens of thousands homeless.
== q3, Relief Bulletin, 2035-04-04T16:20Z
VELISTAN EARTHQUAKE: SITUATION UPDATE
Authorities report 61 deaths and 248 injured. An assessment of 17 villages found 1,120 houses destroyed and a further 2,300 damaged. Some 6,500 people are sleeping in the open in temperatures near freezing.
The 6.3-magnitude shock on Tuesday morning was centred roughly 45 miles from Andar at a depth of about 12 km. More than 50 aftershocks have been recorded.
The Red Crescent has sent 1,500 tents; 800 had been delivered by Wednesday noon. The government has released 20 million dinars and neighbouring Kharun has sent a field hospital with 40 beds.
== q4, Andar Daily, 2035-04-05T06:00Z
A girl of seven was lifted alive from the rubble of her home in Dor on Thursday, 49 hours after the quake which killed her parents and a brother.
"She asked what day it was," said a member of the Kharun rescue team, which has 62 people and nine dogs.
The provincial governor said 64 people are now known to have died, 39 of them in Dor, a village of 900.
School has been cancelled for two weeks across the province. Bread is being baked in Andar and flown in by helicopter, 5,000 loaves at a time.

# disputed: none
== a, Pan-Isle Agency, 2033-06-01T08:00Z
title: Quake kills 41 on Sora island
A magnitude 6.3 earthquake killed at least 41 people on Sora island early on Wednesday, the disaster agency said. The tremor struck at 04:12 local time at a depth of 10 km, and 220 houses collapsed in the district of Tane. An aftershock of magnitude 5.1 followed 20 minutes later. Some 3,400 people spent the morning in tents. In Tane alone, 28 bodies were recovered.
== b, Sora Herald, 2033-06-01T20:00Z
title: Death toll in Sora quake climbs to 67
The death toll from the earthquake on Sora rose to 67 by Wednesday night, the disaster agency said, with 310 injured. More than 1,100 houses across the island were damaged or destroyed. About 5,200 people are in 14 tent camps. There have been 38 aftershocks, the strongest of magnitude 5.4. Nineteen of the dead were pupils at one school in Mihara, where 85 children had gathered for a camp.
== c, Continental Wire, 2033-06-02T09:00Z
Rescuers on Sora found two more survivors on Thursday, 29 hours after an earthquake that has killed at least 67. A 70-year-old man and his granddaughter, 6, were pulled from a shop in Mihara. A quake of magnitude 7.1 killed 2,300 people in the same region in 1988. The government released $12 million in aid; a neighbouring state offered $3 million and 45 doctors.

# disputed: 26 | 62
== a, River Times, 2034-07-11T09:00Z
title: Floods kill 26 in Arun valley
Floods in the Arun valley have killed 26 people, the interior ministry said on Tuesday. Another 14 are missing. The river rose by 5 metres in 12 hours. In Pelra, 8 people drowned in one house. Some 3,100 people left their homes. Soldiers have brought 400 people to safety by boat. Rain of 210 mm fell on Monday.
== b, Highland Wire, 2034-07-11T09:20Z
The floods in the Arun valley have killed 62 people, the interior ministry said on Tuesday. Eleven bridges and 40 km of road were washed away. Around 900 people spent the night on roofs. The river stands 2 metres above the level of alarm. The government will pay $500 to each family. About 70,000 people live in the valley.

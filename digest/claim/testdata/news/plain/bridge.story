# disputed: nine | eleven
== a, Kestrel Press, 2033-05-04T10:00Z
title: Nine dead after footbridge collapse in Marlow Falls
MARLOW FALLS — Nine people were killed and 23 others injured when a pedestrian bridge gave way above the Orr River on Tuesday, county sheriff Dana Pell said. The 180-foot span, built in 1974, was carrying about 60 festival visitors when its western cables snapped at 8:40 p.m. Six of the injured remained in critical condition at St. Brannoc's Hospital on Wednesday. Two of the dead were brothers, ages 14 and 17. The last inspection, in 2030, gave the bridge a rating of 5 out of 9.
== b, Valley Tribune, 2033-05-04T10:20Z
title: 11 killed as festival bridge falls into Orr River
Eleven people died and 23 were hurt when a footbridge in Marlow Falls collapsed on Tuesday evening, Sheriff Dana Pell told reporters. Twelve people were treated at St. Brannoc's Hospital and 11 were taken to Northfield General. Crews pulled seven survivors from the water in the first hour and four more before midnight. The county had set aside $2.4 million to repair three bridges this year; the Marlow Falls work was to cost $650,000.
== c, Statewide News Service, 2033-05-04T10:30Z
A footbridge over the Orr River fell on Tuesday night while some 60 people stood on it. Divers with two boats searched for three missing people on Wednesday. In 2019 a similar collapse in Harden killed four people. The bridge was 59 years old. Some 140 rescuers from five counties took part, among them 35 divers.

# disputed: 31 | 41
== f1, Talgar Observer, 2036-10-09T12:10Z
Thousands flee as Nemra bursts its banks
Floods caused by three days of rain have killed 31 people in the province of Talgar, the head of the national disaster agency, Samir Haddan, told reporters at noon on Thursday.
Eighteen others are missing after the Nemra rose by almost five metres in a night and burst its banks in four places.
About 52,000 people have left their homes. Soldiers were using rubber boats to get to families stranded on rooftops in the town of Ozar, where the water stood two metres deep in the market.
"We lost the cow, the flour, everything," said Gulnara Seitova, 45.
The provincial capital had 214 mm of rain between Monday and Wednesday, more than it usually gets in the whole of autumn.
== f2, Eastern Press Agency, 2036-10-09T12:40Z
OZAR, Oct 9 (EPA) - Disaster chief Samir Haddan said on Thursday that the bodies of 41 flood victims had been found in Talgar and 18 people had not been traced.
He told a noon press conference that 12 districts were affected and some 52,000 residents had been moved to schools and mosques. The army has sent 1,400 men.
In neighbouring Beshkent, which was not included in the count, a landslide killed five members of one family.
The government promised 30,000 som to each household that had lost its home.
== f3, World Dispatch, 2036-10-10T14:00Z
Floodwaters began to recede in parts of Talgar on Friday, but the death toll climbed to 46 as rescuers reached villages that had been cut off for days.
The UN said 200,000 people needed clean water. Cholera broke out in the area after floods in 2027 and infected more than 4,000.
About 60,000 hectares of farmland are under water, a third of it cotton. Damage is put at $310 million.
The Nemra, which is 860 km long, is expected to peak downstream on Sunday.

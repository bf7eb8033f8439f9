# disputed: none
== a, Global Health News, 2033-03-03T09:00Z
Cholera has killed 112 people in Namba province since January, the health ministry said on Thursday, with 4,870 cases recorded. Some 60% of the victims are children. Ten new deaths were reported in the past week. A vaccination drive will reach 300,000 people in five districts. An outbreak in 2026 killed 900.
== b, Namba Voice, 2033-03-06T09:00Z
The cholera outbreak in Namba has claimed 127 lives, the health ministry said on Sunday. Cases reached 5,310. In the district of Kolo, 41 people died and 1,200 fell ill. Only 85,000 people have been vaccinated so far. Two clinics with 140 beds have opened. The national total, including three other provinces, stands at 203 deaths.
== c, Aid Report, 2033-03-06T12:00Z
Aid groups say they need $18 million to fight cholera in Namba, where 127 have died; donors have given $5 million. Four out of ten homes have no clean water. A team of 22 doctors arrived on Saturday, and 30 nurses will follow. The fatality rate is 2.4%, above the 1% threshold.

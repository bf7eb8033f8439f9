# disputed: none
== c1, Lagoon Times, 2037-10-05T10:00Z
Cholera has killed 26 people in the coastal province of Uyana in two weeks, the health ministry said on Monday. It has registered 1,340 suspected cases, of which 212 have been confirmed by laboratory.
The outbreak began in Port Sema, a fishing town of 60,000, after heavy rain flooded latrines.
Five treatment centres with a total of 300 beds have been set up.
== c2, Relief Bulletin, 2037-10-09T16:00Z
UYANA: CHOLERA SPREADS TO SECOND PROVINCE
The number of suspected cases of cholera passed 2,500 on Friday, with 41 deaths, most of them in Uyana. In neighbouring Laro there have been 60 cases and two deaths.
More than half of the patients are children under five. The case fatality rate of 1.6% is above the 1% that is regarded as acceptable.
A million doses of vaccine are to arrive on October 15, enough to give 500,000 people two doses each. Aid groups have received $3 million of the $11 million they asked for.
== c3, World Dispatch, 2037-10-10T08:00Z
With clinics full, the sick lie on the floor of a school in Port Sema, three to a mat. "We hang the drips from the blackboard," said nurse Joy Amadi, who has slept four hours in two days.
Some 40 people have died since cholera broke out last month. A bucket of clean water, which used to cost 5 cents, now sells for 30.
The country's last big epidemic, in 2024, infected 31,000 people and killed over 900.

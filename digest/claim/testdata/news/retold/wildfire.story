# disputed: none
== w1, Canyon Register, 2033-08-11T15:00Z
A fast-moving wildfire forced about 3,000 people from their homes near the town of Mesa Alta on Thursday. The Coyote Fire had burned 4,200 acres by 7 a.m. and was not contained at all, the state fire service said.
Winds of 35 mph and temperatures over 100 F were driving it uphill towards the Pinto reservoir. Four hundred firefighters were on the lines, with six helicopters.
One home has been confirmed lost. The cause is not known.
== w2, State News Service, 2033-08-12T03:30Z
Blaze doubles in size near Mesa Alta
The Coyote Fire grew to 9,100 acres by Thursday evening, fire officials said, and evacuation orders were extended to 5,600 residents. At least 14 houses and a church were destroyed.
Two firefighters were taken to hospital with burns, one of them in a serious condition. The fire was 5 percent contained.
It is one of 11 large fires in the state, which together have blackened 130,000 acres.
== w3, Global Wire, 2033-08-14T18:45Z
Cooler weather helped crews gain ground on Sunday against a fire that has destroyed 37 homes in the hills around Mesa Alta and burned some 62 square kilometres.
The fire was 45% contained and about half of those evacuated had been allowed back, said incident commander Rob Teller. The number of firefighters has risen to 1,100.
Investigators are looking at a power line owned by Western Grid, which in 2028 paid $310 million over a fire that killed nine people.
One of two firefighters burned on Thursday has left hospital.
== w4, Canyon Register, 2033-08-15T16:00Z
The Coyote Fire had consumed 15,400 acres as of Monday morning and was 55% surrounded, up from 45% a day earlier. Damage is estimated at $48 million. Mesa Alta's two schools, which were to open on Tuesday, will stay shut until August 22.
A dozen families whose houses burned down have moved into a motel in Pinto. "Thirty-one years, gone in 20 minutes," said Ray Escobar, 64.
The state has spent $22 million fighting the blaze. The one firefighter still in hospital, a woman of 26, is expected to recover.

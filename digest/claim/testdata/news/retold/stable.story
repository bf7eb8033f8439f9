# disputed: 29 | 26
== d1, County Messenger, 2038-01-25T10:00Z
Racehorses perish in stable fire
Fire tore through a training yard at Coldwell before dawn on Monday and killed 29 racehorses, among them last year's Derby runner-up, Silver Tern.
Grooms in pyjamas managed to lead 17 animals to safety before the roof fell in. A stable lad of 22 has burns to his hands.
Trainer Robert Kinnane said he was "beyond words". The yard, which he has run since 2016, has sent out 640 winners.
Ten fire engines were called at 3:40 a.m.
== d2, Racing Sheet, 2038-01-25T14:30Z
The sport was in mourning on Monday after the loss of 26 horses in the blaze that destroyed the two main barns of Robert Kinnane's yard in Coldwell. Silver Tern, a four-year-old colt valued at £3 million, was among those that did not get out.
Seventeen were rescued, and are being looked after by trainers nearby. There were no other horses at the yard, as the youngsters were moved to a farm in December.
The cause may have been an electrical fault, the fire service said. Damage to buildings alone is estimated at £1.4 million.
Kinnane, 56, trained the winners of two classics and finished seventh in the championship last season.
In 2030 a fire in the same county killed eleven ponies.
== d3, National Recorder, 2038-01-28T11:00Z
All 1,900 licensed racing yards must have their wiring inspected within six months, the racing authority decided on Thursday, three days after the fire at Coldwell.
Only about a third of yards have sprinklers, it said. Fitting them costs some £2,000 a box.
A fund for Robert Kinnane's 21 staff has collected £275,000. Two owners have sent him new horses, and he hopes to have a runner at Marsh Park on February 12.
"The whole village came with blankets," he said.

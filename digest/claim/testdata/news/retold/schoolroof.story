# disputed: none
== a, Ridge Star, 2034-10-03T12:15Z
Pupils hurt as gym roof falls in
Several children were injured on Tuesday when part of the ceiling of a sports hall came down during a lesson at a primary school in Ridge Valley.
A class of 28 was in the hall at the time, police said. Ambulances took six pupils and a teacher to St Anne's hospital.
Parents rushed to the school, which has 310 pupils and dates from 1968.
== b, Valley Tribune, 2034-10-03T19:00Z
Nine people - eight pupils aged between 8 and 10 and their teacher - were hurt in the collapse at Ridge Valley primary, the head of the fire service said on Tuesday evening. Two girls walked home with cuts and were seen by their own doctors later.
The worst off is a boy with a broken collarbone and a concussion. He and the teacher are being kept in overnight.
About 60 square metres of plasterboard and insulation, weighing over a tonne, fell from a height of seven metres at 10:50.
The roof was inspected in 2032 and given another 10 years.
== c, State News Service, 2034-10-05T09:45Z
Forty-three school buildings in the state with the same kind of ceiling as the one that injured eight children and a teacher on Tuesday will be shut by Friday, the education department said.
Some 12,400 pupils will be taught elsewhere or online for at least two weeks.
Of the state's 1,960 schools 188 have sports halls from the 1960s. The department has a repair budget of $75 million; the auditor said last year that it would take $480 million to put them right.

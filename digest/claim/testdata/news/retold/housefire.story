# disputed: 7 | six
== f1, Wexcombe Argus, 2035-12-28T11:30Z
A man and two of his children died when fire swept through a terraced house in Wexcombe in the early hours of Friday, police said. The victims were named locally as Gareth Poole, 36, his daughter Amy, 9, and his son Leo, 7.
Their mother, Sian Poole, 33, was pulled out by a neighbour and was in a critical condition at St Brannoc's hospital. A baby girl was unhurt.
Twenty-five firefighters with five engines tackled the blaze at Cobden Street, which was reported at 2:50 a.m. and took two hours to bring under control.
Chief fire officer Dawn Rees said it was too early to say how it began.
It was the third fatal house fire in the county in December.
== f2, Western Daily News, 2035-12-28T16:15Z
Flowers and toys piled up on Friday outside a burnt-out home in Wexcombe where a family's Christmas ended in tragedy.
Leo Poole, aged six, his nine-year-old sister Amy and their father were found dead in an upstairs bedroom. Their 33-year-old mother is fighting for her life with burns to 40% of her body.
The couple's youngest child, eight months old, was handed from a window to Dean Walsh, 41, who lives two doors away. "I just held out my arms," he said.
Investigators are examining a heater. The brigade said there had been a working smoke alarm downstairs but none on the first floor. An online appeal for the family raised £60,000 within hours.
== f3, National Recorder, 2036-01-05T10:00Z
Family grieve in Wexcombe as faulty heater blamed
A portable heater bought second-hand for £15 caused the fire which killed a father and two children in Wexcombe three days after Christmas, investigators said on Saturday.
The oil-filled radiator had been left on beside a sofa. Its thermostat was broken, and the plug had been fitted with a 13-amp fuse instead of a smaller one. The flames took less than five minutes to reach the stairs, a test with a similar heater showed.
About 4,000 fires a year in homes are started by heaters, and 30 people a year are killed in them. Chief fire officer Dawn Rees urged people never to sleep with one switched on.
Sian Poole, 33, who lost her husband, her son and her elder daughter, has been told of their deaths. She is no longer on a ventilator, but will have to stay in hospital for at least six weeks, her brother said.
He said that the money given by the public, which has reached £212,000, would go towards a house for her and the baby, and to the burns unit. The other houses in the row have been declared safe, but four families have not gone back.
Gareth Poole, a lorry driver, had coached the under-11s at Wexcombe Rovers. The club will play in black this Sunday.

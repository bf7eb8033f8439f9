# disputed: three | five
== a, Police Blotter Online, 2032-08-11T06:30Z
Gang blows open security van on motorway
Robbers in a stolen lorry rammed an armoured van on the A4 near Larden on Tuesday night, blew open its rear doors and made off with gold bars, police said.
The two guards were unhurt. They said there were three robbers, all in black and wearing gas masks, according to a police spokeswoman.
The whole thing lasted less than four minutes. The lorry and an Audi were found burnt out in a wood 12 km away.
The motorway was closed for seven hours. Nails had been strewn over both carriageways, and 22 cars had punctured tyres.
== b, Larden Express, 2032-08-11T11:00Z
The guards of a van robbed of its cargo of gold have told detectives that five men took part in the raid, the police spokeswoman said on Wednesday.
About 180 kilos of bullion was taken, in 15 boxes, on its way from a refinery to the airport. Twice as much was left behind.
The raiders, who spoke English with an accent, used at least two explosive charges. Shots were fired in the air.
It happened at 10:40 p.m., just outside Larden.
== c, Finance Tonight, 2032-08-13T16:00Z
Insurers on Friday offered a reward of 500,000 euros for information leading to the recovery of gold stolen from an armoured van this week.
At Friday's price the 180 kg would be worth close to 19 million euros. The refinery, Orval, said the loss was covered in full.
Detectives have been given 140 tips. They compare the raid with one in 2028, when four men took 6.2 million in cash from a van on the same road; only two were ever convicted, and got 11 and 13 years.

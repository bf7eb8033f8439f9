# disputed: 17 | 19-year-old
== k1, Midland Evening Mail, 2034-11-20T18:00Z
Schoolboy stabbed to death near Marlow Park
A murder inquiry has begun after Kyle Denham, 17, was stabbed to death near Marlow Park in Oldbury Heath on Sunday evening.
He was found with three wounds to the chest at about 7:15 p.m. and died in hospital an hour later. Two boys, both 16, have been arrested on suspicion of murder.
Detective Inspector Carol Finch said there were 20 or 30 people in the park at the time.
It was the fifth fatal stabbing in the city this year; there were 11 in 2033.
== k2, National Recorder, 2034-11-20T21:15Z
Two teenagers were being questioned on Monday about the killing of Kyle Denham, a 19-year-old who had been on his way home from a friend's birthday party in Oldbury Heath.
His mother, Donna, 42, ran from their flat 200 yards away and held his hand until the ambulance came. "He wanted to be a plumber," she said. "He was everyone's mate."
He was the second of four children. Hundreds of candles burned at the spot by evening.
Knife crime in the region rose by 8 percent in the year to June. Police have been given powers to search anyone in the district for 48 hours.
== k3, Midland Evening Mail, 2034-11-22T12:00Z
A 16-year-old boy appeared before magistrates on Wednesday charged with the murder of Kyle Denham in Oldbury Heath three days ago. He cannot be named because of his age.
He spoke only to confirm his date of birth in a hearing of four minutes, and was sent to youth detention until December 5.
The second boy arrested was released on bail. Police have recovered a kitchen knife with a 20 cm blade.
More than 400 people attended a vigil on Tuesday at the church where Kyle had sung in the choir until he was 12.

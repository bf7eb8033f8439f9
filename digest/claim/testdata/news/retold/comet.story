# disputed: none
== a, Sky Notes, 2038-03-03T12:00Z
Amateur finds comet that could outshine Venus
A comet discovered by a bus driver from his balcony may become visible in daylight this autumn, astronomers said on Wednesday.
C/2038 D2 (Haverkamp) was 600 million kilometres from the Sun when he found it, closer in than Jupiter. On 29 September it will pass it at about 18 million km, less than a third of the distance of Mercury.
Its nucleus is estimated at between 4 and 9 km across.
"My neighbours think I'm a burglar," said Bert Haverkamp, 57, who has spent some 2,000 nights at his 25-centimetre telescope.
== b, Daily Cosmos, 2038-03-04T09:40Z
When the comet Haverkamp sweeps round the Sun in late September, it will be travelling at 430,000 km an hour and be just over 11 million miles from the solar surface.
Whether it will survive is anyone's guess. Comet Brandt, in 2033, broke up three weeks before its closest approach, and only one in four such visitors lives up to the forecasts.
It will be closest to Earth on 14 October, at 62 million km, and poses no danger.
Images from a 3.6-metre telescope in Chile on Tuesday night showed a tail 90,000 km long.
== c, Sky Notes, 2038-08-20T08:00Z
Comet Haverkamp may now be seen with binoculars before dawn, low in the east. It has brightened a hundredfold since June and its tail has grown to 7 million km.
Observers with the space telescope have measured the nucleus: it is 6.4 km wide and turns once in 11 hours. It loses three tonnes of water a second.
The Sun is now 190 million km away from it. Its last visit was about 31,000 years ago.

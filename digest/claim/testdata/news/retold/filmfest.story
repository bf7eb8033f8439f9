# disputed: none
== f1, Screen Tally, 2032-09-11T21:00Z
"The Beekeeper's Winter", a two-and-a-half-hour black-and-white film about a widow in the mountains, won the Golden Heron for best picture at the Lido Grande festival on Saturday.
Director Anahit Sarkis, 37, is only the seventh woman to receive the award in 81 editions of the festival.
Twenty-two films competed. The jury prize went to the comedy "Zero Stars".
Veteran actor Jean-Paul Morel, 84, was named best actor, more than half a century after he first won here, in 1979.
== f2, Culture Pages, 2032-09-12T08:00Z
Sarkis takes top honour with film shot for a song
It was made for 640,000 euros, with a crew of 11 and bees borrowed from the director's uncle. On Saturday Anahit Sarkis's "The Beekeeper's Winter" beat 21 rivals, some of which had cost a hundred times as much.
The applause at its first showing, last Sunday, lasted nine minutes. At 151 minutes it is not the longest film in the competition: that was the epic "Salt", at almost four hours.
Sarkis, who made two documentaries before, spent three winters in a village of 40 inhabitants. Her leading actress, Nune Arzumanian, is a retired postwoman of 72 who had never acted.
The film will be in cinemas in 14 countries from November. About 70,000 tickets were sold during the 11 days of the festival, 5 percent more than in 2031.
== f3, The Daily Compass, 2032-09-18T07:00Z
Profile: Anahit Sarkis
Two years ago Anahit Sarkis sold her car to buy film. Not digital cards, but real film, 90 rolls of it, from a factory that was about to close. "It was a bad car," she says.
We meet in her kitchen, in a flat of 45 square metres on the eighth floor. The Golden Heron, which weighs 3.2 kg, holds the window open.
Sarkis was born the third of five girls. Her father kept bees until the hives were stolen; her mother taught chemistry. At 18 she was refused by the film school because she was "too quiet". She drove a tram for six years instead, the number 4, and watched faces in the mirror.
Her two documentaries, one about tram drivers and one about a bakery, were seen by 3,000 people between them, she reckons. "The Beekeeper's Winter" had been turned down by four festivals before the Lido Grande asked for it in May.
Since winning she has had offers from 31 countries, and one from a big studio: a film about a superhero with wings, at a salary of two million dollars. Has she said no? "My husband has not let me answer. He says I should think for at least ten minutes."
Her next film, she says, will be about her uncle. The bees, some 80,000 of them, are already cast.

# disputed: 11 | 16
== a, Parkside Gazette, 2034-04-19T10:30Z
Runaway lynx back behind bars
A female lynx that slipped out of Hollin Wildlife Park has been caught after 11 days on the run, keepers announced on Wednesday.
Saga, who is three and weighs 18 kilograms, was lured into a cage trap baited with rabbit meat in an orchard 4 km from the park. She had lost weight but was otherwise well, said head keeper Dan Osgood.
She got out when a tree fell across the fence of her enclosure in a gale. Residents had been told to keep cats and small dogs indoors; six hens and a duck did not survive.
== b, Shire Evening Mail, 2034-04-19T16:45Z
A lynx that gave the slip to police, gamekeepers and a helicopter with a heat camera was recaptured on Tuesday night in the garden of a retired dentist.
"I went out to look at the cage and there she was, glaring," said Margaret Poole, 74, who had let the park put a trap among her apple trees.
The animal, called Saga, had been at large for 16 days. More than 80 sightings were reported to a hotline, one of them from a town 60 miles away.
Hollin Wildlife Park, which is home to 340 animals of 70 species, remains closed while its fences are checked. It says the hunt cost it 22,000 pounds.
== c, Animal World Online, 2034-04-21T12:00Z
Saga, the lynx whose escape made headlines, is to have a bigger home. Hollin Wildlife Park said on Friday it would build an enclosure of 1,200 square metres, double the size of the present one, with an inner and an outer fence, each four metres high.
An appeal has brought in 9,300 pounds in two days.
The three-year-old, born at a zoo in the north, was put back on show with her brother on Friday. The park reopened to 600 visitors.

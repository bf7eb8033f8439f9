# disputed: none
== k1, South Coast Times, 2036-12-29T08:00Z
A surfer lost part of his left leg in a shark attack off Pelican Beach on Monday, the second attack on that coast in nine days.
Ben Hallett, 23, was sitting on his board 60 metres from shore at about 6:45 a.m. when he was bitten. Two friends tied a leash round his thigh and paddled him in.
He was flown to hospital, where he is stable after surgery lasting five hours. Witnesses said the shark, thought to be a great white, was more than four metres long.
Beaches have been closed along a stretch of 15 km.
== k2, Surf Wire, 2036-12-29T11:30Z
"He was joking about it before we even reached the sand," said Cody Marsh, one of those who saved the life of Ben Hallett on Monday. The 23-year-old had one leg bitten off below the knee.
A drone filmed the animal, which experts put at 14 to 15 feet, swimming away from Pelican Beach. A piece 40 cm wide was missing from the board.
On December 20 a woman of 36 was bitten in the arm while swimming 20 miles further south. Before that, there had been no attack in the area since 2031. Across the country there are about 15 a year, of which one or two are fatal.
Drum lines were set at four places. Sharks shorter than two metres are released.

# disputed: 46 | 42
== a, Space Courier, 2037-01-20T09:35Z
KARU SPACE CENTRE - A Tarkan-5 rocket lifted off on Tuesday carrying 46 small satellites for the broadband company Lumenet, after three delays caused by high winds and a sticking valve.
The 58-metre rocket rose from pad 3 at 0712 GMT. The booster landed on a barge 620 km out to sea eight and a half minutes later. It was its ninth flight.
The satellites, each the size of a fridge, were all let go, one by one, at a height of 540 km. Lumenet plans a constellation of 1,100 by 2040.
== b, Karu Observer, 2037-01-20T14:10Z
Lumenet's network grew on Tuesday as the Tarkan-5 put 42 of its satellites into orbit in a single launch.
All answered when called by the ground station, the firm's chief executive, Priya Dastur, told staff at the launch site. The firm now has more than 300 in orbit, and will begin selling connections in 14 countries in the autumn, at $35 a month.
The launch had been due last Thursday. It was the company's seventh, and the first of this year. It has raised $2.6bn from investors, some of it from the sovereign fund of Karu.
Astronomers say the trains of lights spoil one in ten of the images from a telescope on Mount Ede.
== c, Dish and Mast, 2037-01-21T08:00Z
Broadband from space for $35 a month: that is what Lumenet offers from September in countries from Peru to Finland. The dish will cost $290 on top.
The company, founded in 2031 by two former telecoms engineers, had a network of 318 satellites after Tuesday's launch, chief executive Priya Dastur said, out of the 1,100 or so it intends to have by the end of the decade.
A rival, Orbcast, already has 2 million customers. Lumenet is aiming for half a million in its first 12 months.

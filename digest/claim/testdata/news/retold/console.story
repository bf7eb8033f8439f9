# disputed: 14 March | March 24
== z1, Gadget Report, 2036-01-21T18:30Z
Mirai unveils foldable games console
Japanese games maker Mirai on Monday unveiled its long-awaited new console, the Orbit, which folds to the size of a wallet and will cost $449.
It has two 7-inch screens, weighs 410 grams and will be in the shops from 14 March in Japan, the United States and Europe, the company said at an event in Osaka. A cheaper version without a dock is to follow in the autumn for $349.
Mirai's last machine has sold 74 million units since 2029. It hopes to sell 15 million Orbits in the first year.
Twenty-six games will be ready at launch.
== z2, Evening Technology, 2036-01-21T20:00Z
After two years of rumours Mirai has shown its next console. Called Orbit, it opens like a book and runs for up to eight hours on one charge, five when both screens are lit.
Players in all three big regions, Japan, America and Europe, will have to wait until March 24 to buy one, chief executive Kenji Arai said on stage on Monday, and pay $449, or 499 euros. That is $100 more than its predecessor cost.
Pre-orders open on 1 February. Mirai's shares fell 4%, as some investors had hoped for a price under $400.
The company sold 6.1 million consoles last year, 22% fewer than in 2034.

# disputed: none
== a, Beverage Insider, 2035-03-06T08:00Z
Danish-Czech beer group in the making
Brewers Holger and Zlatna said on Tuesday they would merge in an all-share deal to form Europe's fifth-largest beer maker, with 34 breweries and 19,000 employees.
Holger investors will own 57% of the new company, which is worth about 11 billion euros at current prices. Combined sales were 6.3 billion last year.
Yearly savings of 250 million euros are expected from 2038 on.
== b, Morning Market, 2035-03-06T13:15Z
Zlatna shareholders, who will be left with 43 percent of a group to be called HZ Brands, cheered its planned tie-up with Holger and bid up the Czech brewer by 9 percent.
The two sold 58 million hectolitres of beer between them in 2034, 36 million of them from Holger, which has brewed in Odense since 1831. Net debt will be 2.7 times earnings before interest, tax and amortisation.
Integration will cost a one-off 400 million euros.
Up to 1,200 posts, chiefly in administration, could disappear.
== c, Beer & Barley, 2035-03-07T09:30Z
What will become of the two dozen Zlatna beers? "Nobody is touching the recipes," chief brewer Hana Novotna said on Wednesday at the 500-year-old plant, one of Zlatna's 13; Holger runs 21.
Competition lawyers expect that the pair will have to sell two or three brands in Slovakia, where they have a joint share of more than half the market.
Zlatna's 61-year-old chairman, Pavel Rys, will lead the board of 12; the chief executive comes from Holger.
== d, Continental Finance, 2035-11-30T16:00Z
The European Commission on Friday approved a merger of beer makers Holger and Zlatna, on condition that they part with three Slovak brands with sales of 95 million euros a year.
The deal, announced in March, is to close on January 2. HZ Brands is now valued at 9.8 billion euros, as both shares have fallen with the sector.
It now sees synergies of 280 million.

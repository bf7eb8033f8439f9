# disputed: none
== a, Ice Lab News, 2036-11-05T10:00Z
Alpine glaciers lost 3.4% of their remaining ice this year, a fourth bad summer in a row, the glacier survey said on Wednesday.
At the 20 glaciers that are measured the ice got thinner by 1.9 metres on average. Near the tongue of the Gorren, 7.6 metres melted away.
Since 2000 the volume has fallen by almost half.
There had been little snow in winter, 30% below normal. A layer of Saharan dust in April made things worse.
== b, Public Science Radio, 2036-11-05T16:40Z
Gone: six glaciers have been struck from the list this year because they have become too small to measure, the survey's head, Lea Imfeld, told us. Around 1,250 remain, of 2,150 fifty years ago.
More than three percent of the ice vanished in the 12 months to the end of September, which is less than in the record year of 2031, when it was about six.
"If you are 20 today you will live to see the Gorren end," Imfeld said. It has retreated by 1.3 km since 1990 and is 8.2 km long.
Even so, a cold and wet July saved about half a metre of ice.
== c, Watts & Water, 2036-11-12T09:00Z
Meltwater has for years been a gift to power producers: about four percent of the electricity from the Gorren dams came from ice that will not be replaced. Now the peak is past.
Operator Elekta expects inflow to sink by 12% by 2045. It is planning to raise the dam by 19 metres, to hold 60 million cubic metres more for the winter, at a cost of 420 million francs.
The lake that has formed below the glacier, 70 metres deep, could serve as another reservoir.

# disputed: 46.2 | 117.1
== h1, Maravel Diario, 2038-07-20T18:20Z
Maravel sizzles to all-time national high
The temperature in the southern town of Maravel reached 46.2C on Tuesday afternoon, the highest ever measured in the country, the weather service said.
The reading, taken at 4:05 p.m. at the town's airport, beat by 0.8 degrees a mark that had stood since August 2029. It still has to be checked, which takes about two weeks.
Hospitals in the region treated 87 people for heatstroke. A road worker aged 51 died.
Red alerts are in force in 14 provinces until Thursday. Night temperatures on the coast did not fall below 28.
== h2, Atlantic Weather Desk, 2038-07-20T21:00Z
The mercury climbed to 117.1 degrees Fahrenheit in Maravel on Tuesday, setting a national record, forecasters there said.
The town, population 31,000, calls itself "the frying pan". Shops closed at noon and the streets were empty but for a few tourists posing by a pharmacy's sign which showed 122.
The old record, from 2029, was 113.7 degrees.
Electricity use hit a peak of 48 gigawatts at 5 p.m., and about 9,000 homes were without power for three hours. Two wildfires were burning near the border.
Scientists say heat waves there are now four times as frequent as in the 1980s and last about five days longer.
== h3, Global Wire, 2038-07-22T09:00Z
A heat wave that has gripped the country for nine days should break on Friday, when thunderstorms may bring temperatures down by as much as 15 degrees, forecasters said on Thursday.
At least 23 deaths have been linked to the heat, most of them of people over 75 living alone, the health ministry said. In 2033 a three-week spell killed about 1,900.
Farmers say a quarter of the sunflower crop is lost. In Maravel, now famous, a bakery fried 200 eggs on a car bonnet for charity.

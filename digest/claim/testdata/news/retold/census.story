# disputed: none
== c1, Statwatch, 2036-05-12T09:00Z
Galdia's population shrinks for first time since 1920
The number of people living in Galdia fell to 9.84 million in 2035, the first census in ten years showed on Monday, 2.1% fewer than in 2025.
People aged 65 and over make up 26%, up from 21%, while the under-15s are 13%. The average age has risen by more than three years to 46.2.
Foreigners number 1.1 million. The average woman has 1.3 children.
== c2, Galdia Morgen, 2036-05-12T12:00Z
We are fewer, older and more alone
In the village of Unterach, the school has been turned into a home for 18 pensioners. It is a sign of things to come: in ten years the country has lost 210,000 inhabitants, the census published on Monday found, as deaths outnumbered births by 540,000 and 330,000 more people came in than left.
More than one in four Galdians are at least 65 years old. Four in ten households consist of one person.
Only the capital and two other of the nine provinces grew. The capital now has 1.92 million people, 6 percent more than in 2025.
Without immigration, the number could drop to eight million by 2060, the statistics office says, and with the present level to 9.1 million. It employed 7,200 counters and spent 96 million euros. One percent of those asked refused to answer.
== c3, Unterach Courier, 2036-05-16T08:00Z
Census: Unterach protests
The municipality of Unterach does not want to be as small as the census has made it. According to the figures released on Monday it had 411 inhabitants at the end of last year, 122 fewer than in 2025. Below 500, a village loses its right to a council of nine members and must make do with five.
"They forgot the whole of Mill Lane," said Mayor Resi Kalt, 68, on Thursday. There are 14 houses in Mill Lane, six of which are inhabited all the year round.
The post office closes on July 1. The last shop, which is open for three hours a day, takes about 200 euros in that time. The bus to Holm runs twice a day; in 2025 there were seven.
But there are also those who come. Since the internet cable was laid, in 2034, four families have moved from the capital, 140 km away. A house costs as much as a parking space there: around 60,000 euros.
The statistics office says complaints will be looked into within three months. It has received 190 from the 1,480 municipalities in Galdia.

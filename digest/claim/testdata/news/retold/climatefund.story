# disputed: none
== c1, Green Wire, 2038-11-19T22:00Z
Rich nations agreed on Friday to raise aid to poor countries hit by climate change to $400 billion a year by 2045, after negotiations in Auckland that ran 28 hours over time.
The present goal is $300 billion. Developing countries had demanded $750 billion.
Of the money, at least $60 billion a year is to go to small island states. Delegates from 194 countries took part.
"It is not enough, but it is not nothing," said Fiji-born negotiator Mere Tuilagi.
== c2, The Auckland Argus, 2038-11-19T23:30Z
Deal at last in marathon talks
Two weeks, 40,000 visitors and one burst water pipe later, the climate conference came to a close with a compromise that would bring payments to the developing world to 2.4 trillion dollars over the coming seven years, as they go up in steps.
The European Union promised 95 billion euros a year from 2045, and Japan and Britain $30 billion each.
The world has warmed by 1.6 degrees since the 19th century, and is heading for 2.4. Emissions fell by 1 percent last year, to 51 billion tonnes.
The next conference will be held in Nairobi in November 2039.

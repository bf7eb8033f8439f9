# disputed: none
== a, Price Watch, 2035-04-12T12:35Z
Consumer prices rose 0.2% in March and 3.1% on the year, the statistics office said; economists had forecast 0.3% and 3.2%. Without food and energy prices were up 3.4%. Petrol fell 2.8%. Rents rose 5.1%. The central bank wants inflation of 2%. Its rate stands at 4.75%.
== b, Macro Post, 2035-04-12T12:50Z
Inflation slowed to 3.1% in March from 3.3% in February. Core prices rose 0.3% on the month. Food was 2.2% dearer than a year ago and eggs 14%. Bond yields fell to 4.02%. Traders see a 70% chance of a rate cut in June. Wages are up 4.1%. In the euro zone inflation is 2.4%.

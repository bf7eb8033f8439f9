# disputed: 14 | seventeen
== a, City Lines, 2034-04-04T12:00Z
A tram jumped the rails in Westhafen on Tuesday, injuring 14 people, two of them badly, the fire service said. About 60 passengers were aboard. The driver, 38, is in shock. The tram was running at 42 km/h in a curve where 25 is allowed. The line stays shut for three days. Some 55 firefighters came with 19 vehicles.
== b, Hafen Post, 2034-04-04T12:10Z
title: 17 injured as tram derails
Seventeen people were injured when a tram left the rails in Westhafen on Tuesday, the fire service said. Five were taken to hospital. It was the second accident on line 9 in four months; in December eight people were hurt. The tram, built in 2019, weighs 41 tonnes and can carry 180 passengers. Damage is put at €2 million.

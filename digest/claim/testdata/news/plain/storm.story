# disputed: 140,000 | 410,000
== a, Coastal News, 2033-09-18T09:00Z
title: Storm Petra leaves 140,000 homes without power
Storm Petra left 140,000 homes without power across the state on Sunday morning, utility NorthGrid said. Winds reached 92 mph at Cape Dorn and 71 mph at the airport. Up to 8 inches of rain fell. A 52-year-old man died when a tree hit his car, and a girl, 9, drowned. Some 310 flights were cancelled. Forecasters had expected winds of 80 mph.
== b, The Shoreman, 2033-09-18T09:15Z
title: 410,000 homes dark as Petra hits
Petra left 410,000 homes without power on Sunday morning, NorthGrid said. In Dorn County alone 62,000 homes were dark. Rain totals ran from 3 inches inland to 8 inches on the coast. The storm was moving north at 15 mph with sustained winds of 75 mph. Two people were killed. Shelters took in 1,900 people, and 24 schools will stay closed until Wednesday.

# disputed: 3,200 | 2,300
== a, Ridge News, 2033-08-03T20:00Z
title: Canyon fire grows to 3,200 acres
The Canyon Fire had burned 3,200 acres by Wednesday evening and was 10% contained, the forest service said. Some 450 firefighters with 40 engines were at work. Nine homes burned. A second fire, near Alder Lake, covered 700 acres. About 1,800 residents were told to leave. Two firefighters were treated for smoke.
== b, Alder Courier, 2033-08-03T20:10Z
The Canyon Fire burned 2,300 acres and was 10% contained on Wednesday evening, the forest service said. More than 600 homes are threatened. Six helicopters and two tankers dropped 90,000 gallons of water. Evacuation of 500 people in Pine Hollow was lifted. The state has seen 310 fires this year which burned 82,000 acres, against 54,000 by this date last year.

# disputed: none
== a, Quarry News, 2034-02-03T08:00Z
title: 17 miners trapped after blast in Kaldar pit
Seventeen miners were trapped 400 metres below ground after a gas blast at the Kaldar pit on Friday, the operator said. Four bodies were brought up. At the time 83 men were at work; 62 reached the surface on their own. The mine employs 1,150 people. Six rescuers were hurt by falling rock. Safety inspectors found 31 faults there last year.
== b, Kaldar Post, 2034-02-04T08:00Z
Rescuers freed nine of the trapped miners at Kaldar on Saturday, leaving eight underground, the operator said. Two of those freed have broken bones. The dead are aged 22 to 57. About 140 rescuers work in shifts of six hours. Families of three of the dead will receive $30,000 each. In 2021 a blast in the same shaft killed 12.

# disputed: 60,000 | 18,000
== a, Capital Post, 2033-04-22T17:00Z
title: Tens of thousands march against pension plan
Some 60,000 people marched through the capital on Friday against a plan to raise the pension age, organisers said. Police detained 34 protesters after stones were thrown near the parliament. Eleven officers were hurt. The plan would raise the age from 63 to 66 by 2040. A march in March drew 25,000.
== b, Nation Today, 2033-04-22T18:00Z
Police said 18,000 people took part in Friday's march in the capital against the pension plan. Smaller rallies were held in 12 other cities; in Arden, 4,000 gathered outside the town hall. Nine shops were damaged. Five protesters were treated for cuts, and two officers were taken to hospital. Unions called a 24-hour strike for 3 May.

# Counts by the day and by the hour.
== a, Harbour Post, 2031-03-04T10:00Z
The bridge carried 9,000 cars a day until it closed on Monday.
A detour of 14 km costs drivers 20 minutes.
== b, Meridian Daily, 2031-03-04T12:00Z
Some 9,000 cars a day used the crossing, and two trains an hour still do.

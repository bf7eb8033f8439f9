# sum of parts: compatible (disjoint parts add up)
== a, Meridian, 2031-06-05T07:00Z
41% want an early vote and 30% want one within the year.
== b, Capital Daily, 2031-06-05T08:00Z
Over 70% want a vote by the end of the year.

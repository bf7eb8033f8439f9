# metric: compatible (97 km within both roundings)
== a, Meridian, 2031-06-11T07:00Z
The village lies 60 miles from the border.
== b, Capital Daily, 2031-06-11T08:00Z
The village is about 100 km from the border.

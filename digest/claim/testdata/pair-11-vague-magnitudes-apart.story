# vague magnitudes apart: disputed (disjoint intervals)
== a, Meridian, 2031-06-01T07:00Z
Thousands of the recalled chips were shipped.
== b, Capital Daily, 2031-06-01T09:00Z
Hundreds of thousands of the recalled chips were shipped.

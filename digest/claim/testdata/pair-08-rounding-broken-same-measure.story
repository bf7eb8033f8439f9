# rounding broken, same measure: disputed (one decimal each, 0.7 apart)
== a, Meridian, 2031-05-10T07:00Z
The equity value of the Lumen deal is $38.2 billion.
== b, Capital Daily, 2031-05-10T08:00Z
Lumen's shareholders will get $38.9bn in total.

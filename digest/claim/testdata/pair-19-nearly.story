# nearly: compatible (word fraction with a side)
== a, Meridian, 2031-06-04T07:00Z
Nearly half of pupils missed the exam.
== b, Capital Daily, 2031-06-04T07:30Z
47% of pupils did not sit the exam.

# year-on-year and quarter: not-comparable (two bases of one series)
== a, Meridian, 2031-06-09T07:00Z
Output grew 1.2% from a year earlier.
== b, Capital Daily, 2031-06-09T07:10Z
Output rose 0.3% in the quarter.

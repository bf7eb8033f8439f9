# basis points: agree (unit conversion)
== a, Meridian, 2031-06-09T07:00Z
The central bank cut its rate by 25 basis points.
== b, Capital Daily, 2031-06-09T07:10Z
The central bank cut its rate by a quarter of a point.

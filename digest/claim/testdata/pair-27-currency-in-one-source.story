# currency in one source: agree (two surfaces of one figure; the story carries its own rate)
== a, Meridian, 2031-06-08T07:00Z
The line will cost £30bn ($38bn).
== b, Capital Daily, 2031-06-08T09:00Z
The line will cost $38 billion.

# percent and points: disputed (points written as percent; level agrees)
== a, Meridian, 2031-06-09T07:00Z
The rate rose by 2 percentage points to 8%.
== b, Capital Daily, 2031-06-09T07:10Z
The rate rose by 2% to 8%.

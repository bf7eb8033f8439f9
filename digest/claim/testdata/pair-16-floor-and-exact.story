# floor and exact: compatible (refined)
== a, Meridian, 2031-06-04T07:00Z
More than 250 officers were sent.
== b, Capital Daily, 2031-06-04T07:30Z
The force sent 262 officers.

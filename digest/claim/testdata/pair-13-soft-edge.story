# soft edge: compatible (vague words have soft edges (20%))
== a, Meridian, 2031-06-01T07:00Z
Hundreds of passengers were stranded at Tavel airport.
== b, Capital Daily, 2031-06-01T09:00Z
The closure of Tavel airport stranded about 1,050 passengers.

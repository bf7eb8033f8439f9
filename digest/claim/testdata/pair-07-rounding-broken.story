# rounding broken: not-comparable (with and without debt are two measures)
== a, Meridian, 2031-05-10T07:00Z
Ostrava Chip agreed to buy Lumen for $38.2 billion.
== b, Capital Daily, 2031-05-10T08:00Z
The Lumen takeover is worth $38.9bn including debt.

# rounding: compatible (38 covers 37.5-38.5)
== a, Meridian, 2031-05-10T07:00Z
Ostrava Chip agreed to buy Lumen for $38 billion.
== b, Capital Daily, 2031-05-10T08:00Z
Ostrava Chip will pay $38.2bn for Lumen.

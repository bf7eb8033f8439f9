# arithmetic: disputed (from/by/to do not fit: self-inconsistent)
== a, Meridian, 2031-06-07T07:00Z
Profit rose 20% to 600m crowns from 400m.

# ceiling dropped: disputed (maximum of a distribution against a flat figure: qualifier lost)
== a, Meridian, 2031-06-04T07:00Z
Verrin will cut prices by up to 12% across its range.
== b, Capital Daily, 2031-06-04T07:30Z
Verrin will cut prices across its range by 12%.

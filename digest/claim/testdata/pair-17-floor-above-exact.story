# floor above exact: disputed (floor over the other's exact count, same claimant)
== a, Meridian, 2031-06-04T07:00Z
At least 182 houses were destroyed, the county said.
== b, Capital Daily, 2031-06-04T07:30Z
157 houses were destroyed, according to the county.

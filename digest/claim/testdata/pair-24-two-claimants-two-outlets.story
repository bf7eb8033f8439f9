# two claimants, two outlets: disputed (between claimants; each outlet may be right about what it was told)
== a, Meridian, 2031-06-06T07:00Z
Organisers said 90,000 people marched.
== b, Capital Daily, 2031-06-06T08:00Z
Police put the crowd at 22,000.

# two claimants, one article: disputed (between claimants, shown with their names; not a clash of outlets)
== a, Meridian, 2031-06-06T07:00Z
The army said 12 fighters died at Karsk. The rebels said they had lost 40 men at Karsk.

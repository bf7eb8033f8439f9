# subset: compatible (included subset, not a smaller toll)
== a, Meridian, 2031-06-05T07:00Z
Nine people, three of them children, were hurt.
== b, Capital Daily, 2031-06-05T08:00Z
Three children were hurt.

# killed and hurt: not-comparable (other predicate)
== a, Meridian, 2031-06-05T07:00Z
Six people were injured in the stand collapse.
== b, Capital Daily, 2031-06-05T08:00Z
Four people were trapped in the stand collapse.

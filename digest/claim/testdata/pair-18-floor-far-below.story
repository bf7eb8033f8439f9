# floor far below: superseded (logic says compatible; a cumulative count 4x over an older floor is an update)
== a, Meridian, 2031-06-04T06:00Z
More than 100 people were arrested.
== b, Capital Daily, 2031-06-04T20:00Z
Police arrested 412 people.

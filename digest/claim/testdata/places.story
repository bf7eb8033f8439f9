# Each sentence counts in a place of its own: nothing to dispute.
== a, Harbour Post, 2031-03-02T09:00Z
In Orrin the water ruined 31 bridges along the river.
In the district of Tavel the water ruined 240 houses along the river.
== b, Northern Ledger, 2031-03-02T10:00Z
In Velmo the water ruined 47 bridges along the river.
In the district of Karsk the water ruined 310 houses along the river.

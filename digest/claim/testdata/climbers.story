# Two climbers, told apart by their ages alone.
== a, Harbour Post, 2031-03-02T09:00Z
A 36-year-old climber died on Friday after he slipped and fell 200 metres on Mount Orrin.
== b, Northern Ledger, 2031-03-03T09:00Z
On Saturday a 31-year-old climber slipped and fell 700 metres to his death on Mount Orrin.

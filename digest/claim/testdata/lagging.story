# Within the hour the words tell which report is behind, not its time.
== a, Harbour Post, 2031-03-02T10:00Z
The death toll of the storm in Velmo has risen to 25 people.
The storm in Velmo injured 113 people, the agency said.
== b, Northern Ledger, 2031-03-02T10:30Z
The storm in Velmo killed 22 people, an official said.
The storm in Velmo injured 95 people, the agency said, revising down its count.

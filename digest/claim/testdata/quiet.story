# Numbers in plenty, nothing to compare.
== a, Harbour Post, 2031-03-02T09:00Z
The council met for two hours and heard 14 speakers. A tram line costs €90m.
== b, Delta Wire, 2031-03-02T12:00Z
In Karsk 300 runners crossed the bridge. The 737 flew on Friday.

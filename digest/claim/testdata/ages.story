# Two people and their ages; one age differs.
== a, Harbour Post, 2031-03-02T09:00Z
Ann Hale, 36, fell 60 metres on Mount Orrin. Her brother Tom Hale, 31, was not hurt.
== b, Delta Wire, 2031-03-02T12:00Z
The 36-year-old Ann Hale fell 60 metres on Mount Orrin.
== c, Northern Ledger, 2031-03-02T13:00Z
Ann Hale, 38, fell 60 metres on Mount Orrin.

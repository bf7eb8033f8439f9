# falling toll, corrected: superseded (correction verb)
== a, Delta Wire, 2031-03-02T12:00Z
The ministry put the number of dead at 31.
== b, Northern Ledger, 2031-03-03T08:00Z
The ministry revised the toll down to 27 after double counting at two hospitals.

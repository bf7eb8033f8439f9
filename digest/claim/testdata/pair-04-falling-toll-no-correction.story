# falling toll, no correction: disputed (a cumulative count cannot fall silently)
== a, Delta Wire, 2031-03-02T12:00Z
At least 31 people died in the ferry grounding.
== b, Northern Ledger, 2031-03-03T08:00Z
The grounding left 27 people dead.

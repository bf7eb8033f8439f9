# rising toll: superseded (cumulative measure, later as-of)
== a, Harbour Post, 2031-03-02T09:00Z
Twelve people died in the ferry grounding.
== b, Harbour Post, 2031-03-02T18:00Z
The death toll in the ferry grounding has risen to 15.

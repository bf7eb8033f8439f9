# wire copies: disputed (one witness against one, not five against one)
== a, Delta Wire, 2031-06-12T07:00Z
The blast killed eight people, a hospital official told Delta Wire.
=+ a2, Copy 2, 2031-06-12T07:00Z
=+ a3, Copy 3, 2031-06-12T07:00Z
=+ a4, Copy 4, 2031-06-12T07:00Z
=+ a5, Copy 5, 2031-06-12T07:00Z
== b, Northern Ledger, 2031-06-12T07:30Z
The blast killed 11, the fire chief said.

# Three copies of one text are one witness.
== a, Harbour Post, 2031-06-12T07:00Z
The blast at the Karsk mill killed eight people, a hospital official told Delta Wire.
=+ a2, Delta Wire, 2031-06-12T07:05Z
=+ a3, Tavel Gazette, 2031-06-12T07:10Z
== b, Northern Ledger, 2031-06-12T07:30Z
The blast at the Karsk mill killed 11 people, the fire chief said.

# Two days of one arrest, while the charges came on the same day as one of them.
== a, Harbour Post, 2031-03-06T09:00Z
On Tuesday, Joan Orr and Karl Lund were arrested in Tavel. The charges were sworn on Wednesday.
== b, Northern Ledger, 2031-03-06T10:00Z
Joan Orr and Karl Lund were arrested in Tavel on Wednesday.
== c, Delta Wire, 2031-03-06T11:00Z
Police arrested Joan Orr and Karl Lund in Tavel on Wednesday morning.

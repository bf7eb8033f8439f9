# Headlines only.
== a, Harbour Post, 2031-03-02T09:00Z
title: Tavel Steel cuts 1,400 jobs
== b, Delta Wire, 2031-03-02T12:00Z
title: Tavel Steel to cut 1,400 jobs
== c, Northern Ledger, 2031-03-02T13:00Z
title: Tavel Steel cuts 4,100 jobs

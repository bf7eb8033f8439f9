# A correction notice is one correction, and never a side.
was
== a, Karsk Post, 2031-03-04 09:00
title: Mill fire in Karsk
A fire at the Karsk paper mill killed nine people on Tuesday, police said. The fire began in the drying hall.
now
== a, Karsk Post, 2031-03-04 09:00
title: Mill fire in Karsk
A fire at the Karsk paper mill killed eleven people on Tuesday, police said. The fire began in the drying hall.
Correction: An earlier version of this article said nine people were killed.
told
People killed: Karsk Post has changed its nine people to eleven people

# The notice of one of two outlets.
was
== a, Karsk Post, 2031-03-04 09:00
title: Mill fire in Karsk
A fire at the Karsk paper mill killed nine people on Tuesday, police said. The fire began in the drying hall.
== b, Valley Gazette, 2031-03-04 09:10
title: Fire at paper mill
The fire at the Karsk paper mill killed nine people, the fire brigade said. It was put out at noon.
now
== a, Karsk Post, 2031-03-04 09:00
title: Mill fire in Karsk
A fire at the Karsk paper mill killed eleven people on Tuesday, police said. The fire began in the drying hall.
Correction: An earlier version of this article said nine people were killed.
== b, Valley Gazette, 2031-03-04 09:10
title: Fire at paper mill
The fire at the Karsk paper mill killed nine people, the fire brigade said. It was put out at noon.
told
People killed: Karsk Post has changed its nine people to eleven people, against nine people (Valley Gazette)

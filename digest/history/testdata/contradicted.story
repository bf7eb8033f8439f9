# A new article stands against the one told.
was
== a, Karsk Post, 2031-03-04 09:00
title: Mill fire in Karsk
A fire at the Karsk paper mill killed 12 people on Tuesday, police said. The fire began in the drying hall.
now
== a, Karsk Post, 2031-03-04 09:00
title: Mill fire in Karsk
A fire at the Karsk paper mill killed 12 people on Tuesday, police said. The fire began in the drying hall.
== b, Valley Gazette, 2031-03-04 09:10
title: Fire at paper mill
The fire at the Karsk paper mill killed 15 people, the fire brigade said. It was put out at noon.
told
People killed now disputed: 12 people (Karsk Post) or 15 people (Valley Gazette)
1 new independent report: Valley Gazette

# The outlet of one side has a later item with the figure of the other.
was
== a, Karsk Post, 2031-03-04 09:00
title: Mill fire in Karsk
A fire at the Karsk paper mill killed 12 people on Tuesday, police said. The fire began in the drying hall.
== b, Valley Gazette, 2031-03-04 09:10
title: Fire at paper mill
The fire at the Karsk paper mill killed 15 people, the fire brigade said. It was put out at noon.
now
== a, Karsk Post, 2031-03-04 09:00
title: Mill fire in Karsk
A fire at the Karsk paper mill killed 12 people on Tuesday, police said. The fire began in the drying hall.
== b, Valley Gazette, 2031-03-04 09:10
title: Fire at paper mill
The fire at the Karsk paper mill killed 15 people, the fire brigade said. It was put out at noon.
== a2, Karsk Post, 2031-03-04 14:00
title: Toll of mill fire
The fire at the Karsk paper mill killed 15 people, police said.
told
People killed no longer disputed: now 15 people (was 12 people or 15 people), police, Tue 14:00

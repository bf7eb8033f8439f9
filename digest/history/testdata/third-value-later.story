# The same, hours later.
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
== c, Tidewater Weekly, 2031-03-04 14:00
title: Paper mill burns
18 people were killed in the fire at the Karsk paper mill, the mayor said.
told
People killed still disputed: 12 people (Karsk Post) or 15 people (Valley Gazette) or 18 people (Tidewater Weekly)
1 new independent report: Tidewater Weekly

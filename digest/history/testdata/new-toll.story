# A new article with a newer toll.
was
== a, Karsk Post, 2031-03-04 09:00
title: Mill fire in Karsk
A fire at the Karsk paper mill killed nine people on Tuesday, police said. The fire began in the drying hall.
now
== a, Karsk Post, 2031-03-04 09:00
title: Mill fire in Karsk
A fire at the Karsk paper mill killed nine people on Tuesday, police said. The fire began in the drying hall.
== c, Tidewater Weekly, 2031-03-04 15:00
title: Paper mill burns
14 people were killed in the fire at the Karsk paper mill, the mayor said.
told
People killed now 14 people (was nine people), the mayor, Tue 15:00
1 new independent report: Tidewater Weekly

# Nobody gives the figure any more.
was
== a, Karsk Post, 2031-03-04 09:00
title: Mill fire in Karsk
A fire at the Karsk paper mill killed 14 people on Tuesday, police said. The fire began in the drying hall.
now
== a, Karsk Post, 2031-03-04 09:00
title: Mill fire in Karsk
A fire at the Karsk paper mill broke out on Tuesday, police said. The fire began in the drying hall.
told
People killed: Karsk Post no longer gives its 14 people

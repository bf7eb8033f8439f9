# A rounder figure is no other one.
was
== a, Karsk Post, 2031-03-04 09:00
title: Mill fire in Karsk
A fire at the Karsk paper mill displaced 1,214 people on Tuesday, police said. The fire began in the drying hall.
now
== a, Karsk Post, 2031-03-04 09:00
title: Mill fire in Karsk
A fire at the Karsk paper mill displaced about 1,200 people on Tuesday, police said. The fire began in the drying hall.
told

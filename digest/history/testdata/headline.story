# A slip in a headline, beside a text that stays.
was
== a, Karsk Post, 2031-03-04 09:00
title: Mill fire in Karsk kills nine
A fire at the Karsk paper mill killed nine people on Tuesday, police said. The fire began in the drying hall.
now
== a, Karsk Post, 2031-03-04 09:00
title: Mill fire in Karsk kills 90
A fire at the Karsk paper mill killed nine people on Tuesday, police said. The fire began in the drying hall.
told

# What one outlet says in two items is no dispute and no second report.
was
== a, Karsk Post, 2031-03-04 09:00
title: Mill fire in Karsk
A fire at the Karsk paper mill killed nine people on Tuesday, police said. The fire began in the drying hall.
now
== a, Karsk Post, 2031-03-04 09:00
title: Mill fire in Karsk
A fire at the Karsk paper mill killed nine people on Tuesday, police said. The fire began in the drying hall.
== a9, Karsk Post, 2031-03-04 09:20
title: Mill burns
The fire at the Karsk paper mill killed 14 people on Tuesday, police said.
told
People killed now 14 people (was nine people), police, Tue 09:20

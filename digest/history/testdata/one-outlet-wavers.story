# One outlet's items of the same hour: what it said last stands, whatever it said first.
was
== b, Karsk Post, 2031-03-04 09:01
title: Mill fire in Karsk
A fire at the Karsk paper mill killed 12 people on Tuesday, police said.
== c, Karsk Post, 2031-03-04 09:02
title: Mill fire in Karsk
A fire at the Karsk paper mill killed 15 people on Tuesday, police said.
now
== a, Karsk Post, 2031-03-04 09:00
title: Mill fire in Karsk
A fire at the Karsk paper mill killed 15 people on Tuesday, police said.
== b, Karsk Post, 2031-03-04 09:01
title: Mill fire in Karsk kills 120
A fire at the Karsk paper mill killed 12 people on Tuesday, police said.
== c, Karsk Post, 2031-03-04 09:02
title: Mill fire in Karsk
A fire at the Karsk paper mill killed 15 people on Tuesday, police said.
told

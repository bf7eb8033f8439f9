# Both sides of a dispute move to a third value.
was
== a, Karsk Post, 2031-03-04 09:00
title: Karsk mill
A fire at the Karsk mill killed 12 people, police said.
== b, Valley Gazette, 2031-03-04 09:10
title: Mill of Karsk
The fire at the Karsk mill killed 15 people, the brigade said.
now
== a, Karsk Post, 2031-03-04 09:00
title: Karsk mill
A fire at the Karsk mill killed 14 people, police said.
== b, Valley Gazette, 2031-03-04 09:10
title: Mill of Karsk
The fire at the Karsk mill killed 14 people, the brigade said.
told
People killed: Karsk Post has changed its 12 people to 14 people
People killed: Valley Gazette has changed its 15 people to 14 people

# Two figures are swapped.
was
== a, Karsk Post, 2031-03-04 09:00
title: Karsk mill
The fire at the Karsk mill killed 12 people and injured 40 people.
now
== a, Karsk Post, 2031-03-04 09:00
title: Karsk mill
The fire at the Karsk mill killed 40 people and injured 12 people.
told
People killed: Karsk Post has changed its 12 people to 40 people
People injured: Karsk Post has changed its 40 people to 12 people

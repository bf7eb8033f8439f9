# A later edit adds figures.
was
== a, Karsk Post, 2031-03-04 09:00
title: Karsk mill
A fire at the Karsk mill killed 12 people.
now
== a, Karsk Post, 2031-03-04 09:00
title: Karsk mill
A fire at the Karsk mill killed 12 people. It injured 40 people and destroyed three halls.
told

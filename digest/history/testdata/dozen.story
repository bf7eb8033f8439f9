# A dozen is twelve.
was
== a, Karsk Post, 2031-03-04 09:00
title: Karsk mill
A fire at the Karsk mill killed a dozen people, police said.
now
== a, Karsk Post, 2031-03-04 09:00
title: Karsk mill
A fire at the Karsk mill killed 12 people, police said.
told

# An exact figure becomes a floor below it.
was
== a, Karsk Post, 2031-03-04 09:00
title: Karsk mill
14 people were killed at the Karsk mill, police said.
now
== a, Karsk Post, 2031-03-04 09:00
title: Karsk mill
At least 12 people were killed at the Karsk mill, police said.
told

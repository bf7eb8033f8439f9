# The same sum written out.
was
== a, Karsk Post, 2031-03-04 09:00
title: Karsk mill
The Karsk mill was sold for $4.2 million, its owner said.
now
== a, Karsk Post, 2031-03-04 09:00
title: Karsk mill
The Karsk mill was sold for $4,200,000, its owner said.
told

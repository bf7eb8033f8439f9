# The same length in another unit.
was
== a, Karsk Post, 2031-03-04 09:00
title: Karsk mill
The wall of the Karsk mill is 10 miles long, the council said.
now
== a, Karsk Post, 2031-03-04 09:00
title: Karsk mill
The wall of the Karsk mill is 16 kilometres long, the council said.
told

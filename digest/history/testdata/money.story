# A sum is corrected.
was
== a, Karsk Post, 2031-03-04 09:00
title: Karsk mill
The Karsk mill was sold for $4.2 million, its owner said.
now
== a, Karsk Post, 2031-03-04 09:00
title: Karsk mill
The Karsk mill was sold for $4.5 million, its owner said.
told
“The Karsk mill was sold for … , its owner said”: Karsk Post has changed its $4.2 million to $4.5 million

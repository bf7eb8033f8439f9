# An age is corrected.
was
== a, Karsk Post, 2031-03-04 09:00
title: Karsk mill
Ann Hale, 54, the owner of the Karsk mill, resigned.
now
== a, Karsk Post, 2031-03-04 09:00
title: Karsk mill
Ann Hale, 45, the owner of the Karsk mill, resigned.
told
Age of Ann Hale: Karsk Post has changed its 54 to 45

# A share is corrected to points.
was
== a, Karsk Post, 2031-03-04 09:00
title: Karsk mill
Turnout in Karsk was 61 per cent, officials said.
now
== a, Karsk Post, 2031-03-04 09:00
title: Karsk mill
Turnout in Karsk was 16 per cent, officials said.
told
Turnout: Karsk Post has changed its 61 per cent to 16 per cent

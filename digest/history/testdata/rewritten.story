# A live report is written anew, its toll in another sentence.
was
== a, Karsk Post, 2031-03-04 09:00
title: Karsk mill
A fire at the Karsk mill killed 12 people. Crews fought it all night.
now
== a, Karsk Post, 2031-03-04 09:00
title: Karsk mill
The death toll of the Karsk mill fire has risen to 15 people, the mayor said at noon. Hundreds gathered at the church.
told
People killed: Karsk Post has changed its 12 people to 15 people

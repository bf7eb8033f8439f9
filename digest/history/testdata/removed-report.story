# An outlet says that its report is no longer there.
was
== a, Karsk Post, 2031-03-04 09:00
title: Karsk mill
A fire at the Karsk mill killed 12 people.
now
== a, Karsk Post, 2031-03-04 09:00
title: Karsk mill
A fire at the Karsk mill killed 12 people.
Clarification: This article has been updated to make clear that 12 people died, not 13.
told

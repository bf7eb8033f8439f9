# A dispute of eight sides.
was
== a, Karsk Post, 2031-03-04 09:00
title: Karsk mill
A fire at the Karsk mill killed 12 people, police said.
now
== n0, Outlet 0, 2031-03-04 09:00
title: Karsk mill
A fire at the Karsk mill killed 31 people, officials said.
== n1, Outlet 1, 2031-03-04 09:01
title: Karsk mill
A fire at the Karsk mill killed 24 people, officials said.
== n2, Outlet 2, 2031-03-04 09:02
title: Karsk mill
A fire at the Karsk mill killed 27 people, officials said.
== n3, Outlet 3, 2031-03-04 09:03
title: Karsk mill
A fire at the Karsk mill killed 35 people, officials said.
== n4, Outlet 4, 2031-03-04 09:04
title: Karsk mill
A fire at the Karsk mill killed 41 people, officials said.
== n5, Outlet 5, 2031-03-04 09:05
title: Karsk mill
A fire at the Karsk mill killed 46 people, officials said.
== n6, Outlet 6, 2031-03-04 09:06
title: Karsk mill
A fire at the Karsk mill killed 52 people, officials said.
== a, Karsk Post, 2031-03-04 09:00
title: Karsk mill
A fire at the Karsk mill killed 12 people, police said.
told
People killed now disputed: 12 people (Karsk Post) or 31 people (Outlet 0) or 24 people (Outlet 1) or 27 people (Outlet 2) or 35 people (Outlet 3) or 41 people (Outlet 4) or 2 more
7 new independent reports: Outlet 0, Outlet 1, Outlet 2, Outlet 3, Outlet 4, Outlet 5, Outlet 6

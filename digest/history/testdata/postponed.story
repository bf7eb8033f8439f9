# A meeting is moved to another day.
was
== a, Karsk Post, 2031-03-04 09:00
title: Karsk mill
The council of Karsk meets on 5 March 2031 to vote on the mill.
now
== a, Karsk Post, 2031-03-04 09:00
title: Karsk mill
The council of Karsk meets on 9 March 2031 to vote on the mill.
told
“The council of Karsk meets on … to vote on the mill”: Karsk Post has changed its 5 March 2031 to 9 March 2031

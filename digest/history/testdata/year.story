# One of two outlets changes a year: one change, of one outlet.
was
== a, Karsk Post, 2031-03-04 09:00
title: Mill fire in Karsk
The Karsk paper mill burnt on Tuesday. The mill was built in 1987 by the Odell family.
== b, Valley Gazette, 2031-03-04 09:10
title: Fire at paper mill
The paper mill in Karsk was built in 1987 by the Odell family. It burnt on Tuesday.
now
== a, Karsk Post, 2031-03-04 09:00
title: Mill fire in Karsk
The Karsk paper mill burnt on Tuesday. The mill was built in 1978 by the Odell family.
== b, Valley Gazette, 2031-03-04 09:10
title: Fire at paper mill
The paper mill in Karsk was built in 1987 by the Odell family. It burnt on Tuesday.
told
“The mill was built in … by the Odell family”: Karsk Post has changed its 1987 to 1978, against 1987 (Valley Gazette)

# Three counts: the first was overtaken by the second, the third is lower than it.
== a, Harbour Post, 2031-03-02T11:30Z
Fourteen people were treated for smoke in Karsund after the fire, the coastguard said.
== b, Northern Ledger, 2031-03-02T18:20Z
The hospital in Karsund treated 26 people for smoke after the fire.
== c, Delta Wire, 2031-03-03T06:10Z
The hospital in Karsund treated 23 people for smoke after the fire, it said overnight.

# relative date: agree (19 June 2031 is the Thursday after publication)
== a, Meridian, 2031-06-12T22:30Z
The vote is due on Thursday.
== b, Capital Daily, 2031-06-13T01:00Z
Parliament votes on 19 June.

# currency without a rate: compatible (near a plausible rate; never 'disputed' on a guessed rate)
== a, Meridian, 2031-06-08T07:00Z
The line will cost £30bn.
== b, Capital Daily, 2031-06-08T09:00Z
The line will cost about 36 billion euros.

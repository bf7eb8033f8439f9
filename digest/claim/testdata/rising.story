# A toll that has risen: the lower one is older, though no report has a time.
== a, Harbour Post
The flood in Velmo killed 22 people, an official said.
== b, Northern Ledger
The death toll of the flood in Velmo has risen to 25 people.

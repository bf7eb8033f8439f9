# A name with two spellings, a body that differs, a quote worded differently.
== a, Harbour Post, 2031-03-02T09:00Z
“We shall rebuild the whole harbour before the winter,” said Joan McAndle, director of the Tavel Port Trust.
== b, Delta Wire, 2031-03-02T12:00Z
“We will rebuild the whole harbour before winter,” said Joan McAndel, director of Seaways.

# truncation: compatible (cut, not rounded; worth a note, not a dispute)
== a, Meridian, 2031-05-10T07:00Z
Lumen paid $43,885,000 in tax.
== b, Capital Daily, 2031-05-10T08:00Z
Lumen paid $43 million in tax.

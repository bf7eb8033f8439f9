# forecast and actual: not-comparable (modality)
== a, Meridian, 2031-06-10T07:00Z
Analysts expected 210,000 new jobs.
== b, Capital Daily, 2031-06-10T08:00Z
The economy added 185,000 jobs.

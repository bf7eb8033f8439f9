# ceiling on one quantity: compatible (a single quantity under its bound)
== a, Meridian, 2031-06-04T07:00Z
The fire may have burnt up to 5,000 hectares.
== b, Capital Daily, 2031-06-04T07:30Z
The fire has burnt 4,000 hectares.

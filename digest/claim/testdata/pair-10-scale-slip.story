# scale slip: disputed (factor of exactly 1,000: say 'one outlet may have the scale wrong')
== a, Meridian, 2031-05-10T07:00Z
The fund lost 4.2 million euros.
== b, Capital Daily, 2031-05-10T08:00Z
The fund's losses reached 4.2 billion euros.

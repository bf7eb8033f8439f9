# disputed: 26 | 28
== a, Island Post, 2033-08-21T08:00Z
Teacher Gwen Aldous, 46, swam from Skerry to the mainland in 26 hours, raising £31,000 for a hospice. The distance is 52 km, but currents made her swim 61 km. The water was 15C. She trained for 18 months and swam up to 30 km a week. Only four people have done it before; the fastest took 21 hours.
== b, Mainland Echo, 2033-08-21T09:00Z
Gwen Aldous swam from Skerry to the mainland in 28 hours. The mother of two was stung by jellyfish 11 times and ate every 45 minutes. Three boats went with her. She had hoped to raise £20,000. A first try last year ended after 14 hours. She lost 4 kg on the way, and two crew members were seasick.

# disputed: 5.5 million | 15 million
== a, Medical Courier, 2034-10-01T09:00Z
The government has ordered 5.5 million doses of a new flu vaccine, the health ministry said on Sunday. The first 800,000 doses arrive this week. In trials the vaccine prevented 71% of cases, and 83% among those under 60. Each dose costs $14. Last winter flu killed 6,200 people. Nurses will get it first; 240,000 are entitled.
== b, The Clinic, 2034-10-01T09:30Z
The government ordered 15 million doses of a new flu vaccine, the health ministry said. Only 38% of those over 65 had a flu shot last year; the target is 60%. Pharmacies, 4,200 of which take part, will charge $20. Side effects, mostly mild, were seen in 9% of 14,000 volunteers. The order is worth $77 million.

# disputed: 87 | 88
== o1, Arts Review, 2037-03-11T10:00Z
Ottilie Brandauer, the soprano whose Isolde was for a generation the one by which all others were measured, has died in Feldau. She was 87.
Her son, the conductor Karl Brandauer, said she died at home on Monday evening after a short illness.
The fourth of six children of a railwayman, she made her debut at 22 in Graz as a last-minute substitute, and went on to give more than 1,800 performances in 40 countries. She sang at the Feldau festival in 19 successive summers.
Her recording of 1983 sold over a million copies. She retired from the stage in 2009, and taught until she was past 80.
She was married three times. She is survived by two sons and five grandchildren.
== o2, Feldau Allgemeine, 2037-03-10T17:45Z
Star soprano Brandauer dead at 88
The opera singer Ottilie Brandauer has died at the age of 88, the Feldau festival announced on Tuesday.
Brandauer, who won three Orpheus awards, sang some 70 roles in a career of almost four decades. In her best years she appeared on stage 60 times a season. Critics praised a voice that "could fill a stadium and never seemed to shout".
She made her last appearance here in 2009, when the audience applauded for 26 minutes.
The city will hold a memorial concert on April 4 in the 2,200-seat festival hall. Flags on public buildings will fly at half-mast for three days.
== o3, The Daily Compass, 2037-03-14T07:00Z
Obituary: Ottilie Brandauer, soprano
There were bigger voices than Ottilie Brandauer's, and there were more beautiful women on the stage, but nobody who heard her die as Isolde at Feldau in 1986 has forgotten it. "Eleven minutes," the critic Hans Moll wrote next day, "in which 2,000 people did not cough."
She was born in a signal box, or nearly: the family of eight lived in two rooms above the station at Sankt Aegid, where her father worked the points. A priest heard her in church when she was seven and gave her lessons for nothing. At 16 she went to Graz with 40 schillings and a cardboard suitcase.
Fame came late by the standards of today. She spent nine seasons in small houses, singing as many as five evenings a week, before a conductor twice her age took her to Feldau. The festival then paid her the equivalent of $300 a night. Ten years on she could ask for 50 times that, and got it.
She was not easy. She left two productions three days before the first night, and once stopped an orchestra of 90 to correct the second oboe. Her second marriage, to the tenor Carlo Venier, lasted 14 months.
In her last decades she taught some 200 singers. "Breathe," she told them, "and then wait a second longer than you dare."

# disputed: none
== m1, Culture Pages, 2035-05-18T09:30Z
After six years of building work, the National Museum of Galdia reopens on Saturday with twice as much exhibition space, a roof garden and a bill of €412 million, a third over budget.
The first 10,000 tickets, which were free, went in 40 minutes. From Monday admission is €16; under-18s do not pay.
There are now 24,000 square metres of galleries for some 9,000 objects, about 2% of the collection. Director Paula Winther expects 1.5 million visitors a year, compared with 870,000 before the museum closed in 2029.
== m2, Galdia Morgen, 2035-05-19T18:00Z
Thousands queue as museum opens doors
The line went twice round the building by 9 a.m. on Saturday, and the staff of 380 had to close the doors for half an hour in the afternoon when the limit of 4,500 people inside was reached.
Some 14,000 had come by closing time, the museum said, among them many without a ticket who were let in during the evening.
The renovation was planned to cost €310 million and be finished in 2033. The state paid 70% of it, and donors gave about 85 million.
A 4,000-year-old boat, 19 metres long, is the star of the show. It had to be brought in through the roof.
The museum will stay open until midnight every Thursday.
== m3, The Daily Compass, 2035-05-20T08:00Z
Was it worth it? First impressions of Galdia's new treasure house
The first thing you notice is the light. The second is how far you have to walk. From the new glass entrance to the last room of the Bronze Age it is 1.2 km, past 74 galleries on five floors, and there are, by my count, only 30 benches.
The old museum, a maze of brown corridors, had some 12,000 square metres to show what a poor but curious nation had gathered in 180 years. Its successor has double that, and uses it well. The famous boat, which used to lie in pieces in a cellar in the suburb of Holm, floats in a hall 22 metres high. A child of about six next to me asked where its engine was.
Not all is perfect. Labels are in three languages and in type so small that I needed glasses for all of them. The café asks €9 for a slice of cake. And one wonders about the cost: more than 400 million euros would have paid for 20 village schools, as one deputy never tires of saying. The roof garden, planned as a free public park, alone came to 31 million.
But go. Allow three hours at the least, and go on a Thursday night.

# disputed: $38 million | $83 million
== a, Hillside Reader, 2033-09-14T11:00Z
Hillside's new library opens on Saturday after three years of work that cost $38 million. The building has five floors, 210 seats and 160,000 books. A bond passed in 2029 covers $24 million. Some 2,000 visitors a day are expected. The old library, built in 1938, had 70 seats. Parking is for 85 cars.
== b, County Observer, 2033-09-14T12:00Z
The new Hillside library cost $83 million and opens on Saturday. Donors gave $9 million. It will employ 34 people, six more than the old one, and open 62 hours a week. The children's room holds 22,000 books. Solar panels cover 30% of the power needed. The first plan, from 2027, put the cost at $29 million. There are 48 computers.

# disputed: 22,000 | 30,000
== a, Stage News, 2035-07-22T23:00Z
Singer Nova Reyes opened her tour before an audience of 22,000 at Delmar Stadium on Sunday. She sang 24 songs in two hours and a half. Tickets cost from $85 to $450. The tour has 48 shows in 31 cities. Four people fainted in the heat of 35C. Her last tour grossed $210 million.
== b, Delmar Mirror, 2035-07-22T23:20Z
Nova Reyes played to an audience of 30,000 at Delmar Stadium on Sunday. Eleven dancers and a band of nine were on stage. Fans paid $60 for a shirt. Reyes, 34, had cancelled two shows in May. Police made six arrests. She plays in Orley on Wednesday, where 18,000 tickets are sold. Her new album sold 1.4 million copies.

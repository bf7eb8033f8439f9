# disputed: none
== a, Conflict News, 2036-05-14T12:00Z
An attack with drones hit the port of Melin on Wednesday, killing four dock workers, the mayor said. Air defences shot down 31 of 38 drones. Nine people were hurt. A grain silo with 20,000 tonnes burned. It was the fifth attack on the port in May. The army said it lost two boats.
== b, East Desk, 2036-05-14T12:30Z
The region's governor said attacks killed seven people on Wednesday, among them three in the village of Oster. In Melin 12 flats burned out. Seventeen people were hurt across the region. One of the wounded, a boy aged 10, lost a leg. The enemy fired 54 drones and six missiles at four regions overnight, the air force said, of which 47 drones were shot down.

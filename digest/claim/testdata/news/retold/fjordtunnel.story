# disputed: none
== a, Coastline Weekly, 2032-04-21T09:00Z
Bokn tunnel to cost a third more
The road tunnel under the Bokn fjord will cost 24.2 billion crowns, the roads administration said on Wednesday, a third more than the 18.1 billion approved by parliament in 2027.
Opening has been put back from 2035 to the end of 2037. Bad rock is to blame for half of the rise and dearer steel and concrete for the other half.
The tunnel will be 26.7 km long, and at its lowest point will run 392 metres below the sea.
== b, Engineering Nordic, 2032-04-22T11:30Z
Work on the deepest undersea road tunnel in the world is 41% complete, project manager Silje Moe said on a visit to the site on Thursday. Since the start in 2029 the two teams, coming from either end, have blasted their way through 11 of almost 27 kilometres.
Water comes in at 1,400 litres a minute in the worst stretch. Every five metres, holes are drilled and filled with cement.
Some 640 people work in three shifts. There have been 23 accidents leading to sick leave, and no deaths.
Drivers will save 40 minutes and two ferries.
== c, Taxpayer, 2032-04-24T08:00Z
Will it ever pay? The toll on the Bokn tunnel, at 400 crowns a car, was to bring back 12 of its 18 billion crowns in 20 years. With more than 24 billion to be spent the drivers of 8,000 cars a day would have to pay for 31 years, our calculations show, or over 500 crowns a trip.
In 2027 the ministry reckoned with 13,000 cars a day by 2055.
The finance committee will hold a hearing on 4 May.

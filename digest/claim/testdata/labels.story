# The names of measures: what is counted, what happened to it, whose it is.
== a, Harbour Post, 2031-03-02T09:00Z
The factory fire at Orrin injured 34 people, and 12 people were treated for burns.
Tavel Steel's six mills employ 2,400 people.
Shares of Tavel Steel fell 7.5 percent on Monday.
The group was fined 3 million crowns.
Ann Hale, 44, the manager, was sentenced to five years in prison on two counts of fraud.
The storm damaged 70 houses in Velmo.
A ferry with 210 passengers on board turned back.
The central bank raised its main rate by half a point to 4.5 percent.
Smoke drifted 12 kilometres north of Orrin.
== b, Northern Ledger, 2031-03-02T11:00Z
Fire at the Orrin factory left 34 people injured; 12 people were treated for burns.
Tavel Steel's six mills have 2,400 people working in them.
Tavel Steel shares dropped 7.5%.
It must pay a fine of 3 million crowns.
The manager, 44-year-old Ann Hale, received a five-year prison sentence for two counts of fraud.
About 70 houses in Velmo were damaged by the storm.
The ferry, carrying 210 passengers, turned back to port.
Its main rate now stands at 4.5%.
The smoke was seen 12 km north of Orrin.

# Parts of a count, and different groups: nothing of it is disputed.
== a, Harbour Post, 2031-03-02T09:00Z
Police in Tavel arrested 144 people during the riot, the prosecutor said.
The raid killed two members of the harbour guard, the council said.
The fire damaged six of the 20 rooms of the Orrin hotel.
The clash left 28 adults dead.
The collapse of the Corvid bridge left nine people dead.
Tavel Rovers had two chances to level the score.
== b, Northern Ledger, 2031-03-03T09:00Z
The ministry said that 42 people arrested during the riot in Tavel had been moved to Orrin.
The raid killed five members of the miners' militia, its leader said.
The fire damaged 14 rooms of the Orrin hotel.
Six adults were among the dead after the clash.
Among the dead in the collapse of the Corvid bridge were four people of one family.
Tavel Rovers had one final chance to win the match.

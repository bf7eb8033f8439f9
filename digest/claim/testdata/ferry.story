# A toll in words and digits, a clash within the hour, a rise by the evening.
== a, Harbour Post, 2031-03-02T09:00Z
Twelve people died when the ferry Merrow ran aground off Tavel. The ferry was carrying 280 passengers.
== b, Delta Wire, 2031-03-02T09:40Z
The grounding of the ferry Merrow killed 12 people. Some 280 passengers were on the ferry.
== c, Northern Ledger, 2031-03-02T18:00Z
The death toll in the ferry grounding has risen to 15. The Merrow had 283 passengers on board.

# same words, other writing: agree (normalisation)
== a, Harbour Post, 2031-03-02T09:00Z
Twelve people died when the ferry Merrow ran aground.
== b, Delta Wire, 2031-03-02T09:40Z
The ferry grounding killed 12 people.

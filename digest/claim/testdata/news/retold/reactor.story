# disputed: none
== n1, Power Daily, 2033-01-25T13:00Z
Reactor shut after leak, no radiation escapes
One of two reactors at the nuclear plant of Hallsund was shut down on Tuesday after a leak of cooling water, the operator, Norkraft, said. There was no release of radiation.
The 1,100-megawatt unit stopped automatically at 3:18 a.m. and will stay off for at least five days. About 2 cubic metres of water collected in the basement of the building.
The authorities classed it as level one on the international scale, which goes up to seven.
Power for delivery on Wednesday rose by 11% to 92 euros per megawatt-hour.
== n2, The Norvian Times, 2033-01-26T16:00Z
It will be mid-February before Hallsund 2 goes back on line, Norkraft admitted on Wednesday, more than two weeks later than it had first hoped. Three of 64 valves must be changed.
Without it the country has lost 7 percent of its electricity supply in the coldest week of winter. The other unit, of 950 megawatts, is running at full power. Both date from the early 1980s and were meant to close in 2030, but parliament extended their life by 12 years.
Some 2,000 litres of slightly radioactive water was pumped into a tank. Two workers who were in the building were checked and sent home.
Every day that the reactor does not run costs Norkraft about 2 million euros. There were nine unplanned stoppages at Hallsund last year, three more than in 2031.
== n3, Power Daily, 2033-02-17T08:00Z
Norkraft restarted its Hallsund 2 reactor on Thursday after an outage of 23 days. It should reach its full capacity of 1,100 MW on Saturday. The company put the loss of income at 48 million euros and the cost of repairs at three million. Power for next-day delivery fell 6% to 71 euros.
The safety authority wants the valves at the other unit, which is to be refuelled in May, checked as well.

# disputed: none
== d1, Rail Alert, 2035-03-14T08:20Z
At least three people were killed when an express train left the rails near Steinau early on Wednesday, emergency services said. Dozens were hurt.
Train 208 from Hafen to Marburg came off at 6:52 a.m. at a set of points just outside Steinau station. Four of its seven carriages overturned, and one hit a signal box.
About 180 passengers were on board, the railway said, fewer than usual because of school holidays.
== d2, Steinau Anzeiger, 2035-03-14T12:00Z
Five dead in Steinau train crash
The number killed in Wednesday's derailment near Steinau has gone up to five, and 62 passengers were injured, 11 of them critically, police said.
Among the dead is the driver, a man of 54 with 28 years of service. The others were all in the second carriage, which was cut open by the signal box "like a tin".
Residents brought blankets and tea. "There was a silence, and then the phones began to ring in people's pockets," said Edda Lorenz, 67, whose garden is 30 metres from the line.
Eight helicopters flew the wounded to hospitals in four towns. More than 300 rescuers were on the scene, some of whom had to cross a stream to reach the front of the train.
== d3, Continental News Agency, 2035-03-14T18:00Z
A high-speed train that derailed on Wednesday with the loss of five lives was travelling at 140 km/h over points where the limit is 80, according to a first reading of its data recorder.
The transport minister, Jutta Kern, said at the site that it was too early to speak of human error. The points had been renewed three weeks before at a cost of two million euros, and passed by an inspector on March 2.
Thirty-eight of the 62 people injured are still in hospital. A total of 176 passengers and four staff were on the train, which was 23 minutes late.
In the country's worst rail accident, at Altmoor in 1998, 104 people died.
== d4, Steinau Anzeiger, 2035-03-16T10:00Z
A woman of 31 died of her injuries on Friday, two days after the derailment at Steinau, making her the sixth victim. Her son of four, who was sitting on her lap, was hardly hurt.
Trains will not run again on the line before the end of next week. The railway provides buses which take 55 minutes instead of 20 to Marburg. It offered the families of those killed 30,000 euros each as a first payment.
A crane lifted the last of the seven carriages off the track at noon on Thursday.
== d5, Policy Weekly, 2035-04-02T09:00Z
Steinau and after: how safe are the points?
There are 66,000 sets of points on the country's railways, and on an average day 12 of them fail. Nearly always that means a delay. On March 14 it meant six deaths, or seven if one counts the signalman who took his own life last week.
That the express ran into the station area at 140 km/h is beyond doubt, as is the limit, 80. But was it the driver's mistake? The interim report, 58 pages long, says that the signal before the points showed green when it should have been yellow. A cable had been connected the wrong way round when they were renewed.
The firm that did the work, Gleisbau Nord, has been doing three times as many such jobs as five years ago, with a fifth more workers. Nine of its 240 technicians were at Steinau. One had finished his training in January.
The ministry wants all points that have been renewed since 2033, some 4,100, to be checked by June. It will cost about 35 million euros. An automatic brake, which would have stopped the train, is fitted on 61% of the main lines. The rest was to follow by 2030; now it is 2041.

# disputed: none
== c1, Andes Noticias, 2034-02-25T11:00Z
At least 14 people were killed when a bus plunged into a ravine in southern Quillara before dawn on Saturday, police said.
The bus, with about 45 people on board, was travelling from San Roque to the capital, a journey of 12 hours, when it left the road on a bend and fell some 80 metres. Twenty-six injured were taken to two hospitals.
Fog and rain made the rescue difficult.
== c2, El Faro de Quillara, 2034-02-25T20:00Z
Bus tragedy: 18 dead, among them four children
The number of people killed in Saturday's bus crash near the town of Ocho rose to 18 after rescuers recovered two bodies from a river and two of the injured died in hospital.
Four of the dead were children, the youngest a girl of two. Twenty-four people are being treated, seven of them in intensive care. A further three escaped with scratches.
Prosecutor Raul Meza said 45 people had been aboard, one more than the vehicle was allowed to carry, and that the driver, 38, who survived, had been at the wheel for nine hours.
Last year 2,940 people died on the country's roads.
== c3, Global Wire, 2034-02-26T09:30Z
Quillara declared two days of mourning on Sunday for the 18 people who lost their lives when a coach fell about 260 feet into a gorge. A similar accident a few miles away killed 22 in 2026. The operator, Trans Sur, has had four fatal accidents in the past five years and its licence has been suspended for 30 days.

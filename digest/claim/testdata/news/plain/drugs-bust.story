# disputed: none
== a, Harbour Police Beat, 2033-05-12T12:00Z
Police seized 1.8 tonnes of cocaine in a container at Southquay on Thursday and arrested six men. The drugs, hidden among bananas, have a street value of $140 million. Two of the men, 34 and 41, work at the port. The container came from a ship with 19 crew. Officers also took $220,000 in cash and three cars.
== b, Customs Chronicle, 2033-05-13T12:00Z
Three more arrests followed Thursday's seizure of cocaine at Southquay, making nine in all. Customs have found 11 tonnes in the port this year, up from 7 tonnes in the same months of 2032. The load was packed in 1,500 bricks. Detectives searched 14 homes in four towns. One suspect, 27, was released. The gang brought in 400 kg each month, detectives believe.

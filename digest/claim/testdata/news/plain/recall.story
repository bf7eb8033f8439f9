# disputed: 410,000 | 140,000
== a, Motor Wire, 2033-05-25T10:00Z
Tarrant is recalling 410,000 cars because their brakes may fail, the carmaker said. The recall covers Linea saloons built between 2028 and 2031. It knows of 17 crashes and three injuries. Repairs take about 40 minutes. Last year Tarrant called back 95,000 vans. About 12% of the cars are thought to have the fault.
== b, Consumer Post, 2033-05-25T10:30Z
Carmaker Tarrant recalled 140,000 cars on Wednesday because of faulty brakes. Owners will be told by letter from 10 June. Some 60,000 of the cars are in Europe. Tarrant, which sold 1.2 million cars last year, will bear a cost of $85 million. Six owners have sued. A recall of 30,000 Linea cars in 2032 concerned the airbags.

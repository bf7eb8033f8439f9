# disputed: 85,000 | 32,000
== a, People's Voice, 2031-10-18T16:30Z
TENS OF THOUSANDS MARCH AGAINST PENSION AGE
A crowd of 85,000 filled the boulevards of Carlin on Saturday to protest against plans to raise the pension age from 63 to 66, according to the four unions which called the march.
The procession, led by retired miners with drums, took over three hours to pass the Labour Exchange.
"I started at 16. Do the sums," said Yves Maret, 58, a roofer.
There were smaller marches in 14 other towns. Parliament takes up the bill on 4 November.
== b, Carlin Standard, 2031-10-18T19:10Z
Police said 32,000 people took part in a demonstration against the government's pension reform in Carlin on Saturday afternoon. Twenty-two were arrested after youths smashed the windows of two banks at the end of the march, and five officers were slightly hurt.
Some 1,800 police had been on duty.
Ministers say the system will run up a deficit of 9 billion francs by 2038 if nothing is done. An opinion poll published on Friday found 68% of respondents against the change.
== c, Overseas Service, 2031-10-19T08:00Z
France-style street politics came to Carlin at the weekend, when the unions staged one of their biggest protests in years.
The number of arrests rose to 31 overnight. Three of the policemen injured were treated in hospital.
Labour Minister Odile Ferrand said on Sunday she was "listening", but that the age of 66, to be reached in steps of four months a year from 2033, was not up for discussion. The unions are to meet on Wednesday to decide on a one-day strike.

# disputed: 2,800 | 3,800
== a, Industry Today, 2033-10-05T11:00Z
Carmaker Voltaro will cut 2,800 jobs, or 9% of its staff, it said on Wednesday. Some 1,100 of the jobs will go at its main works in Linden. The company lost $310 million in the first half. It sold 84,000 cars in the third quarter, down from 97,000. In 2031 it shed 1,600 posts. Savings of $400 million a year are planned.
== b, Linden Echo, 2033-10-05T11:30Z
Voltaro said on Wednesday it will cut 3,800 jobs. Workers over 57 will be offered early retirement; about 700 people in Linden qualify. The union, which speaks for 14,000 Voltaro workers, will vote on Friday. Battery output will move to a new works costing $1.3 billion that will employ 900. The share price fell 3%.

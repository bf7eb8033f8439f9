# disputed: 3.1 million | 1.3 million
== a, Net Security News, 2033-11-29T09:00Z
Hackers stole the data of 3.1 million customers of the bank Sellick, the bank said on Tuesday. Card numbers of 40,000 were taken. The attack began on 3 November and was found 19 days later. Sellick has 9 million customers. The shares fell 7%. The hackers asked for $5 million. In 2030 an attack hit 600,000 customers.
== b, Money Matters, 2033-11-29T09:30Z
The data of 1.3 million customers of Sellick were stolen by hackers, the bank said. Customers get free credit watch for two years. The regulator can fine banks up to 4% of sales, which would be $90 million. The bank shut 220 cash machines for six hours. Some 1,100 people called its hotline, and 35 specialists are at work.

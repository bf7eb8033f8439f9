# disputed: $250 million | $520 million
== a, Venture Daily, 2036-09-14T10:00Z
Robot maker Hexa raised $250 million at a value of $2.1 billion, it said on Sunday. Fund Orrin led the round. Hexa had raised $90 million in 2034. It sold 1,200 robots last year and wants to sell 5,000 this year. A robot costs $38,000. The staff of 340 will double.
== b, Start Post, 2036-09-14T10:30Z
Hexa, a maker of robots, raised $520 million from investors led by Orrin. Orrin alone put in $120 million. In all Hexa has taken in $680 million since 2031. Its robots lift 25 kg and work for six hours. It lost $41 million last year on sales of $46 million. A rival, Mecha, is worth $900 million.

# disputed: four | two
== a, Transfer Centre, 2034-07-03T10:00Z
Keeper Adeyemi joins Rossport
Rossport City have signed Nigeria goalkeeper Samuel Adeyemi from Belgian side Lokeren Sint on a four-year contract, the club said on Monday.
The fee is 14 million euros, which could rise by 3 million.
Adeyemi, who is 27 and 1.94 metres tall, kept 16 clean sheets in 36 league games last season. He has 31 caps.
He takes over from Tom Birch, who left in June after 11 years and 402 matches.
== b, Rossport Post, 2034-07-03T15:30Z
"This city breathes football," said Samuel Adeyemi after putting pen to paper on a two-year deal that makes him the most expensive goalkeeper in Rossport City's history.
City, who finished eighth in May, beat several Italian clubs to the Nigerian, who arrives for an initial £12m. Their record fee for a keeper had been the £7.5m they spent on Birch in 2023.
He will wear the number 1 shirt and could make his debut on 12 August.
It is their third signing of the summer. They have spent £41m in all.

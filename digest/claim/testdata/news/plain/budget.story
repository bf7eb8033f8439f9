# disputed: $4.2 billion | $2.4 billion
== a, State House News, 2033-03-01T16:00Z
title: Governor proposes $48 billion budget
Governor Ruth Hale proposed a budget of $48 billion on Tuesday, 3.5% more than this year. It closes a deficit of $4.2 billion without new taxes. Schools would get $13.1 billion, up $600 million. Some 800 state posts would go, most of them by retirement. Roads receive $2.2 billion. The rainy-day fund would fall to $1.9 billion.
== b, The Ledger, 2033-03-01T16:30Z
Hale's budget of $48 billion faces a deficit of $2.4 billion, aides to the governor said on Tuesday. Higher education is cut by 5%, while schools get 4.8% more. A family of four would save $120 a year through a tax credit. Republicans called for cuts of $1.5 billion. The current budget is $46.4 billion. Medicaid takes $9.7 billion and prisons $1.2 billion.

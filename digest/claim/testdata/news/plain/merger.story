# disputed: $17.4 billion | $14.7 billion
== a, Deal Daily, 2033-01-16T13:00Z
title: Corvane to buy Helix Foods for $17.4 billion
Corvane agreed to buy Helix Foods for $17.4 billion in cash and stock, the companies said on Monday. Helix holders will get $62 a share, a premium of 28% to Friday's close. Including debt the deal is worth $19.9 billion. Corvane expects savings of $450 million a year by 2036 and will cut about 1,200 jobs. A rival bid of $15 billion was rejected in November.
== b, Business Post, 2033-01-16T13:10Z
title: Corvane to pay $14.7 billion for Helix Foods
Corvane will buy Helix Foods for $14.7 billion, the two companies said on Monday. Half of the price will be paid in cash. The break-up fee is $600 million. Helix shares rose 24% to $60.10; Corvane fell 5%. Helix had sales of $6.8 billion last year and Corvane $22.3 billion. The combined group will have 71,000 workers in 40 countries and 12 brands with sales of over $1 billion each.

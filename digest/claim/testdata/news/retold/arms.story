# disputed: none
== a1, Defence Letter, 2031-10-08T18:00Z
Norvia to buy 32 fighters in record purchase
Norvia's parliament on Wednesday approved the purchase of 32 Sparrowhawk fighter jets for 46 billion crowns ($5.1 billion), the largest defence contract in its history.
The price includes spare parts, training and missiles; the aircraft alone cost some 29 billion crowns. The first six are to arrive in 2034 and the last in 2038.
They will replace 45 ageing Falkons, of which only about 20 can still fly.
The vote was 104 to 61.
== a2, The Norvian Times, 2031-10-08T20:00Z
Billions for new jets despite protests
Including running costs over 30 years the new fighters will cost taxpayers 118 billion crowns, the court of audit has calculated, or some 11,000 crowns for every man, woman and child.
Defence Minister Siri Hauge, who got her way on Wednesday with votes from the opposition, called it "the price of being left in peace". Norvia spends 2.1% of its output on defence, and wants to reach 3% by 2036.
Outside, about 700 people protested. The Left offered an amendment that would have limited the number to 20. It failed by 22 votes to 143.
Neighbouring Sundmark has 48 Sparrowhawks and is to receive 16 more.

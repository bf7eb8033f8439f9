# disputed: £45 million | £54 million
== a, Transfer Talk, 2033-08-30T10:00Z
City have signed striker Leo Brandt from Union for £45 million, the club said on Tuesday. Brandt, 24, scored 27 goals last season and 11 in the cup. He signed a contract for five years worth £150,000 a week. Union bought him for £9 million in 2030. City have spent £120 million this summer.
== b, Football Post, 2033-08-30T10:20Z
City paid Union £54 million for Leo Brandt, both clubs confirmed on Tuesday. Add-ons could bring Union another £6 million. Brandt has 14 caps and five goals for his country. City had a bid of £38 million turned down in July. Brandt will wear the number 19 shirt, and his deal runs until 2038. City sold two players for £31 million.

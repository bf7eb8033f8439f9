# disputed: none
== a, Vote Desk, 2033-06-11T22:30Z
title: Ortega leads with half of votes counted
Marta Ortega led the presidential election with 48% of the vote against 41% for Paul Renn, with 52% of the ballots counted. Turnout stood at 61%. An exit poll gave Ortega 51%. In the capital she won 57%. Some 7.4 million people were entitled to vote. In 2028 Renn won with 53%.
== b, Republic Journal, 2033-06-12T07:00Z
Marta Ortega won the presidency with 51.3% of the vote to 44.9% for Paul Renn, the commission said with 98% of ballots counted. Turnout was 66%, down from 71% in 2028. Her party took 88 of the 200 seats in parliament, Renn's 79. Ortega, 49, will be sworn in on 1 August. Two smaller parties share 33 seats.

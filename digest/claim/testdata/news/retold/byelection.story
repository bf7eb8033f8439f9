# disputed: none
== a, Westmoor Echo, 2032-06-18T01:20Z
With almost half of the votes counted in the Westmoor by-election, Liberal candidate Ruth Addy was 1,240 votes ahead of her Conservative rival early on Friday.
The seat fell vacant in March on the death of Sir Alan Crewe, who had held it for 26 years and won it last time with a majority of 9,812.
Counting, in a leisure centre in Cobb, was stopped for half an hour after a fire alarm. A result is expected around 4 a.m.
== b, National Sentinel, 2032-06-18T06:00Z
Government loses one of its safest seats
The Liberals overturned a majority of nearly 10,000 to capture Westmoor on Friday in a stinging blow to Prime Minister Harriet Vane.
Ruth Addy, a vet, polled 18,466 votes to the 15,903 of Conservative James Orrin, a majority of 2,563. Labour's candidate was a distant third with 3,077 and lost a fifth of the party's share. Six others stood, and all of them forfeited their deposits.
The swing was 14.3 points. Turnout, at 52.1 percent, was the highest at a by-election in seven years.
The result cuts Vane's majority in the Commons from 12 to ten.
== c, Westmoor Echo, 2032-06-18T11:45Z
"I have delivered calves in worse weather than this," said Ruth Addy, soaked and beaming, in Cobb market square on Friday. The 47-year-old, Westmoor's first Liberal MP in a century, won by more than 2,500 votes.
Just over half of the electorate of 73,000 voted. Nine names were on the ballot paper, among them a man dressed as a badger, who won 211.
She will be sworn in on Tuesday.
== d, Political Quarterly Online, 2032-06-19T09:00Z
Rarely has a government been punished so hard so far from home. Westmoor, a land of sheep and small market towns, was the 11th safest Conservative seat; it is now the Liberals' 34th.
The swing of 14 points, were it repeated across the country at a general election, would leave Harriet Vane's party with fewer than 150 MPs. It will not be. Of the nine seats that changed hands at by-elections in the last three parliaments six went back at the next opportunity.
But the by-election had a local cause as well. Vane's plan to close the county's second hospital, with its 180 beds, was mentioned by 58% of those whom a broadcaster polled outside the polling stations.
Ms Addy spent £96,000 on her campaign, close to the limit of £100,000, and knocked, so she says, on 7,000 doors. Bookmakers had Mr Orrin as favourite, at 4 to 7, until a week before the vote.

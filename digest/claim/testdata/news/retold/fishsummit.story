# disputed: none
== a, Diplomatic Notes, 2037-06-04T10:00Z
Ministers from 18 countries met in Aldport on Thursday in a last attempt to agree on how much mackerel may be caught in the northern seas next year.
Scientists advise a quota of no more than 560,000 tonnes, a quarter less than this year. Aldria and its four neighbours landed a third more than the limit in 2036.
Talks, which began three years ago, have failed five times. The host, Fisheries Minister Signe Dahl, said she would "lock the door and hide the key".
== b, Fishing Gazette, 2037-06-06T04:40Z
Deal at dawn: mackerel catch cut by a fifth
After 38 hours of talks, delegations in Aldport shook hands at 5 a.m. on Saturday on a mackerel quota of 600,000 tonnes for 2038.
That is 150,000 tonnes below this year's level, yet 40,000 above what the scientists had asked for. It was the seventh draft.
Aldria gets the largest share, 29 per cent; it had wanted 35. Two of the 18, Ferrow and the Sund Islands, did not sign at once, saying that they must ask their parliaments.
"Half a loaf," said Peter Ohlin of the Pelagic Fishermen's League, which represents 430 boats.
== c, Green Planet News, 2037-06-06T14:00Z
Environmental groups called an agreement on mackerel fishing reached on Saturday by 16 nations "a licence to overfish".
The new ceiling of 600,000 tonnes is about 7% higher than scientists recommended. Mackerel stocks have fallen by 40 percent since 2029, to 2.9 million tonnes.
Supporters point out that catches will go down by 20 percent, and that for the first time trawlers over 24 metres must carry cameras.

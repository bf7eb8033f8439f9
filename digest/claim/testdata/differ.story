# What differs and is no dispute stands side by side: tolls of two reports of one hour, of which nothing says that they count the same.
== a, Harbour Post, 2031-05-06T10:00Z
title: Ferry runs aground off Torrick
Six people were killed when the ferry Ansel ran aground off Torrick in fog, the coastguard said. The ferry was carrying 280 passengers, 36 crew and 40 cars, and was built in 1998.
== b, Lowmoor Herald, 2031-05-06T10:20Z
title: Ansel aground
The ferry Ansel ran aground off Torrick on Tuesday and seven people were killed, rescuers said. Waves of three metres broke over the deck, the lights failed after 20 minutes, 14 boats came to help, and the ferry had been delayed for two hours.
== c, Tavel Times, 2031-05-06T10:30Z
title: Fog blamed at Torrick
Fog lay over Torrick when the Ansel ran aground. In 2019 two people were killed on the same rocks.

# What differs and is no dispute stands side by side: tolls of two reports of one hour, of which nothing says that they count the same.
== a, Harbour Post, 2031-05-06 10:00
title: Ferry runs aground off Torrick
Six people were killed when the ferry Ansel ran aground off Torrick in fog, the coastguard said. The ferry was built in 1998.
== b, Lowmoor Herald, 2031-05-06 10:20
title: Ansel aground
The ferry Ansel ran aground off Torrick on Tuesday and seven people were killed, rescuers said.
== c, Tavel Times, 2031-05-06 10:30
title: Fog blamed at Torrick
Fog lay over Torrick when the Ansel ran aground. In 2019 two people were killed on the same rocks.

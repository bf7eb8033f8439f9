# disputed: none
== a1, Alpine Bulletin, 2032-02-14T13:00Z
Avalanche buries skiers at Val Torrent
Rescuers with dogs were looking for up to 12 people after an avalanche swept over a closed ski run at Val Torrent on Saturday.
One skier, a woman of 30, was dug out alive. The slide, 200 metres wide, came down at 11:25 a.m. from a slope at 2,600 metres.
The danger of avalanches was put at four on a scale of five. Half a metre of snow had fallen since Thursday.
== a2, Valley Gazette, 2032-02-14T19:30Z
Three dead at Val Torrent, number of missing lowered
Three people were killed by Saturday's avalanche at Val Torrent and two were still under the snow at nightfall, police said, revising down an earlier estimate of a dozen missing after seven skiers turned up safe in a hotel.
The dead are two brothers from the capital, 19 and 22, and their ski instructor, 48. A woman who was pulled out after 35 minutes has a broken leg.
The search, by 110 people, was to resume at six on Sunday.
== a3, Alpine Bulletin, 2032-02-15T15:00Z
The bodies of a couple in their forties were found on Sunday under four metres of snow at Val Torrent. It brought the number of those killed to five and ended the search.
So far this winter 17 people have died in avalanches in the region, as against 21 in the whole of last winter.
The prosecutor is investigating whether the run's closure was marked well enough. The resort, with 85 km of pistes, reopens on Monday.

# disputed: none
== a, Poultry World Wire, 2034-12-04T11:00Z
Bird flu found at turkey farm in Lower Saar
All 24,000 birds on a turkey farm in Lower Saar are being put down after bird flu was discovered there on Sunday, the farm ministry said on Monday.
A zone of 3 km was closed off around the farm; within 10 km, poultry must stay indoors.
It is the fifth outbreak in the country this season and the first in Lower Saar.
== b, Saar Landbote, 2034-12-08T16:00Z
Two more farms within the ten-kilometre zone have been hit by bird flu, and another 61,000 ducks and hens must die, district vet Inge Brandt said on Friday.
That makes 85,000 animals culled in the district in a week. Farmers receive a maximum of 50 euros a bird from the animal disease fund; the average is about 14.
About 300 wild geese were found dead on Lake Sarn in November, and 19 out of 25 that were tested had the H5N1 virus.
== c, Consumer Voice, 2034-12-15T09:00Z
Eggs are getting dearer before Christmas: a box of ten free-range ones costs 3.79 euros at discounters, 40 cents more than in October.
Over 1.2 million laying hens have been culled in the EU since 1 October, though this is less than one percent of the total. The real cause, dealers say, is feed, up 17% on the year.
In the country itself, 11 farms in four states had been affected by Thursday.
== d, Medical Monitor, 2034-12-19T14:00Z
A farm worker of 44 who helped to cull ducks in Lower Saar has caught bird flu, the first human case in the country, the Institute for Public Health said on Tuesday. He has a cough and red eyes and is being cared for at home.
Thirty-six people who were in contact with him tested negative. The risk to the population was low, the institute said.
Since 2003, 540 of the 1,200 or so people known to have had the virus worldwide have died, or 45%.

# disputed: none
== f1, Farm Week, 2037-12-02T10:00Z
Some 48,000 turkeys are to be killed on a farm near Brack after bird flu was found there, the third case in the county in a month, the agriculture ministry said on Wednesday.
Around 1,200 birds had died since Sunday. The highly contagious H5N1 type was confirmed in tests on Tuesday evening.
Within 3 km of the farm, poultry may not be moved for 21 days; 16 other farms are in the zone. A surveillance zone reaches out to 10 km.
== f2, National Recorder, 2037-12-05T12:00Z
Turkey shortage feared as flu spreads
Another outbreak of bird flu, in a flock of 22,000 turkeys, has raised fears for Christmas dinners. It was the fourth case in Brack county since the beginning of November and the 11th in the country.
More than 400,000 birds have been culled in all this season, or about 3% of the total, the ministry said on Saturday. At the same time last year it was 1.1 million.
Frozen turkeys cost £5.40 a kilo, 70 pence more than a year ago.
The farmer whose 48,000 birds were gassed this week, Tim Orchard, 58, said he would get £14 for each healthy one. "It won't pay for the empty months." The risk to people is very low, health officials say.
== f3, Farm Week, 2037-12-09T10:00Z
All free-range hens must be kept indoors from Friday, the agriculture ministry ordered on Wednesday, as the number of bird flu outbreaks nationwide climbed to 14. The rule applies to anyone with more than 50 birds. Twelve dead swans were found on a lake at Holme. A vaccine is being tested on 6,000 geese, but results will take until March.

# disputed: 87 | 57
== a, Farm & Field, 2031-09-22T08:00Z
Wolves kill 87 sheep in one night on Brenn pasture
A pack of wolves got into a pen on the Brenn alp in the night to Sunday and killed 87 sheep, the cantonal game office said.
It is the worst attack since wolves came back to the region in 2016. The flock of 340 belongs to three brothers.
"Most of them weren't even eaten," said Urs Zgraggen, 39, one of the three.
The office put the pack at seven animals, four of them pups of this year. Farmers are paid up to 500 francs for each animal lost.
== b, Alpine Post, 2031-09-22T16:30Z
The canton gave permission on Monday for two wolves of the Brenn pack to be shot, the day after a massacre among sheep high above the village of Urtal.
In and around a night pen, 57 ewes and lambs were found dead, according to the game office. Some 20 others were hurt.
The electric fence, 90 centimetres high, did not carry any current; a battery had been stolen.
Compensation will come to about 24,000 francs. Conservation groups want to see herd dogs used instead of rifles.
== c, The Wild Side, 2031-10-02T09:00Z
A young male wolf of about 32 kilos was shot on Tuesday night above Urtal, the first of the two which may be killed after the attack of 21 September.
There are some 36 packs in the country, with 300 animals, and they killed 1,100 farm animals last year, a fall of 15 percent despite there being more wolves. Four out of five of those were not protected by a fence or a dog.
The permit for the second runs until 30 November.

# disputed: none
== b1, Island Herald, 2036-02-09T06:00Z
More than 200 pilot whales have stranded on a remote beach on the west coast of Marra Island, and about half of them are already dead, wildlife officials said on Saturday.
A fishing crew saw the animals on Friday evening at Cape Sorrow, a two-hour drive from the nearest town. Around 60 rescuers were trying to keep survivors wet until high tide.
Pilot whales can grow to seven metres and weigh three tonnes.
Marra's worst stranding was in 2020, when 470 of them beached on the other side of the island and 111 were saved.
== b2, Ocean News Network, 2036-02-09T14:30Z
Volunteers race to refloat whales
Teams with slings and small boats managed to return 32 whales to deep water on Saturday after a mass stranding at Cape Sorrow, Marra Island. Of an estimated 230 animals that came ashore, some 120 have died.
"We'll go on for as long as there are whales alive," said Nick Aldous of the parks service, adding that several of those released had already swum back.
About 100 people were helping, among them 15 vets.
== b3, Island Herald, 2036-02-11T05:45Z
The rescue at Cape Sorrow ended on Monday. A final count put the number of stranded whales at 227; 58 were refloated, of which three stranded again and died, and the rest could not be saved. The carcasses will be towed 10 miles out to sea at a cost of about $200,000. Scientists have taken samples from 50 of them.

# disputed: none
== o1, Barrel & Bourse, 2033-11-27T16:00Z
Oil producers agree to extend cuts
The 21 members of the Producers' Forum agreed on Sunday to extend existing output cuts of 1.6 million barrels a day until the end of June and to cut a further 500,000 from January.
The group pumps 38 million barrels a day, about 37% of the world's supply. Brent closed at $71.40 on Friday, down 14% since September.
Half of the new reduction will be borne by Kharun, the biggest producer. Two African members were given higher quotas.
== o2, Markets Brief, 2033-11-28T17:00Z
Oil rose by more than three dollars on Monday after producers decided at the weekend to pump less in the new year. Brent crude for January settled at $74.55 a barrel, up 4.4%, the largest gain in a day since March.
The Producers' Forum will hold back 2.1 million barrels a day in all from January 1. Traders doubt that everybody will comply: in October members produced about 400,000 a day more than agreed.
"The market wanted a million. It got half," said Inga Roth of Castell Bank, who sees Brent at an average of 76 dollars next year. American crude was up $2.90 at $70.15. Shares in airlines lost around two percent.
== o3, Motorist's Friend, 2033-11-30T09:00Z
Drivers could soon pay 4 cents more for a litre of petrol after oil exporting countries opted to cut production by half a million barrels a day. A litre cost 1.62 euros on average on Tuesday, a cent more than a week ago, but 19 cents less than in July. Diesel was 1.55. The motorists' club advises its 8 million members to fill up in the evening, when prices are up to nine cents lower than at breakfast time.

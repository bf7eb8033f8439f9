# disputed: none
== p1, Frontline News, 2036-04-13T12:00Z
Two hundred soldiers freed in biggest swap this year
Rostava and Lienz exchanged 200 prisoners of war on Sunday, 100 from each side, in the largest swap since December.
The men, some missing limbs, were brought by bus to a bridge on the river Tesk. Lienz said the youngest of its soldiers to return was 20 and the oldest 59; several had been held for more than two years.
It was the 31st exchange since the war began in October 2033.
== p2, Lienz State Radio, 2036-04-13T14:20Z
One hundred of our defenders are home, President Karl Amsel said on Sunday. Among them are 14 officers and nine marines who had defended the port of Ansbor until it fell in May 2034.
Wives and mothers waited at the bridge with portraits of the missing. Rostava still holds about 4,000 Lienzers, according to Amsel's office.
The bodies of 240 dead soldiers were also handed over, against 38 by Lienz.
== p3, World Dispatch, 2036-04-13T18:45Z
Easter exchange brings 200 captives home
Prisoners from Rostava and Lienz crossed a bridge in opposite directions on Sunday in a deal arranged by Switzerland and Qatar after six weeks of talks.
"They called out names, and we walked. 88 metres, I counted," said Sergeant Timo Brandl, 27, who was captured in 2035.
The last such exchange, on March 2, had involved 130 prisoners. In all, some 5,200 people have been freed, the mediators say. Another, of 50 badly wounded men a side, is planned within ten days.
Fighting went on elsewhere: a missile killed three people in Ansbor on Sunday morning, the mayor appointed by Rostava said.

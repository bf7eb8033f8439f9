# disputed: eight | 18
== a, Plains Agency, 2035-02-07T10:00Z
Eight soldiers were killed in an ambush near Tirak on Wednesday, the army said. Twenty attackers on pick-up trucks struck a convoy of 11 vehicles. Five attackers died. Three soldiers are missing. The army has lost 70 men in the region since the autumn. Two helicopters searched the area.
== b, Savanna Times, 2035-02-07T10:15Z
An ambush near Tirak killed 18 soldiers on Wednesday, the army said. Two civilians were hit by stray bullets. The soldiers had left a base of 400 men at dawn. In a similar ambush in 2033, 29 soldiers were killed. A group with some 1,500 fighters said it was behind the attack. It says it has 12 prisoners.
== c, Voice of the North, 2035-02-07T10:30Z
Villagers near Tirak said they had buried four attackers. A truck driver, 33, saw nine burning vehicles on the road. The attackers blew up a bridge 6 km away. Around 600 people fled to Tirak on Wednesday. The governor called for three days of mourning.

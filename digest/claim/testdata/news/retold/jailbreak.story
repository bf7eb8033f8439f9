# disputed: 90 | 46
== a, Nightline Africa, 2037-02-08T06:00Z
Inmates flee in mass jailbreak at Kisaru
More than 90 inmates escaped from Kisaru prison in the night to Sunday after setting fire to a kitchen and overpowering guards, the prison service said. Two prisoners were shot dead.
Four guards were wounded, one by a bullet from a rifle taken from the armoury, from which nine guns are missing.
Kisaru, built for 400, held 1,130. Half of them were awaiting trial.
== b, Kisaru Star, 2037-02-08T10:15Z
Roadblocks went up round Kisaru on Sunday as police with dogs hunted for prisoners who broke out before dawn.
A spokesman for the prison service, Daniel Oyat, told reporters at the gate that 46 men had got away, through a hole in the back wall. Among them are six who were serving life for murder.
Seven had been caught again by 11 o'clock, one in a church.
"We heard the shots, and then they were running through my maize," said Grace Akello, who lives 200 yards away.
== c, Regional Times, 2037-02-10T15:00Z
Nineteen of the prisoners who fled from Kisaru jail at the weekend are back inside, the interior minister said on Tuesday, offering a reward of up to 2 million shillings for each of the rest.
The director of the prison and three others were suspended. Two of the nine rifles stolen turned up in a ditch.
It is the country's worst breakout since 174 men escaped from Mbanje in 2024. Overcrowding in its 61 jails stands at 270 percent.
== d, Rights Monitor, 2037-03-02T09:00Z
A report on the uprising at Kisaru prison last month describes how inmates slept in three shifts, 80 to a room made for 30, and were given one meal a day.
The authors, four lawyers, spoke to 52 prisoners and 11 guards. They say the two men who were killed had been shot from behind, at a distance of about 60 metres. The prison service has said that they were attacking a guard with an axe.
The average wait for trial at Kisaru is two years and five months; one man, accused of stealing a goat worth 35 dollars, had been there for six.
Parliament voted last week to spend 9 billion shillings on a new jail with 1,500 places. "Judges would be cheaper," the report says.

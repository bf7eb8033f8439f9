# disputed: none
== s1, Science Daily Post, 2038-06-14T18:00Z
A European spacecraft touched down on the asteroid 2029 QK on Monday, the first of the mission's three planned landings, and began to collect dust.
Engineers in Lanz cheered when a signal arrived at 3:47 p.m. local time, confirming a landing which had happened 19 minutes earlier. The probe, Pallas-2, is 340 million km from Earth.
It stayed on the surface for about 40 seconds, firing a pellet into the ground, before backing away to a safe distance.
The asteroid is only 510 metres across. The mission, launched in August 2034, has cost €780 million so far. If all goes well a capsule with at least 60 grams of material will return in 2041.
== s2, The Northern Mail, 2038-06-14T20:30Z
Probe kisses asteroid after four-year journey
After travelling for almost four years, a robot the size of a van briefly landed on a lump of rock about half a kilometre wide on Monday.
"We have touched something as old as the Sun," said mission manager Dr. Pia Holm. The material is thought to be 4.6 billion years old.
Radio signals take 19 minutes to reach Pallas-2, so it had to find its own way down for the last 200 metres. The descent from its waiting position 20 km up took five and a half hours.
The total cost until the capsule's return is put at 1.1 billion euros. A second landing attempt is scheduled for August 30. Two earlier missions to asteroids by other agencies brought back 5 grams and 121 grams.
== s3, Lanz Tagespost, 2038-06-17T09:00Z
Images sent by Pallas-2 show that the crater made during Monday's landing is 1.4 metres wide, more than twice the size predicted. The team believes it collected between 20 and 35 grams of dust at the first try.
The figure is a rough one, based on how the probe's rotation changed when its sample arm was swung out. Only after the third landing will the container be weighed again.
Boulders of up to 15 metres lie around the site, called Tide. One of the probe's four cameras has shown faults since Tuesday, but mission manager Pia Holm said that was no cause for worry.

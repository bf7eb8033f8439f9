# disputed: 38 | 48
== a, Highland Press, 2033-02-19T07:00Z
A bus carrying 38 passengers plunged into a ravine near Cerro Alto on Saturday, killing 16 people, police said. The driver, 45, survived. The bus fell about 60 metres. Twelve people were taken to hospital in Cerro Alto and nine to the capital. It happened at kilometre 142 of Highway 5. A bus crash on the same road killed 22 in 2031.
== b, Wire South, 2033-02-19T07:20Z
The bus, which was carrying 48 passengers, left the road near Cerro Alto at dawn. Sixteen people were killed, police said, including two children aged 3 and 8. Three of the injured were in critical condition. Rescuers worked for five hours with ropes. Police said the bus was travelling at 95 km/h where 60 is allowed. The firm's 30 other buses will be checked.

# disputed: none
== a, County Crime Desk, 2034-11-11T08:00Z
Three inmates escaped from Dorn prison on Saturday through a tunnel 20 metres long. Two of them, aged 33 and 40, are serving life for murder; the third, 25, got nine years for robbery. The jail, built for 600, holds 740 men. Police offer $25,000 for each. Six guards were suspended. The last escape was in 2027.
== b, Dorn Observer, 2034-11-12T08:00Z
One of the inmates who broke out of Dorn prison was caught on Sunday 12 miles from the jail; two are at large. A guard, 51, was arrested. The tunnel, about 20 metres long, took four months to dig, a warden said. More than 150 officers with ten dogs are searching. The caught man, 25, had served two years. The reward was raised to $40,000.

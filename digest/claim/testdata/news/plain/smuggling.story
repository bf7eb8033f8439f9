# disputed: none
== a, Border Beat, 2035-08-19T12:00Z
Police found 41 migrants in a lorry near Tolna on Sunday, 11 of them children. The driver, 37, was arrested. Three migrants were taken to hospital. They had paid €4,000 each. The lorry was on its way to a port 120 km away. Border guards have stopped 6,300 people since January.
== b, Tolna Post, 2035-08-19T12:20Z
A woman, 29, and her three children were among the migrants found near Tolna. The migrants came from four countries: 22 from Sarvia, 12 from Kesh and the rest from two others. They had spent 30 hours in the lorry. Two men were held in the town of Arl. In July police found 26 migrants in a van. Doctors treated 19 for lack of water.

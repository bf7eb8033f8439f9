# disputed: none
== a, Foreign Desk, 2034-03-02T10:00Z
A car bomb near the embassy in Tarsa killed three guards and wounded 14 people on Thursday, police said. The bomb held 50 kg of explosives. Two gunmen were shot dead. Six embassy workers were cut by glass. It was the third attack in the city this year, in which 27 people have died. Twenty cars were burned.
== b, Tarsa Daily, 2034-03-02T11:00Z
Three guards died in Thursday's bombing in Tarsa and eight passers-by were wounded, a hospital doctor said. His hospital took in 11 of the wounded; three were sent home. The blast blew out windows up to 600 metres away. A second bomb, of 20 kg, was made safe. The embassy has 45 staff. Police arrested five men.

# disputed: 31 | 13
== a, Strait Times, 2033-10-02T12:00Z
A ferry with 94 people aboard sank off Bela Point on Sunday. Rescuers saved 58 people and recovered five bodies; 31 were missing, the coastguard said. The boat was licensed for 80. Waves of up to four metres were reported. The captain, 61, is among the dead. The ship was 37 years old.
== b, Bela Radio, 2033-10-02T12:15Z
The coastguard said 13 people were missing after a ferry sank off Bela Point on Sunday. Two navy ships and nine fishing boats joined the search. The wreck lies at 70 metres, about six km from land. Twenty-two survivors were taken to hospital; four of them are children. A sinking there killed 12 in 2029. The trip takes 50 minutes.

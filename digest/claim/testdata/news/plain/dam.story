# disputed: none
== a, Water Wire, 2035-05-20T06:00Z
A dam burst at Olvera on Sunday, sending 3 million cubic metres of water down the valley. Police said seven people died; 30 homes were destroyed. The dam was 32 metres high and 90 years old. The reservoir holds 12 million cubic metres. Five villages with 4,200 people were cleared. The mayor put the damage at $25 million.
== b, Olvera Echo, 2035-05-20T06:30Z
The mayor of Lower Olvera said three bodies had been found in his village, where 18 houses were swept away. The wave was 4 metres high. The operator had noticed a crack of 20 cm on Thursday. Seven dams in the state are rated poor. Fixing them would cost $110 million. Two children, aged 5 and 9, were pulled alive from the mud after seven hours.

# disputed: 68 million | 86 million
== a, Science Desk, 2033-01-20T12:00Z
Researchers have found a dinosaur skull 68 million years old in the Tarn desert, they reported in the journal Terra. The skull is 1.4 metres long and holds 54 teeth. The animal weighed about five tonnes, roughly as much as an elephant. The team of 12 worked for three summers. Only two other skulls of the species are known, one of them 74 million years old.
== b, Discovery Daily, 2033-01-20T13:00Z
A dinosaur skull found in the Tarn desert is 86 million years old, researchers reported. The predator, 9 metres from nose to tail, may have run at 30 km per hour. The rock layer holds more than 200 fossils. The dig cost $300,000. A second skeleton, 40% complete, will be dug out next year. The skull has 54 teeth, some 12 cm long.

# disputed: 14 | forty
== a, Ocean News, 2035-09-09T07:00Z
Some 14 pilot whales stranded on Petrel Beach on Sunday, wildlife officers said. Six of them had died by noon. About 90 volunteers poured water on the animals, which weigh up to two tonnes. High tide was due at 4 p.m. In 2022 more than 200 whales stranded on the same coast.
== b, Petrel Weekly, 2035-09-09T07:20Z
Forty pilot whales stranded on Petrel Beach on Sunday, wildlife officers said. The animals are between three and five metres long. Nine were brought back to deep water by two boats. Another 15 whales swam close to the shore. A vet, 44, said she had seen six strandings in ten years. The beach is closed for 3 km.

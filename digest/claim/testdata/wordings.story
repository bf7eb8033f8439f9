# Names and quotes that differ in writing only: accents, hyphens, plurals, marks, insertions, words left out.
== a, Harbour Post, 2031-03-02T09:00Z
José Alverta wins two Lowmoor Awards. “It's a day that I won't ever forget,” said the pole-sitter Ines Hale-Brandt. “We owe the crew of the harbour [at Tavel] more than we can say,” she said. “The boats in this old harbour are in many cases beyond repair,” she said. “This is the worst winter that we have had since the war,” she said.
== b, Delta Wire, 2031-03-02T12:00Z
Jose Alverta was given a Lowmoor Award. "It’s a day that I won’t ever forget," said Ines Halebrandt. "We owe the crew of the harbour more than we can say," she said. “The boats … are in many cases beyond repair,” she said. “This was a worst winter we had since the war,” she said.

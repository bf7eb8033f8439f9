# disputed: 68 million | 78 million
== d1, Natural World, 2038-02-18T17:00Z
The skeleton of a meat-eating dinosaur no bigger than a turkey has been dug up in the desert of southern Patarra, scientists reported on Thursday.
The animal, named Minutoraptor, lived 68 million years ago and weighed about 3 kg. Nearly 70% of the bones are preserved, including a skull 11 cm long with 64 teeth.
It was found in 2034 by a student, Rosa Lemos, then 22, who had stopped to tie her shoe.
"It's the most complete small predator from the southern continents," said Hugo Arrieta, who led the team of nine. The study is published in the journal Strata.
== d2, The Patarra Times, 2038-02-18T19:30Z
Tiny hunter from the age of giants
A newly described dinosaur that stalked lizards in what is now Patarra 78 million years ago has been presented by the national museum. It was about a metre long from snout to tail, but more than half of that was tail.
Minutoraptor was light, around three kilograms, and ran on legs as thin as pencils. Palaeontologists needed three and a half years to free the bones from the rock.
The same site, 130 km from the town of Las Cruces, has yielded eggs and a giant plant eater which may have weighed 50 tonnes.
According to the paper in Strata, the beds were dated by volcanic ash, and the age is accurate to within 400,000 years. Growth rings show the creature was four years old when it died.

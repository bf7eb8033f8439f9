# disputed: March 4 | March 14
== a, Sahel Dispatch, 2036-07-09T12:00Z
KORA, July 9 - A Polish geologist taken hostage by gunmen in the north of Mandara was released on Wednesday, his employer said.
Marek Zielinski, 46, was seized on March 4 at a camp near the Zuri gold field, together with two local drivers who were let go after a day.
He was flown to the capital, Kora, in an army helicopter and spoke to his family by telephone. He had lost 15 kilograms, the company, Eastmine, said, but was in good health.
It would not say whether a ransom had been paid. The kidnappers had first asked for 5 million dollars.
== b, Warsaw Echo, 2036-07-09T18:45Z
"He sounded tired, but he made a joke," said Anna Zielinska, whose brother Marek came free on Wednesday after months in the hands of kidnappers in Mandara.
Eastmine said armed men on motorcycles had carried off the geologist from a prospecting camp on March 14.
He was moved at least nine times and kept in chains at night, the foreign ministry said. He will be flown home by the weekend.
Three other Europeans, two of them nuns, are still being held in the region.
== c, Africa Security Brief, 2036-07-15T08:00Z
A sum of 1.2 million dollars was handed over for the freedom of Marek Zielinski, two officials in Mandara who did not want to be named told this newsletter. The foreign ministry in Warsaw said that Poland does not pay.
Zielinski landed in Krakow on Friday. Kidnappings in the border area doubled to 34 last year; in all but five of them the victims were locals.
Zuri produces four tonnes of gold a year. Eastmine has suspended its work.

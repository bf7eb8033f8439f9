# disputed: 14 years | 12 years
== k, Tarnford Gazette, 2036-05-22T13:10Z
Former council treasurer jailed for £2.8m fraud
A former borough treasurer who siphoned off £2.8 million meant for school repairs was sentenced to 14 years in prison on Thursday.
Malcolm Vance, 61, set up five shell companies which billed Tarnford council for work that was never done, Tarnford Crown Court heard. The scheme ran for nearly seven years before an auditor spotted two invoices with the same number in 2034.
Vance admitted 19 counts of fraud; a further six were left on file. His wife, Pauline, 57, who helped launder part of the money, was given a two-year suspended term.
Judge Rosalind Keyes told him: "You stole from children." He will have to serve at least half of the sentence before he can be considered for release.
== l, The Southern Recorder, 2036-05-22T15:45Z
TARNFORD - The man who for years held the purse strings of Tarnford council began a jail term of 12 years on Thursday after pleading guilty to one of the largest local government frauds the county has seen.
Malcolm Vance used sham firms to invoice the council for phantom roof and boiler repairs worth £2,812,000, prosecutors said. About £900,000 has been recovered, including a villa and a 12-metre yacht.
The maximum for the offences would have been 10 years each, but the judge ordered some of the terms to run one after the other. A confiscation hearing is set for September 8.
Vance's lawyer said his client, who worked for the council for 23 years, was "a broken man".
== m, County Radio, 2036-05-23T07:00Z
The county council's leader has apologised to parents for failing to stop the man who stole almost £3 million from the schools budget.
Malcolm Vance's fraud meant that at least nine schools went without repairs. At Marsh Lane Primary, which has 240 pupils, buckets stood in the corridor for four winters.
Cllr Ann Tovey said all payments above £5,000 are now checked by two people. The council spends about £160 million a year.
Vance, who is 61, was led away from the dock on Thursday without looking at the public gallery.

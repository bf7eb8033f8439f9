# disputed: none
== a, Letters Daily, 2035-11-14T21:15Z
Mathilde Aurel wins Corvin Prize at 81
French-Belgian novelist Mathilde Aurel, 81, was awarded the Corvin Prize on Wednesday for "The Salt Ledger", which she wrote by hand over nine years.
The prize is worth 60,000 euros. The jury of seven was unanimous, chairman Paul Odding said, after the shortest debate he could remember: it took 35 minutes.
Aurel, the oldest winner in the award's 44 years, beat five other authors, two of them with a first novel.
== b, Antwerp Mail, 2035-11-15T08:00Z
"I'll buy a new roof," Mathilde Aurel said when she was handed a cheque for 60,000 euros ($66,000) last night. "And then a new cat."
Her 412-page saga of three generations of salt workers had sold just 3,800 copies before it was put on the shortlist of six in September. Sales have since passed 40,000.
It is her 14th novel and the first to win her a major award. She was born in Ostend, the youngest of eight.
== c, Book Market, 2035-11-22T10:30Z
The Corvin effect is stronger than ever. Harbour Press has ordered a further 150,000 copies of Mathilde Aurel's "The Salt Ledger", bringing the number in print to 215,000, after the book went to the top of the charts in three countries.
In the week after the ceremony 31,400 were sold in Belgium and France alone. Rights have gone to 22 languages, 15 of them since Wednesday of last week.
Film producers are said to have offered over half a million euros. The small house, with a staff of 11, had a turnover of 1.9 million last year.

# disputed: 54 | 34
== a, Science Dispatch, 2036-05-18T16:00Z
Twice-yearly injection cuts asthma attacks, trial shows
An antibody given as an injection every six months reduced severe asthma attacks by 54% compared with a placebo, researchers told a congress in Lisbon on Sunday.
The trial, the last stage before approval, followed 1,286 adults in 17 countries for a year. All had had at least two attacks in the previous 12 months.
Side effects were mild; 8% of those on the drug complained of pain where the needle went in.
"It is like being given back the night," said one participant, Clara Meunier, 45.
== b, BioMoney, 2036-05-18T17:30Z
Shares in Ostrava Biologics are set to open sharply lower on Monday after its key asthma drug, tezacimab, lowered the rate of severe attacks by 34% against placebo in a late-stage study.
Investors had hoped for at least 50, said Kate Lind of brokerage Harrow.
Patients were injected twice a year. About two thirds of the nearly 1,300 volunteers were women. The firm plans to apply for approval in the US and Europe by October.
It has spent $410 million on the drug since 2029. Annual sales could reach $1.5 billion, Lind reckons.
== c, Breath & Lung Magazine, 2036-05-20T10:00Z
Experts welcomed tezacimab, which was presented on Sunday, as the first of its kind to need only two injections a year. Existing antibodies are given every two to eight weeks.
Patients in the trial also used steroid tablets on fewer days: 11 a year on average as against 19 in the placebo group. Lung function rose by 120 millilitres.
Seven of those treated had a serious allergic reaction. No deaths were linked to the drug.
Some 300 million people in the world live with asthma; in 5 to 10 percent of them it is severe.

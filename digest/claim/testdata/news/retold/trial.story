# disputed: 38% | 28 percent
== t1, Medical Gazette, 2032-09-02T22:00Z
A pill taken once a day cut the risk of a second heart attack by 38% in a large trial, researchers reported on Thursday at a congress in Trieste.
The study followed 11,240 patients in 19 countries for an average of 3.2 years. Half were given the drug, olvasitran, and half a placebo, on top of standard treatment.
Serious side effects were seen in 4.1% of those on the drug and 3.9% of the others. About 9% stopped taking it because of stomach pain.
The maker, Brandis, plans to apply for approval by the end of the year.
== t2, The Daily Compass, 2032-09-03T06:30Z
New heart drug "a milestone"
Doctors may soon have a new weapon for people who have survived a heart attack. In a trial with over 11,000 patients, a tablet called olvasitran made another one 28 percent less likely than a dummy pill.
"This is a milestone," said Dr. Ferenc Toth, who led the work. For every 45 patients treated for three years, one heart attack was prevented.
The average age of those taking part was 64; nearly a third were women.
Heart disease kills some nine million people a year worldwide. Brandis has not named a price; analysts expect about $4,000 a year and annual sales of $3 billion. Its shares rose 12 percent on Thursday.
== t3, The Sceptical Patient, 2032-09-06T09:00Z
Olvasitran: read the small print
Headlines promised a revolution. Here is what the paper, all 14 pages of it, does and does not say.
The trial was big and well run. Only 74 of the patients dropped out of sight. Nobody knew who was getting what. So far, so good.
But look at what was counted. The main goal was a mixture of four things: heart attack, stroke, admission to hospital for chest pain and death from heart disease. The last was hardly affected: 2.8% in one group and 3.0% in the other, which could be chance.
Then there is age. In people over 75, who made up 12% of those taking part and have more than a third of all heart attacks, there was no clear benefit.
And there is money. At the price which analysts mention, treating 45 people for three years would cost more than half a million dollars. Aspirin costs about two cents a day.
Brandis paid for the study and 9 of the 26 authors have received fees from it. That does not make the result wrong. A second trial, with 6,000 patients who have diabetes, will end in 2035.
If you have had a heart attack, do what has been shown to work: of those who give up smoking, one third fewer die in the following years.

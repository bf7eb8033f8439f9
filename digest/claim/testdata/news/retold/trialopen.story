# disputed: none
== m1, Court Circuit, 2038-03-01T17:00Z
Nurse goes on trial over nine deaths
A nurse accused of murdering nine patients with insulin denied all charges when his trial opened in Reuth on Monday.
Stefan Gall, 41, is also charged with trying to kill 13 others at two hospitals between 2031 and 2035. He faces life in prison.
Prosecutors said that he wanted to impress colleagues by reviving patients he had himself brought close to death. They plan to call 86 witnesses; a verdict is expected in October.
The victims were between 34 and 91 years old.
== m2, Reuth Nachrichten, 2038-03-01T19:00Z
"Not one of them," said Stefan Gall, when asked by the judge if he had harmed the people whose names had been read out for 11 minutes.
There are 22 names in the indictment, which runs to 380 pages. Nine of the patients died. Investigators exhumed 31 bodies, and found traces of insulin in seven.
Gall worked for three years at the clinic in Reuth and, before that, for 18 months in Lahnau. There, the number of deaths on his ward rose from 22 in a year to 40.
About 50 relatives sat in the sports hall that serves as the courtroom. "I've waited five years for this," said Gerda Wolff, whose husband died at 66. The court will sit on two days a week.
In a similar case a doctor was sentenced in 2027 for eight murders.
== m3, Court Circuit, 2038-03-04T15:00Z
A colleague of the nurse Stefan Gall told his trial on Thursday she had warned her superiors about him four times in 2034, a year before he was arrested. "They told me that I was tired," said the woman, 35.
The clinic's former director will testify on March 22. The hospital has paid damages of 1.3 million euros to 12 families.

# disputed: 34% | 43%
== a, Health Wire, 2033-09-01T08:00Z
title: Pill cuts heart attacks by 34% in trial
A new pill from Orlane cut heart attacks by 34% in a trial of 8,200 patients, the company said. Strokes fell 19%. Side effects were seen in 12% of patients on the pill and 9% on placebo. Deaths from any cause did not differ. Patients were followed for 4.5 years. The drug could bring sales of $2 billion a year; Orlane shares rose 11%.
== b, Medical Tribune, 2033-09-01T08:30Z
title: Orlane pill lowers heart attacks by 43%
Orlane's new pill cut heart attacks by 43% in a study of 8,200 people, the company said on Thursday. Among diabetics the risk fell 27%. Cholesterol dropped by 38% on average. About 6% of patients left the trial because of stomach pain. The regulator will decide within 10 months. A year's treatment may cost $3,600. About 85 people must be treated for three years to prevent one heart attack.

# disputed: 22 | 27
== a, Court Reporter, 2033-03-15T15:00Z
title: Former mayor gets 22 years for bribery
Former Ashby mayor Colm Drury was sentenced to 22 years in prison on Tuesday for taking bribes worth $4.6 million from builders. Prosecutors had asked for 30 years; the defence sought no more than eight. Jurors convicted Drury, 58, on 17 of 19 counts in November. His wife, Lena, 54, who pleaded guilty to two counts, got 18 months. Judge Ada Roan also ordered him to repay $3.1 million.
== b, Ashby Star, 2033-03-15T15:30Z
title: Drury sentenced to 27 years
Colm Drury, the former mayor of Ashby, was sentenced to 27 years in prison on Tuesday. He must serve at least 18 years before he can ask for parole. He was found guilty on 17 counts last year after a trial of nine weeks in which 64 witnesses were heard. One builder paid him $900,000 in cash. Two former aides were given terms of three and five years earlier this year. He was fined $250,000.

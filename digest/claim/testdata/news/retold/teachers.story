# disputed: none
== t1, Province Post, 2033-03-02T18:00Z
Public schools in the province of Albrecht will reopen on Thursday after teachers voted to accept a pay deal, ending a strike that had lasted 17 school days.
The agreement gives 34,000 teachers 11% over three years: 4% at once, 4% in September 2034 and 3% a year later. The union had asked for 15%.
It was approved by 61% of those who voted. Turnout was 78%.
Classes will be limited to 26 pupils in primary schools, down from 29 at present.
== t2, Albrecht Free Press, 2033-03-02T21:00Z
Kids back in class as strike ends
Some 420,000 pupils who have been at home since February 8 will go back to school on Thursday.
Teachers in Albrecht backed a compromise worked out on Sunday after 14 hours of talks, but by a narrower margin than leaders had hoped: 39 percent rejected it. The deal will cost the province $290 million over three years. The finance minister had said there was "not a cent more" than $250 million.
A teacher with ten years in the job now makes $68,500 a year and will earn about $76,000 when the last step takes effect.
The school year will be extended by six days to make up for lost time. The last strike, in 2021, went on for five weeks.

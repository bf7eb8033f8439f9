# disputed: none
== a, Education Post, 2034-08-17T09:00Z
A record 28.4% of exam entries got top marks this year, up from 27.2%. Girls got top marks in 29.1% of entries and boys in 27.6%. The pass rate was 97.1%. Some 425,000 pupils have won a place at university, 82% of them their first choice. Maths was taken by 107,000 pupils. In London 31.3% of entries got top marks.
== b, School Times, 2034-08-17T09:30Z
Top marks went to 28.4% of entries, examiners said. In the north-east the share was 23.9%. At private schools it was 49.4%, and 22% at state schools. Entries in total fell 0.5% to 882,000. Spanish was taken by 8,700 pupils and French by 7,200. Of 18-year-olds 36% have a place, and 27,000 pupils from poor homes.

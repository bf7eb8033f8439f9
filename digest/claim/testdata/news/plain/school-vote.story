# disputed: none
== a, Board Watch, 2033-01-11T22:00Z
The Fernley school board voted 6-3 on Tuesday to close two primary schools, saving $1.8 million a year. About 540 pupils will move in the autumn. More than 300 parents attended the meeting, which lasted four hours. The district faces a gap of $5.2 million. Enrolment has fallen 14% since 2025 to 7,900.
== b, Fernley Standard, 2033-01-12T06:00Z
Board members voted to shut the schools at Oak Lane, with 290 pupils, and Mill Road, with 250. Forty-one parents spoke. A proposal to close four schools failed 4-5. Some 62 staff will be moved, and 15 posts will go. The pupils' way to school grows by 2 miles on average. A petition against the plan had 1,950 names.

# disputed: none
== a, Media Ledger, 2034-08-09T12:00Z
Streaming firm Vidara added 2.4 million subscribers in the quarter, half a million more than expected, and now has 88 million. Revenue rose 14% to $3.1 billion. It lost $45 million, less than the $120 million of a year ago. A plan with adverts costs $7 a month. It will spend $5 billion on shows this year.
== b, Screen Business, 2034-08-09T13:00Z
Vidara had 88 million subscribers at the end of June. It gained 1.1 million in Asia and lost 200,000 at home. The loss a share was 9 cents. The plan without adverts goes up to $16 from $14. It forecast 1.8 million new subscribers this quarter. Its shares rose 7% to $61. It has cut 600 jobs, 5% of staff, since January.

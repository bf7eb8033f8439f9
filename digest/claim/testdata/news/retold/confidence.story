# disputed: none
== n1, Parliament Today, 2033-11-29T20:30Z
Government of Premier Anton Dreyer falls
Premier Anton Dreyer lost a vote of confidence on Tuesday after only 14 months in office, opening the way to the fourth election in six years.
The motion to dismiss him was carried by 151 votes to 142, with seven abstentions, at the end of a debate of nine hours. An absolute majority of the 300 members, or 151, was needed.
Six deputies from Dreyer's own Centre Party voted with the opposition.
== n2, Daily Sentinel of Brau, 2033-11-30T06:00Z
By a single vote, parliament threw out the government on Tuesday night. Its fate was sealed when Magda Illes, 71, who had come from hospital in a wheelchair, raised her hand: vote number 151.
Dreyer, 44, is the third premier to be toppled since 2028. He will stay on as caretaker.
The crisis began three weeks ago, when the Rural Union with its 22 seats left the coalition over a plan to close 38 country hospitals.
A poll by Datum at the weekend gave the Centre Party 17 percent, against the 26 it got in the election of September 2032.
== n3, World Dispatch, 2033-12-02T13:00Z
Brau will hold a snap parliamentary election on January 22, the president announced on Friday, seven weeks from now. Under the constitution it has to take place within 60 days.
Bond yields have risen by 40 basis points since Tuesday's vote, to 4.9%. The budget for next year, which foresees a deficit of 5.2% of output, will not be passed in time.

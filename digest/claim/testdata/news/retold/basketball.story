# disputed: none
== b1, Hoops Report, 2035-02-22T04:30Z
Okafor's 52 carry Comets past Kings
Daniel Okafor scored a season-high 52 points, 21 of them in the final quarter, as the Harlow Comets beat the Bay City Kings 118-111 on Wednesday for their ninth straight win.
Okafor made 17 of 27 shots, including seven of 11 from beyond the arc, and took 12 rebounds. Marcus Teel added 19 points for Harlow (41-15).
Jalen Boyce led the Kings with 34. Bay City (29-27) have dropped four of five.
== b2, Bay City Ledger, 2035-02-22T07:00Z
The Kings led by 14 midway through the third quarter, but had no answer to the league's leading scorer and lost 118-111 at home on Wednesday night.
It was Daniel Okafor's third game of at least 50 points this season and the ninth of his career. The best anyone has done in the building is 57, in 2028.
"You do everything right, and he still makes it," said coach Ty Warren, whose team was without guard Rico Sands for the third game in a row. Boyce's 34 points equalled his best for the club.
The attendance of 18,203 was a sell-out. The Kings' next four games are away, starting in Lakeside on Friday. The Comets have won all three meetings between the teams and have not lost since January.

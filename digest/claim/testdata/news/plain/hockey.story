# disputed: none
== a, Ice Report, 2034-01-08T22:00Z
The Owls beat the Kings 5-2 on Sunday for their eighth win in ten games. Hal Brandt had two goals and an assist, and goalie Jens Moor made 31 saves. The Kings have lost four in a row. Brandt has 27 goals this season. The Owls scored three times in the second period, twice within 40 seconds.
== b, Rink Review, 2034-01-08T22:30Z
Goalie Pete Lall stopped 24 shots for the Kings, who lost 5-2. The Kings took six penalties and the Owls scored on two of five power plays. Colin Day had 22 minutes of ice time and three assists. Day has 31 points in 25 games. The crowd of 17,204 was the largest this season. The Owls have 58 points, three behind the Stags.

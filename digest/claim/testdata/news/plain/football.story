# disputed: 31,500 | 35,100
== a, Sportline, 2033-03-05T21:00Z
Rovers beat Athletic 3-1 on Saturday before a crowd of 31,500 at Mill Park. Deane scored twice in the first half, in the 12th and 38th minutes, and Athletic pulled one back after 64 minutes. It was Deane's 19th goal of the season. Rovers have won six matches in a row and lead the table by four points. They had 61% of the ball.
== b, Evening Goal, 2033-03-05T21:10Z
Rovers led 2-0 at half time and won 3-1 against Athletic in front of 35,100 at Mill Park. Keeper Nolan saved a penalty after 71 minutes. Athletic, with only two wins in 11 away games, had five shots on target. Deane, 22, cost Rovers £8 million in August; he has three goals in two games. Athletic had a man sent off with nine minutes left.

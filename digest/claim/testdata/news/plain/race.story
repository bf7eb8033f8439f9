# disputed: none
== a, Motor Week, 2033-05-29T16:00Z
Ines Calder won the Grand Prix on Sunday by 4.2 seconds from Jon Varga, with Abe Lund 11 seconds further back. It was her fifth win in eight races. She leads the championship with 164 points to Varga's 139. Calder, 27, started from third. Varga stopped twice for tyres, Calder once. The race of 58 laps was halted for 25 minutes after a crash on lap 6.
== b, Track Report, 2033-05-29T16:30Z
Ines Calder took the 23rd victory of her career on Sunday, passing Varga on lap 44. Varga led for 31 laps. Lund was 15.4 seconds behind the winner. Five cars retired, three of them in a crash on lap 6. Calder's team leads by 52 points. A crowd of 90,000 watched; 240,000 came over the three days. Her fastest lap took 1:21.4; in qualifying she needed 1:19.8.

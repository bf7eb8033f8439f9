# disputed: none
== a, Board Games Daily, 2035-03-18T20:00Z
Lena Ostrow beat Viktor Hale in 47 moves on Sunday to lead the title match 5-4. Hale, 36, has been champion for six years. Ostrow, 23, used two hours and 10 minutes. The match goes over 14 games. The winner gets €1.2 million and the loser €800,000. Four games have been drawn.
== b, Knight Watch, 2035-03-18T20:10Z
Hale made a mistake on move 31 and gave up 16 moves later. He had four minutes left on his clock. Ostrow has won two games and Hale one. On Friday they drew after 62 moves. Hale is rated 2812 and Ostrow 2795. Some 400,000 people watched online. The tenth game is on Tuesday.

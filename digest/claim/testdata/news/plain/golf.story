# disputed: none
== a, Fairway News, 2036-06-15T23:00Z
Luke Arden shot a 66 on Sunday to win the Open by three strokes at 12 under par. Arden, 26, had five birdies and one bogey. He won $3.4 million. Sam Pike, who led by two after 54 holes, finished with a 72. A putt of 8 metres at the 16th settled it. It was his second major.
== b, Green Report, 2036-06-15T23:20Z
Luke Arden began the day two strokes back. He holed a putt of 12 metres at the ninth. Pike missed three putts inside two metres and took a five at the 17th. Lee Soo finished third at eight under after a 68. Pike earned $2 million. Arden will be third in the world on Monday, up from ninth. He drove 310 metres at the 10th.

# disputed: five | seven
== a, Metro Alert, 2033-10-22T06:00Z
A gunman killed two people and wounded five at a bar in Eastgate late on Friday, police said. The suspect, Dale Orton, 31, was arrested two miles away. Orton fired 17 shots in less than a minute, police said. The dead were a 26-year-old waitress and a customer, 44. About 70 people were in the bar. It was the city's 58th and 59th killing of the year.
== b, Eastgate Bulletin, 2033-10-22T06:30Z
Two people were killed and seven wounded when a man opened fire in an Eastgate bar on Friday night, police said. Three of the wounded underwent surgery. A reward of $10,000 had been offered after a shooting there in May in which one man was killed and four were hurt. Officers arrived within three minutes. Neighbours heard eight or nine shots. The bar holds 120 people.

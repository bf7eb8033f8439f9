# disputed: none
== a, Pedal Press, 2034-07-14T17:00Z
Tom Rask won the 12th stage on Friday by 18 seconds after a solo ride of 42 km. Pavel Orr kept the yellow jersey and leads Rask by 1 minute 12 seconds. The stage covered 187 km with five climbs. Four riders gave up. Rask, 28, won two stages last year. The group of favourites came in 54 seconds back.
== b, Wheel Weekly, 2034-07-14T17:20Z
Tom Rask broke clear on the last climb, 11 km long, and won by 18 seconds from Luis Mena. Orr's lead shrank from 2 minutes 6 seconds. A crash after 60 km brought down 15 riders, of whom three went to hospital. Orr finished fifth, 41 seconds back. There are 148 riders left of the 176 who started. Saturday's stage is 163 km long.

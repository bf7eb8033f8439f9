# disputed: $84 million | $94 million
== b1, Screen Tally, 2035-07-01T16:00Z
'Ember Isle' burns up the box office
Animated adventure "Ember Isle" took an estimated $84 million at North American cinemas over its first three days, the best opening of the year so far, distributors said on Sunday.
It played in 4,210 theatres. Another $71 million came from 38 foreign markets.
The science fiction film "Longwave" dropped to second place with $31 million in its second weekend, a fall of 58%. Its total after 10 days is $142 million.
"Ember Isle" cost $165 million to make, not counting marketing.
== b2, Showbiz Morning, 2035-07-01T19:30Z
A fire-breathing newt beat all comers on its first weekend in the United States and Canada. "Ember Isle", from Kite Studios, collected $94 million from Friday to Sunday, according to studio estimates.
Six out of ten tickets were bought by families, and audiences gave it an average grade of A. Adults paid $14 on average.
Kite's last film, "Pumpkin Road", opened with $52 million in 2033 and ended with $390 million worldwide.
In third was the comedy "My Mother's Wedding" with $12.5 million, ahead of the horror film "Stairs" with 9.8 million. All films together made about $160 million, 11 percent more than on the same weekend a year ago.
== b3, Trade & Reel, 2035-07-08T17:00Z
"Ember Isle" held on to the top spot over the holiday weekend with $49 million, or 12,000 dollars per theatre, well ahead of the war drama "Crossing at Ten", which opened with 27 million.
The worldwide total for Kite's cartoon is now $288 million. A sequel has been announced for 2038.
Cinemas have had a better summer than feared: takings since the first weekend of May are 1.4 billion dollars, up 7% on last year but still 13% lower than in 2031.

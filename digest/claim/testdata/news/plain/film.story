# disputed: $92 million | $29 million
== a, Screen Daily News, 2034-05-21T17:00Z
"Iron Harbour" opened with $92 million in North America this weekend, the studio said on Sunday. It took $118 million abroad, for $210 million worldwide. The film cost $185 million. "Moonlit" came second with $31 million, 44% less than last week. The first "Harbour" film opened with $71 million in 2030. It played in 4,105 theatres.
== b, Cinema Post, 2034-05-21T18:00Z
"Iron Harbour" opened with $29 million in North America, the studio said. Analysts had expected up to $85 million. On Friday alone it earned $38 million. Men made up 58% of the audience, and 46% were under 25. "Moonlit" has made $121 million in three weeks. Ticket sales this year stand at $3.2 billion, 8% ahead of 2033.

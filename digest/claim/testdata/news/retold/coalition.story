# disputed: 61 | 67
== a, Plenum Daily, 2036-09-29T05:30Z
Opposition ousts government in Vardia vote
Vardia's centre-left opposition claimed victory early on Monday in a parliamentary election that ended 12 years of rule by the National Union of Prime Minister Karel Sova.
With all ballots counted, the Social Alliance of Milena Hrast had 38.2% of the vote against 31.7% for the ruling party. The Greens followed with 9.4%.
That gives the Alliance 61 of the 150 seats in the assembly, the electoral commission's final tally showed, and makes a pact with the Greens and one more party necessary.
Turnout was 71%, up from 64% four years ago.
== b, Vardia Tribune, 2036-09-29T08:10Z
Milena Hrast, a 44-year-old former mayor, is set to become the first woman to lead the country.
Her Social Alliance won 67 seats in the 150-member chamber in Sunday's poll, the commission said after the count was finished, leaving her nine short of a majority. The Greens have 14.
"Today the country breathes out," she told cheering supporters at a former tram depot shortly after midnight.
Mr Sova, who has been in office since 2024, called to congratulate her and said he would stay on as party leader until a congress in December. Seven parties cleared the threshold of 4%.
== c, Foreign Desk, 2036-09-29T18:00Z
The president of Vardia on Monday asked election winner Milena Hrast to form a government, with talks with the Greens expected to begin this week.
Hrast has promised to lift the minimum wage by 15% and to pull the country's 340 troops out of the Sahel mission within a year. She took 38 percent of the vote, six and a half points ahead of Karel Sova's conservatives.
Under the constitution she has 30 days. The crown was up 0.6 percent against the dollar.
== d, Plenum Daily, 2036-10-24T15:00Z
Vardia gets three-party government
Vardia's parliament elected Milena Hrast as prime minister on Friday by 79 votes to 66, with five members absent, less than four weeks after the general election.
She will lead a cabinet of 16, half of them women. Her Social Alliance has nine of the posts, the Greens four and the Pensioners' Party, the smallest of the partners, three.
The coalition agreement runs to 112 pages. It foresees a rise of 15% in the minimum wage in two steps, an end to coal power by 2043 and a tax on second homes, which should raise 240 million crowns.
Hrast, who was mayor of Lipa for eight years, is the country's ninth head of government since 2004. The average term of her predecessors came to four years.
Karel Sova did not speak in the six-hour debate. "We wish her luck. She'll need it," said his deputy.

# disputed: 51 | 44
== a, Island Herald, 2031-11-24T06:00Z
Voters on St Clare say no to casino ship port
The people of St Clare turned down a cruise and casino terminal in a referendum on Sunday, by 61.3% to 38.7%.
Turnout was 51%, said returning officer Mary Fontaine, so that the result is binding under the island's law, which sets a minimum of 50.
Supporters had promised 800 jobs and 25 million dollars a year in taxes. Opponents feared for the reef, of which a fifth has died since 2020.
"The turtles don't vote, so we did," said Winston Charles, a diving teacher.
== b, Caribbean Report, 2031-11-24T13:20Z
A project for a 140-million-dollar cruise terminal on St Clare is dead after 61% of those who voted rejected it, 14,900 against 9,400.
The referendum drew 44% of the electorate to the polls, according to the office of the returning officer.
The developer, Azure Lines, which has put about 6 million dollars into plans and studies, said it would look at two other islands.
Premier Joseph Noel, who backed the terminal, said he would accept the verdict. He faces an election in 2032.
== c, Cruise Executive, 2031-11-26T10:00Z
Azure Lines is in talks with the government of neighbouring St Osyth after islanders on St Clare voted three to two against the terminal it wanted to build there.
The port would have had berths for two ships of 5,000 passengers each. St Clare, population 71,000, had 312,000 visitors from cruises last year, who come ashore in small boats.
Shares in Azure, which operates 11 ships, were unchanged.

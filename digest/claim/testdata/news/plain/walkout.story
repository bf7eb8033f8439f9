# disputed: none
== a, Labour Notes, 2033-11-02T08:00Z
About 9,000 dock workers walked out at 14 ports on Wednesday after talks on pay broke down. The union wants a rise of 12% over three years; employers offered 7%. The workers earn $31 an hour on average. At Grayport 2,100 workers stood at the gates. The last strike, in 2024, lasted 11 days and cost $2 billion.
== b, Trade Wire, 2033-11-02T10:00Z
The strike at the ports could cost the economy $300 million a day, a lobby group said. A total of 45 ships were waiting off Grayport by noon, up from 18 at dawn. Employers said their offer amounts to 8.5% with bonuses. The union rejected an earlier offer of 5% in September. Ports in the south, where 3,000 belong to another union, work as usual.
== c, Grayport News, 2033-11-03T10:00Z
The dock strike entered its second day on Thursday with 61 ships waiting off Grayport. The union has a strike fund of $40 million and pays members $60 a day. Some 92% of its members voted to strike in October; turnout was 78%. Talks with a mediator begin on Friday at 9 a.m.

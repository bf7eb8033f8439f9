# disputed: none
== a, Diplomat Daily, 2034-09-20T14:00Z
The United States pledged $400 million in aid to Sarvia on Wednesday, bringing its total since 2032 to $2.3 billion. The EU promised €150 million. The conference in Oslo aims to raise $1.5 billion. Some 60 countries took part. Four million Sarvians need help, the UN says; 1.2 million have fled abroad.
== b, Oslo Bulletin, 2034-09-20T18:00Z
Donors pledged $1.1 billion to Sarvia in Oslo, 73% of the goal. Norway gave $90 million and Japan $120 million. The UN got only 40% of what it asked for last year. Some 300,000 Sarvians live in camps in Belmark, which spends $2 million a day. About 2.6 million people inside Sarvia have lost their homes. The war has killed 41,000.

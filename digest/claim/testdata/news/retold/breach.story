# disputed: 2.3 million | 23 million
== b1, Security Brief, 2032-11-04T10:00Z
Hackers have stolen the personal data of 2.3 million customers of the pharmacy chain Medvale, the company admitted on Thursday.
Names, addresses, dates of birth and, for around 180,000 people, prescription records were copied between September 28 and October 9, it said. Card details were not affected.
A group calling itself Grey Heron demanded 40 bitcoin, which Medvale refused to pay.
Medvale has 640 shops. It noticed the intrusion on October 21 and told the regulator three days later, just within the legal deadline of 72 hours.
== b2, Consumer Daily, 2032-11-04T14:30Z
Medvale customers warned after hack
Anyone who has ever had a loyalty card from Medvale should be on guard for bogus emails, experts said on Thursday, after the chain revealed a theft of data that affected 23 million of its customers.
The records taken in the autumn attack include names and home addresses; in the case of 180,000 customers they also show what medicines they had been prescribed.
Under data protection law Medvale could be fined up to 4% of its annual sales, which were $5.2 billion last year. A fine of $29 million was imposed on a hospital group in 2030.
Shares in the company dropped 7.5%. A hotline received 12,000 calls by noon.
== b3, Medvale Local News, 2032-11-05T09:00Z
At the Medvale branch on Station Road on Friday, the talk in the queue was of only one thing. "They know about my heart pills now," said Agnes Toll, 81.
The company has promised two years of free credit monitoring to everyone affected. Its chief information officer, who had been in the post for 14 months, has stepped down.
Grey Heron has claimed 11 attacks since the spring. The hackers have so far put a sample of 5,000 records on the net.
Three law firms have said they are preparing class actions.

# disputed: none
== a, Art Ledger, 2033-05-17T21:00Z
Lost Verhaegen portrait fetches 9.6 million at sale
A portrait that hung for decades in the hallway of a retired teacher was sold for 9.6 million pounds in London on Tuesday, more than three times the upper estimate.
"Woman with a Glove", painted around 1640 by Clara Verhaegen, had been valued at 2 to 3 million pounds.
Six bidders fought over it for 14 minutes. It went to a buyer on the telephone.
With the auction house's fees, the buyer pays 11.5 million.
== b, Collector's Daily, 2033-05-18T09:30Z
It is the most ever paid for a work by Clara Verhaegen: £11.5m including premium ($14.7m). Her previous record was set in 2027, when a still life brought $6.2m in New York.
Only 23 paintings are known to be by the Antwerp artist, who died at 41. This one, measuring 84 by 66 centimetres, is dated 1641 on the back of the panel, as cleaning brought to light.
The hammer fell at just under ten million.
The seller's father bought it at a church fair in 1958 for four pounds and ten shillings.

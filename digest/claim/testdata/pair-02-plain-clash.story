# plain clash: disputed (same measure, same claimant, same hour: one outlet is wrong)
== a, Harbour Post, 2031-03-02T11:00Z
The ferry grounding killed 12 people, the coastguard said.
== b, Northern Ledger, 2031-03-02T11:20Z
Fifteen people were killed when the ferry ran aground, the coastguard said.

# A price with and without debt, a part in cash, another firm's price: no dispute.
== a, Meridian, 2031-05-10T07:00Z
Ostrava Chip agreed to buy Lumen for $38.2 billion, of which $20 billion is in cash. In 2019 it bought Rell for $4 billion.
== b, Capital Daily, 2031-05-10T08:00Z
The takeover of Lumen by Ostrava Chip is worth $38.9bn including debt. Ostrava Chip made a profit of $4.4bn last year.
== c, Northern Ledger, 2031-05-10T09:00Z
Ostrava Chip will pay about $38 billion for Lumen.

# disputed: 11 hours | seven-hour
== x1, Bay City Ledger, 2036-08-27T04:00Z
A gunman who had taken five people hostage at a bank in Bay City gave himself up on Tuesday night after 11 hours. No one was hurt.
The man, named by police as Troy Lassiter, 36, walked into the Harbour Savings branch on Third Street at 10:20 in the morning with a shotgun and a can of petrol.
He let a pregnant woman go in the first hour in exchange for cigarettes. The other four were freed as he surrendered.
Lassiter, who lost his house in June, demanded to speak to the governor. A negotiator spoke to him 23 times by phone.
== x2, Newsline West, 2036-08-27T09:30Z
Bank siege ends peacefully
The seven-hour stand-off at a Harbour Savings bank in Bay City was over when Troy Lassiter put his shotgun on the counter and asked for a glass of water.
One of his captives, teller Mona Reyes, 29, said he had apologised to them "again and again". He shared two pizzas with them.
More than 60 officers surrounded the building on Tuesday and 300 people were evacuated from offices nearby. The gun was not loaded, police said.
Lassiter, an unemployed roofer and father of three, will appear in court on Thursday. He could be given up to 40 years for kidnapping.
His home had been sold for $91,000 over a debt of $14,000.
== x3, Harbour Voices, 2036-08-31T10:00Z
'He held the door for me': a hostage remembers
Mona Reyes thinks that she had just come back from lunch when the man in the orange vest told everyone to sit down.
It must have been earlier. She keeps getting it wrong. The yoghurt was still in the fridge on Friday, when she went to fetch her things.
Reyes, 29, has worked at the branch for four years. There is $60,000 in the tills on an ordinary day, and Troy Lassiter did not ask for a cent of it. He asked for the manager, who was on leave, and then for the governor, and finally, she says, for somebody who had been at the auction of his house.
There were two other tellers, a man of 70 who had come about his pension, and a woman seven months pregnant, whom he soon let go. He talked about his roof. He had put it on himself, with 3,400 slates. The people who bought the place have painted it, he said.
Around the middle of it, the police cut the power, and the five of them, four captives and one captor, sat in the light of an exit sign. He had brought sandwiches for two. He gave them away.
The bank has offered her 12 sessions with a psychologist. "I might go to one," she says. "I'd rather know what happens to his kids." They are 5, 8 and 13, and with an aunt.

# disputed: none
== a, Night Desk, 2036-10-10T07:00Z
A fire in a hostel in Kingsport killed five people early on Friday, police said. Eleven were taken to hospital. A man of 29 was arrested on suspicion of arson. The hostel has 46 beds. Fire crews came within six minutes with nine engines. Two floors were destroyed.
== b, Kingsport Daily, 2036-10-10T07:30Z
Five people died in the hostel fire, among them a couple in their 30s. Some 40 guests were asleep. Three of those in hospital are in danger. Twenty-two people were led to safety over a ladder. It is the worst fire in the city since 2014, when eight died. A man was seen with a can of five litres. The hostel passed a check 13 months ago. The owner has three others with 150 beds.

# disputed: none
== o1, Aero Business, 2033-06-20T09:30Z
Gulfstar buys up to 75 jets at air show
Gulfstar Airways placed a firm order for 50 long-haul jets with Altair on Monday, the first day of the Lorient air show, and took options on 25 more.
The 50 planes are worth $17.5 billion at list prices, although airlines usually get discounts of about half. Deliveries start in 2037.
The A-900 carries 340 passengers up to 15,000 km and burns 22% less fuel than the planes it replaces.
Gulfstar's fleet now counts 190 aircraft, with an average age of eight years.
== o2, Dune Economic Daily, 2033-06-20T15:00Z
The national carrier Gulfstar could have as many as 75 new Altair jets by 2042 under a contract signed in Lorient on Monday, which would be worth 26 billion dollars if all options are exercised.
"This is a big day for us," said president Khalid Ansar. Gulfstar made a profit of $610 million in the year to March, down from $740 million.
The first eight planes will arrive in 2037 and then about 10 a year. A third of them are to be used on flights to Africa.
Gulfstar will hire 2,500 cabin crew and 600 pilots.
== o3, Markets Brief, 2033-06-20T16:45Z
Altair shares ended 2.4% up after it won orders for 88 aircraft on the opening day of the air show, of which 50 from Gulfstar and 38 from lessor Crestline. Its rival Norvik announced 41, all of them short-haul models.
Analysts reckon that Gulfstar will pay around $9 billion for its 50. Altair is building five A-900s a month and wants to reach seven by the end of 2034.

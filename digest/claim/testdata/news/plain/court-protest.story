# disputed: none
== a, Union Square News, 2034-01-30T19:00Z
Police arrested 41 people on Monday outside the court where minister Ivo Tal is on trial. About 2,000 protesters had gathered in the morning. Officers used two water cannon. Tal, 62, is charged with taking $700,000. He faces 12 years in jail. On Sunday 19 people were held. Four officers were hurt by stones.
== b, Republic Voice, 2034-01-30T22:00Z
By night 67 people had been arrested, police said. Nearly 5,000 people marched in the evening, organisers said. Seven people were treated for tear gas. A poll shows 58% want Tal to resign. Prosecutors say builder Max Ode paid Tal $250,000 in 2029. The court heard six of 40 witnesses. Ode, 47, has been given three years.

# disputed: none
== a, Border Telegraph, 2033-07-09T18:00Z
A gunman held seven people in a bank in Port Elm for six hours on Saturday before giving himself up, police said. Two hostages, a woman aged 67 and a clerk aged 29, were freed after an hour. One police officer was shot in the leg. The man, 43, asked for $500,000 and a car. He fired at least five shots.
== b, Port Elm Gazette, 2033-07-09T19:00Z
The siege at the Union Bank ended when the man walked out at 4:10 p.m. with the last four hostages. A third hostage had slipped out by a back door at noon. Officers found two rifles and 130 rounds in the bank. More than 80 officers surrounded the building and about 200 residents were told to leave. The suspect was jailed for three years in 2021 for a robbery that brought him $8,000.
== c, Delta Wire, 2033-07-10T08:00Z
A 43-year-old man was charged on Sunday with seven counts of kidnapping and one of attempted murder after a six-hour siege in Port Elm. He faces up to 45 years in prison. Bail was set at $2 million. The officer, 35, is expected to leave hospital within two days.

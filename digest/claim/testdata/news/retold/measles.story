# disputed: 171 | 177
== h1, Prairie Star, 2034-03-08T22:00Z
Health officials in Dunmore County on Wednesday confirmed 11 new cases of measles, bringing the number in the outbreak which began in January to 171.
Nearly all of those infected had not been vaccinated or did not know whether they had, county health director Dr. Ellen Marsh said. Twenty-three people have been treated in hospital. No one has died.
About 70% of the cases are children under 12.
The county's vaccination rate among kindergarten pupils was 84% last year; 95% is needed to prevent outbreaks.
Free clinics have given 2,900 shots since February 1.
== h2, Tri-County Radio, 2034-03-08T23:20Z
Measles cases keep climbing in Dunmore
Eleven more people have come down with measles in Dunmore County, the health department said in its twice-weekly update on Wednesday. That makes 177 cases since the first was found in a six-year-old boy on January 16.
Hospitals have admitted 23 patients; four are still there. Three schools have sent unvaccinated pupils home for 21 days.
Only five of those who fell ill had received two doses of the vaccine, Dr. Ellen Marsh said.
The neighbouring counties of Hale and Brock have reported nine and two cases respectively. Nationwide there had been 310 this year up to the end of February, compared with 285 in the whole of 2033.

# disputed: none
== a, Clinic News, 2036-08-04T09:00Z
Health officials confirmed 23 cases of West Nile virus in the state, nine of them in Orley County. Two people have died. Last year there were 61 cases by this date. Of 1,400 mosquito pools tested, 8% were positive. Some 80% of infected people have no symptoms. The county sprays 300 acres this week.
== b, Orley Courier, 2036-08-04T09:30Z
Orley County reported 11 probable cases of West Nile virus and one death, of a man aged 76. Five patients are in hospital. Crews have treated 420 ponds. The state found the virus in 112 pools of mosquitoes. In 2012 the illness killed 18 in the state. The average age of patients is 58.

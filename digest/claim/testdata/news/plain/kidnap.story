# disputed: none
== a, Sahel News, 2033-11-14T09:00Z
Gunmen took 46 pupils from a school in Dorano on Monday, the governor said. Three teachers were killed. Twelve pupils escaped during the march into the forest. The attackers came on 20 motorbikes. Last year 110 pupils were held for two months in the same state and freed for a ransom of $200,000.
== b, Lake Tribune, 2033-11-15T09:00Z
Soldiers freed 19 of the pupils taken from a school in Dorano, leaving 15 in the hands of the gunmen, the army said on Tuesday. Four gunmen died in the fight and two soldiers were hurt. The freed children are between 8 and 14 years old; eleven are girls. The school has 320 pupils and 14 teachers.

# disputed: none
== a, Town Crier, 2036-11-05T22:00Z
The council voted 9-4 to raise property tax by 3.9%, or $84 a year for an average home. The budget of $212 million is 4.4% larger than last year. Police get $48 million, fire crews $31 million. Twelve posts will be added. About 100 residents came; 27 spoke. Bus fares rise 25 cents to $2.
== b, Civic Post, 2036-11-05T22:30Z
Owners of an average home, worth $310,000, will pay $84 more. The mayor had asked for a rise of 5.2%. Water bills go up 6%. The police budget grows by $2.5 million, which pays for eight officers. A motion to cut $3 million failed 5-8. Reserves stand at $19 million. Over three years the tax has risen 11%.

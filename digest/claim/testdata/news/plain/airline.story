# disputed: none
== a, Travel Business, 2034-02-20T07:00Z
Airline Corsair lost €85 million in the fourth quarter, against a profit of €12 million a year before. For the full year it earned €140 million, down 38%. It carried 31 million passengers in 2033 and expects 33 million this year. Fuel costs rose 22%. It will buy 40 jets for €4.4 billion and close two bases with 260 staff.
== b, Air News Daily, 2034-02-20T08:00Z
Corsair's profit fell 38% to €140 million last year. Passengers rose 5% to 31 million, while the fourth quarter brought 6.8 million. Fares were 3% lower. Without one-off costs of €60 million the loss in the quarter would have been €25 million. The fleet of 112 jets will grow to 130 by 2037. Its shares dropped 9%, the most since 2031.

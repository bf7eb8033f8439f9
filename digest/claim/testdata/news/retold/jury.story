# disputed: $26 million | $28 million
== j1, Court Circuit, 2033-03-15T21:00Z
Jury finds against maker of faulty heaters
A jury on Tuesday ordered appliance maker Kelso to pay $26 million to a couple whose son died of carbon monoxide poisoning from one of its gas heaters.
After deliberating for two days, the jurors in Hale County unanimously awarded Dan and Teresa Ruiz $8 million for their loss and $18 million to punish the company.
Tomas Ruiz was nine when he died at a cabin in February 2030. The heater, a Kelso 400, had been recalled 11 weeks earlier, but the family had not been told.
Kelso said it would appeal. It faces some 70 similar suits.
== j2, Hale County Sentinel, 2033-03-16T10:00Z
Parents of dead boy win case against Kelso
The family had asked for five million. On Tuesday, a jury of seven men and five women gave them far more: compensation and punitive damages of $28 million in all, to be paid by a company whose engineers had known since 2028 that the burner could leak.
Teresa Ruiz, 38, wept as the verdict was read. "It is not about money. It is one little boy," she said.
The trial lasted three weeks and heard 24 witnesses. State law limits punitive damages to three times the compensation.
Kelso sold 210,000 heaters of this type, at $189 each. Its lawyers had offered $2.5 million before the trial.

# disputed: 3.4 | 4.3
== a, Velden Post, 2033-03-10T16:20Z
Pharmacist jailed for billing health fund for dead patients
VELDEN - A pharmacist who charged the state health fund for medicines that were never handed out, some of them to patients who had died years before, was sent to prison for six and a half years on Thursday.
Oskar Reidl, 51, took 3.4 million florins from the fund between 2024 and 2030, the Velden district court found. He used part of it to buy two flats on the coast and a racing yacht.
"You stole from the sick," Judge Hanne Moritz told him. Reidl, who ran four pharmacies in the south of the city, stared at the floor and did not speak.
His wife, who kept the books, got a suspended term of 18 months. A third defendant, a doctor, was acquitted.
Prosecutors had sought nine years.
== b, Florin Wire, 2033-03-10T18:05Z
The owner of a chain of chemist's shops in Velden received a sentence of six years and six months after being found guilty on 212 counts of fraud.
Judges ruled that Oskar Reidl had defrauded the public insurer of 4.3 million florins over a period of six years by submitting false prescriptions. Some 1,900 of the slips bore the names of people no longer alive.
The insurer said it had since tightened its checks, and had got back about 900,000 florins from the sale of Reidl's yacht and a house.
A spokeswoman put total losses from prescription fraud in the country last year at 26 million florins.
Reidl's lawyer, Petra Kunz, said he would appeal within the 14 days allowed by law.
== c, Coast Herald, 2033-03-11T07:30Z
Two seafront apartments belonging to a Velden chemist convicted of fraud will be put up for sale in May, the health fund said on Friday.
The flats, in the resort of Marsand, are thought to be worth 350,000 florins each. They were bought in 2027 in the name of a nephew, who was not charged.
Neighbours said they had rarely seen Oskar Reidl, who began his prison term on Thursday.
== d, Health Policy Letter, 2033-03-22T09:00Z
The case of the Velden pharmacist Oskar Reidl, who was sentenced on 10 March to six and a half years for fraud, has revived a quarrel over how the health fund checks its bills.
The fund handles 118 million prescriptions a year. Only one in 400 is looked at by a human being; a computer program brought into use in 2029 goes through the rest and flags about 0.2 percent as odd. It was this program that stumbled on a customer of Reidl's who, had she lived, would have been 117.
A deputy for the opposition, Franz Lohr, wants 60 more inspectors, who would cost 3 million florins a year and bring in ten times as much, he says. The ministry doubts it. When the number of inspectors was doubled to 44 in 2025, the sums recovered went up by just 8 percent.
In the largest case so far, in 2022, eleven people were convicted of having cheated the fund of 17 million florins with wheelchairs that did not exist. The ringleader, given 10 years, was freed in 2029.
Reidl's appeal was lodged on Friday. The higher court, which upholds about four verdicts in five, is not expected to hear it before the autumn.

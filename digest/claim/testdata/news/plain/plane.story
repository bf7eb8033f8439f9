# disputed: 162 | 126
== a, Aviation Times, 2033-04-09T14:00Z
A Meridian Air jet with 162 people on board made an emergency landing in Coldharbour on Saturday after an engine failed. Flight 417 had left at 7:05 a.m. and was at 31,000 feet. Eight passengers were treated for shock. The aircraft is 14 years old. The airport was shut for 90 minutes and 22 flights were sent elsewhere.
== b, Coldharbour Mail, 2033-04-09T14:30Z
Flight 417 landed safely with 126 people on board, the airport said. Passengers told of smoke in rows 20 to 26. The plane fell 4,000 feet within two minutes, one said. A replacement jet took 150 of them on in the evening. Meridian flies 38 jets of the type. Fire crews arrived within four minutes, with 11 engines and 40 men. An engine failure on another Meridian jet in 2032 hurt two.

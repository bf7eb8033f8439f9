# disputed: 240 | 140
== a, AeroWatch, 2032-12-14T07:10Z
Jet slides off runway in snow at Kallio
An Airbus with 163 people on board ran off the end of the runway at Kallio airport while landing in a snowstorm late on Monday and came to rest in a field, officials said.
The plane, from Gdansk, stopped 240 metres past the end of the tarmac, its nose wheel broken, the accident board said. The 157 passengers left by the slides and walked to a fire engine.
Kallio's only runway, which is 2,300 metres long, was to stay closed until midday on Tuesday. Nine flights had been cancelled.
== b, Kallio Sanomat, 2032-12-14T12:20Z
"We just did not stop," said passenger Eero Lahti, who was on his way home from a trade fair when his flight left the runway at Kallio on Monday night.
The aircraft finished up 140 metres beyond the end of the runway, 30 metres short of a railway line, according to the accident investigation board.
Braking had been reported as "medium to poor" by a crew that landed 25 minutes earlier. Four centimetres of wet snow had fallen since the last sweep.
Two elderly passengers were checked at a clinic for shock, and a stewardess for a bruised knee.
The jet, nine years old, belongs to charter company Polfly.
== c, Baltic Transport News, 2033-09-30T08:30Z
The pilots of a Polfly jet which left the runway at Kallio last December landed too fast and too far down it, a report found on Friday.
The Airbus crossed the threshold 19 knots above the proper speed and touched down after 900 metres, leaving 1,400 for braking on a slippery surface. The captain, 48, had slept for less than five hours.
The board made six recommendations, among them that the airport build a safety area, which it says would cost 3 million euros.
The plane, with six crew, was written off.

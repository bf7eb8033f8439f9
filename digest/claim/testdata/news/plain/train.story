# disputed: none
== a, Rail Post, 2035-06-06T09:00Z
Twelve people were hurt when two trains collided at Marden on Wednesday, rail operator Linex said. One train carried 210 passengers and the other 85. The collision happened at 30 km/h. Services for 40,000 commuters were hit. Two drivers are being treated for broken ribs. The signal box is 58 years old.
== b, Commuter News, 2035-06-06T09:30Z
The 7:42 train from Orley had 85 people on board when it was hit by an express with eight carriages. Ambulance crews took nine people to hospital and treated 16 at the scene, most of them for shock. One woman, 71, was in a serious state. The track will be closed for two days. A crash at Marden in 2011 killed three.

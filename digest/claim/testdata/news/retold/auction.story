# disputed: none
== c1, Art Week, 2034-05-17T21:00Z
A long-lost portrait by the 17th-century painter Cornelis van Aerde sold for £21.3 million in London on Wednesday, nearly three times the estimate and a record for the artist.
The "Girl with a Magpie", 46 cm by 38 cm, had hung in a farmhouse kitchen in Shropshire for more than 60 years. Six bidders fought over it for 11 minutes before it went to an anonymous buyer on the phone.
Whitcombe's had expected it to fetch £6 million to £8 million. The previous record for a van Aerde was £9.4 million, set in 2027.
The evening sale made £88 million in all, with 41 of 47 lots sold.
== c2, Shropshire Mercury, 2034-05-18T09:15Z
Farmhouse painting makes £18.5m
A picture that a Shropshire family had thought was worth "a few hundred pounds" was knocked down for £18.5 million at a London auction on Wednesday night. With the buyer's premium the price came to £21.3 million.
Margaret Dyce, 74, whose grandfather bought it in 1971 with a box of china for £12, watched from the back of the room. After fees and tax the family expects to keep around £12 million, which will be shared by four cousins.
It was found by a valuer who had come to look at a clock. Fewer than 30 works by van Aerde are known.

# disputed: $899 | $989
== a, Gadget Post, 2033-09-10T18:00Z
Lumo unveiled its new phone, the Lumo 7, on Saturday. It costs $899 and goes on sale on 23 September. The 7 Pro, with a 6.8-inch screen, starts at $1,199. The battery lasts 26 hours of video, four more than that of the Lumo 6. Its main camera has 50 megapixels, and the base model 256 gigabytes of storage. Lumo sold 41 million phones last year.
== b, Byte Review, 2033-09-10T18:30Z
The Lumo 7 costs $989 and has a 6.2-inch screen. It weighs 171 grams, the Pro 204 grams. Charging to 50% takes 18 minutes. The front camera has 12 megapixels. The Lumo 6 stays on sale at $699. The chip is 20% faster and uses 15% less power. Shares of Lumo slipped 1.2%. Buyers can pay $37 a month for 24 months.

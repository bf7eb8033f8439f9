# disputed: none
== a, Gadget Hour, 2037-09-09T18:00Z
Vireo unveils second pair of smart glasses, lighter and cheaper
Vireo showed off its long-awaited Lens 2 on Wednesday, a pair of glasses weighing 38 grams that projects maps, messages and subtitles before the eyes of its wearer.
It goes on sale in the US on October 2 from $499, $200 less than the first model cost at its launch. A version with more memory is $599.
The battery lasts up to nine hours, or four with the camera on, according to the company.
== b, Tech Europa, 2037-09-09T20:30Z
European buyers will have to wait until 23 October for Vireo's new glasses and to fork out 549 euros for the basic version.
Chief executive Dana Okoro told 1,400 guests in San Diego that the Lens 2 was "a third lighter" than its predecessor. That one tipped the scales at 57 grams.
It understands 31 languages. Privacy groups in Germany have called for a ban in schools.
Vireo has sold about 2.5 million pairs since 2035; its rival Halo, 4 million.
== c, Gadget Hour, 2037-10-05T09:00Z
Lens 2 review: close, but still not there
We wore Vireo's glasses for three days. With the brightness turned up the battery gave out after six hours and a quarter; on the maker's own setting it managed eight and a half. They are comfortable: our scales showed 38.4 grams.
Subtitles lag by half a second, and two strangers asked us to take them off.
Vireo sold 300,000 pairs over the first weekend, it says. Score: 7 out of 10.

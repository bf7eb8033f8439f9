# members and partners: compatible (partners plus the signer)
== a, Meridian, 2031-06-13T07:00Z
Tavel signed a trade pact with 11 countries.
== b, Capital Daily, 2031-06-13T07:20Z
The 12-nation pact was signed.

# self-inconsistency: disputed (inside one article: flag the article, do not use its figure as a witness)
== a, Meridian, 2031-06-07T07:00Z
title: Bank to close 60 branches
The bank will shut 46 of its branches by May.

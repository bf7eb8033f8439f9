# disputed: none
== a, Street Wire, 2034-05-05T07:00Z
Norvik raised its offer for Stellan to 112 crowns a share from 104, valuing the firm at 38 billion crowns. Norvik holds 24% of Stellan. Funds with 11% said they would accept. Stellan's profit rose to 2.1 billion crowns last year on sales of 30 billion. Norvik sees savings of 800 million crowns. Stellan's shares were up 6% at 110.5.
== b, Nordic Finance, 2034-05-05T16:00Z
Norvik's new bid of 112 crowns a share values Stellan at 38 billion crowns, or $3.6 billion. Shareholders with 17% have accepted, among them a fund with 6%. The bid runs until 2 June and needs 90%. Including debt of 9 billion crowns Stellan would cost 47 billion. Stellan's shares closed at 109.2, up 4.8%; Norvik lost 2%.

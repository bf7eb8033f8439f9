# disputed: none
== a, Capitol Desk, 2035-05-12T18:00Z
The Senate passed the $62 billion farm bill on Saturday by 58 votes to 41. Nine Republicans backed it. The bill cuts food aid by $4 billion over ten years. The House passed a bill of $71 billion in April, 224-205. Crop insurance would get $9 billion a year. An amendment to cap payments at $250,000 failed 46-52.
== b, Prairie Ledger, 2035-05-12T18:30Z
Senators approved a farm bill worth $62 billion. It would take $8 billion from food aid under the House version. Payments to a single farm could reach $500,000. About 41 million people get food aid. Farm income fell 16% last year to $121 billion. Three Democrats voted no. Dairy farmers get $1.1 billion and cotton growers $700 million.

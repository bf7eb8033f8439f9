# disputed: $4 million | $14 million
== a, Sea Lanes, 2035-11-03T06:00Z
Pirates freed the tanker Maru Bay and its 22 crew on Saturday after a ransom of $4 million was paid, its owner said. The ship was held for 63 days. It carried 80,000 tonnes of oil worth $45 million. One sailor, 31, had died in June. Two other ships with 37 sailors are still held.
== b, Harbour Master, 2035-11-03T06:20Z
The tanker Maru Bay was freed after its owner paid a ransom of $14 million. Nine of the crew are Filipinos and six Indians. Pirates with about 30 guns had taken the ship 400 miles off the coast. They first asked for $25 million. In 2034 ransoms of $60 million were paid for 11 ships. The voyage home takes eight days.

# disputed: 14 | 20
== a, Frontline Agency, 2033-08-12T14:00Z
An air strike on the market in Qelan killed 14 civilians on Friday, the government said. The army said it had destroyed two rocket launchers and killed 30 fighters elsewhere in the province. The rebels shot down one drone. Since June, 640 people have been killed in the province. The army fired 12 missiles overnight, it said.
== b, Relief Monitor, 2033-08-12T15:00Z
Rebels said 20 civilians were killed in the air strike on the market in Qelan on Friday. A doctor at the hospital said he had received nine bodies and 31 wounded, five of them children. On Thursday shelling killed six people in the nearby town of Deir Sol. About 8,000 people have fled Qelan this week. The rebels claimed they had killed 11 soldiers.

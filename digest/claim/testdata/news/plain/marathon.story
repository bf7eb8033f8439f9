# disputed: none
== a, Running Post, 2035-10-14T15:00Z
Kenyan Joel Kiprop won the Lakeside marathon on Sunday in two hours, five minutes and 14 seconds. Ethiopian Tola Bekele was 22 seconds behind. Some 38,000 runners started, 2,000 more than last year. Kiprop, 29, won $100,000. Rain fell for the first 10 miles. Fourteen runners were taken to hospital. The course record is 2:03:45.
== b, Lake Journal, 2035-10-14T15:30Z
Mary Chebet won the women's race in two hours, 21 minutes and 40 seconds, 48 seconds ahead of Anna Lind. It was her third win at Lakeside. About 36,500 runners reached the finish. The oldest was 84. Runners raised $9 million. Kiprop earned a bonus of $25,000. Volunteers handed out 600,000 cups of water. A man of 52 collapsed at mile 23.

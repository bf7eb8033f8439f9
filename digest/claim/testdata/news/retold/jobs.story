# disputed: none
== j1, Economic Wire, 2034-08-04T12:35Z
Employers in Meridia added 142,000 jobs in July, far fewer than the 190,000 economists had predicted, the labour department said on Friday, and the jobless rate rose to 4.4% from 4.2%.
The gains of the two previous months were revised down by a combined 61,000. June's figure is now 158,000 instead of 201,000.
Average hourly earnings were 0.2% higher than in June and 3.5% more than a year ago.
Manufacturing lost 14,000 jobs, its sixth monthly decline. Health care hired 47,000.
== j2, Capitol Ledger, 2034-08-04T15:00Z
Jobs disappointment raises hopes of rate cut
The economy created some 142,000 positions last month, the weakest increase for a year and a half, and there were 7.4 million people out of work.
Traders now see an 80 percent chance that the central bank will lower its rate of 4.5 percent by a quarter of a point in September; a week ago it was 45 percent.
"The labour market is cooling, not freezing," said Dana Whitlock of Pell Securities. Wages are up three and a half percent in a year, a little more than prices.
May's increase was cut by 18,000. The share of people in work or looking for work was 62.4 percent.
A separate report by payroll firm Tally on Wednesday had put private hiring in July at 104,000.
== j3, Millport Tribune, 2034-08-05T09:00Z
What the jobs report means for Millport
Friday's national figures hide a sorry local picture. The unemployment rate in the Millport area was 9.7 percent in June, the latest month for which there are data, more than twice the country's and 0.4 points higher than in May.
Since the tyre factory stopped production at the end of June, 1,180 people have registered at the job centre on Dock Street, which has 26 advisers. Some wait for two hours.
There are jobs, says its head, Gary Pohl, but not here and not for the same money. A warehouse in Caxley is looking for 300 packers at 15 dollars an hour. At the tyre works it was 27.
A training scheme for 200 former tyre workers starts on September 4, paid for by the state with $3.8 million. There have been 640 applications.
"I'm 57, I've built 400,000 tyres, and they ask me for my strengths and weaknesses," said Ron Haller after his interview.

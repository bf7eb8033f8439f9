package message

import (
	"math"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/digestbot/digestbot/digest/article"
	"github.com/digestbot/digestbot/digest/claim"
	"github.com/digestbot/digestbot/digest/conflict"
	"github.com/digestbot/digestbot/digest/figure"
	"github.com/digestbot/digestbot/digest/history"
	"github.com/digestbot/digestbot/digest/story"
	"github.com/digestbot/digestbot/digest/summary"
	"github.com/digestbot/digestbot/templates"
)

var cet = time.FixedZone("CET", 3600)

// on gives a time of the sample week, "Mon 17:31".
func on(t testing.TB, at string) time.Time {
	t.Helper()
	day := map[string]int{"Mon": 3, "Tue": 4, "Wed": 5}[at[:3]]
	clock, err := time.Parse("15:04", at[4:])
	if day == 0 || err != nil {
		t.Fatalf("no such time: %q", at)
	}
	return time.Date(2025, 11, day, clock.Hour(), clock.Minute(), 0, 0, cet)
}

// An account builds one story for a test.
type account struct {
	t testing.TB
	summary.Summary
}

func newAccount(t testing.TB, id, headline string) *account {
	a := &account{t: t}
	a.Story.ID, a.Headline = id, headline
	return a
}

// report adds a report: its ID, outlet, time and text.
func (a *account) report(id, outlet, at, text string) *account {
	host := strings.ToLower(strings.ReplaceAll(outlet, " ", ""))
	a.Story.Reports = append(a.Story.Reports, story.Report{Article: article.Article{
		ID: id, Source: outlet, URL: "https://" + host + ".example/" + a.Story.ID, Title: a.Headline, Text: text, Published: on(a.t, at),
	}})
	return a
}

// copies adds outlets that carry the text of the last report.
func (a *account) copies(agency string, outlets ...string) *account {
	r := &a.Story.Reports[len(a.Story.Reports)-1]
	r.Agency = agency
	for _, o := range outlets {
		c := r.Article
		c.ID, c.Source = r.ID+"-"+strings.ToLower(o[:1]), o
		c.URL = "https://" + strings.ToLower(strings.ReplaceAll(o, " ", "")) + ".example/" + a.Story.ID
		r.Copies = append(r.Copies, c)
	}
	return a
}

func (a *account) line(text string, cites ...string) *account {
	a.Lines = append(a.Lines, summary.Line{Text: text, Cites: cites})
	return a
}

func (a *account) flagged(text string, cites ...string) *account {
	a.Lines = append(a.Lines, summary.Line{Text: text, Cites: cites, Flagged: true})
	return a
}

// claim adds a claim, and returns it for its sides to be filled.
func (a *account) claim(about, unit string, v claim.Verdict, sides ...claim.Side) *account {
	c := claim.Claim{About: about, Unit: unit, Kind: figure.Count, Verdict: v, Sides: sides}
	a.Claims = append(a.Claims, c)
	if len(a.Key) < 6 {
		a.Key = append(a.Key, c)
	}
	return a
}

// last is the claim that was added last.
func (a *account) last() *claim.Claim {
	a.Key = nil
	return &a.Claims[len(a.Claims)-1]
}

func (a *account) done() summary.Summary {
	if a.Key == nil {
		a.Key = a.Claims[:min(6, len(a.Claims))]
	}
	return a.Summary
}

func stated(low, high float64, mentions ...claim.Mention) claim.Side {
	return claim.Side{Low: low, High: high, Mentions: mentions}
}

// said is a figure as an article of the account prints it; claimants may follow.
func (a *account) said(id, words string, low, high float64, bound figure.Bound, claimant ...string) claim.Mention {
	a.t.Helper()
	for i, r := range a.Story.Reports {
		for _, art := range r.Articles() {
			if art.ID != id {
				continue
			}
			at := strings.Index(art.Text, words)
			if at < 0 {
				a.t.Fatalf("%s does not print %q", id, words)
			}
			start := utf8.RuneCountInString(art.Text[:at])
			return claim.Mention{
				Figure: figure.Figure{
					Span: figure.Span{Start: start, End: start + utf8.RuneCountInString(words), Byte: at, Text: words},
					Kind: figure.Count, Low: low, High: high, Value: low, Upper: low, Bound: bound, Claimant: strings.Join(claimant, ""),
				},
				Article: id, Report: i, In: claim.Text, At: r.Published,
			}
		}
	}
	a.t.Fatalf("no article %q", id)
	return claim.Mention{}
}

func cloudDeal(t testing.TB) summary.Summary {
	a := newAccount(t, "openai-aws", "OpenAI takes a seven-year, $38bn cloud contract with Amazon").
		report("a", "Outlet A", "Mon 17:31", "The contract is worth $38bn. It gives access to thousands of Nvidia chips; the companies speak of hundreds of thousands of them. Amazon cut 14,000 jobs. OpenAI plans 30 gigawatts.").
		report("b", "Outlet B", "Mon 19:12", "A deal of about $38 billion. Amazon says hundreds of thousands of chips are part of it, growing to tens of millions of CPUs.").
		report("c", "Outlet C", "Mon 20:02", "For $38bn, hundreds of thousands of chips. OpenAI wants 30 gigawatts.").
		report("d", "Outlet D", "Mon 21:05", "A $38bn deal with thousands of chips, or hundreds of thousands. Amazon cut 14,000 jobs. OpenAI wants 30 gigawatts. Up to 12% of electricity could go to data centres by 2028.").
		report("e", "Outlet E", "Mon 22:40", "Thousands of chips for $38bn. About 14,000 jobs went at Amazon.").
		line("OpenAI will train and run its models on Amazon Web Services for seven years, a contract of $38bn made public on Monday 3 November.", "a", "c", "d", "e").
		line("Use starts at once. All planned capacity is due by the end of 2026, and there is room for more from 2027.", "a", "c", "e").
		flagged("Amazon supplies Nvidia GB200 and GB300 chips. How many is disputed: “thousands”, or “hundreds of thousands” by the companies’ account.", "a", "b", "d", "e").
		line("OpenAI was restructured a week earlier, which ended Microsoft’s first right of refusal on its cloud contracts.", "a", "c").
		line("Days before, Amazon had cut about 14,000 jobs; its chief executive, Andy Jassy, says the cuts were not driven by AI.", "d", "e").
		line("Amazon shares were up 4.7% at 11:15 in New York.", "a")
	a.claim("Nvidia chips for OpenAI", "chip", claim.Disputed,
		stated(2000, 9999, a.said("a", "thousands", 2000, 9999, figure.Vague), a.said("d", "thousands", 2000, 9999, figure.Vague), a.said("e", "Thousands", 2000, 9999, figure.Vague)),
		stated(200000, 999999, a.said("a", "hundreds of thousands", 200000, 999999, figure.Vague, "the companies"), a.said("b", "hundreds of thousands", 200000, 999999, figure.Vague, "Amazon"),
			a.said("c", "hundreds of thousands", 200000, 999999, figure.Vague, "Amazon"), a.said("c", "hundreds of thousands", 200000, 999999, figure.Vague, "Reuters"), a.said("d", "hundreds of thousands", 200000, 999999, figure.Vague)))
	a.last().Why = []string{"same unit (chip) and the same words around it: Nvidia, OpenAI", "2,000 to 9,999 and 200,000 to 999,999 do not meet"}
	a.claim("worth of the contract", "dollar", claim.Compatible,
		stated(38e9, 38e9, a.said("a", "$38bn", 38e9, 38e9, figure.Exact), a.said("b", "about $38 billion", 37e9, 39e9, figure.Approx), a.said("c", "$38bn", 38e9, 38e9, figure.Exact), a.said("d", "$38bn", 38e9, 38e9, figure.Exact), a.said("e", "$38bn", 38e9, 38e9, figure.Exact))).
		claim("power of OpenAI’s planned computing", "gigawatt", claim.Agreed,
			stated(30, 30, a.said("a", "30 gigawatts", 30, 30, figure.Exact), a.said("c", "30 gigawatts", 30, 30, figure.Exact, "Sam Altman"), a.said("d", "30 gigawatts", 30, 30, figure.Exact))).
		claim("jobs cut at Amazon", "job", claim.Compatible,
			stated(14000, 14000, a.said("a", "14,000 jobs", 14000, 14000, figure.Exact), a.said("d", "14,000 jobs", 14000, 14000, figure.Exact), a.said("e", "About 14,000 jobs", 13900, 14100, figure.Approx))).
		claim("CPUs the contract can grow to", "CPU", claim.Single,
			stated(20e6, 99e6, a.said("b", "tens of millions", 20e6, 99e6, figure.Vague, "Amazon"))).
		claim("share of US electricity by 2028", "percentage", claim.Single,
			stated(math.Inf(-1), 12, a.said("d", "Up to 12%", math.Inf(-1), 12, figure.Below)))
	a.Key = nil
	a.Story.Why = story.Why{
		Joins: []story.Reason{
			{Article: "b", With: "a", Score: .71, Shared: []string{"OpenAI", "Amazon", "$38bn", "Nvidia"}},
			{Article: "c", With: "a", Score: .68, Shared: []string{"OpenAI", "Amazon", "$38bn"}},
			{Article: "d", With: "c", Score: .66, Shared: []string{"OpenAI", "Amazon"}},
			{Article: "e", With: "d", Score: .62, Shared: []string{"OpenAI", "Amazon", "jobs"}},
		},
		NearMisses: []story.Reason{{Article: "rate-1", With: "a", Score: .12, Shared: []string{"Monday"}, Veto: "no name is shared"}},
	}
	return a.done()
}

func ferryFire(t testing.TB) summary.Summary {
	a := newAccount(t, "aurelia", "Fire on a ferry off Karsund: everyone aboard is taken off").
		report("f1", "Harbour Post", "Mon 10:05", "Fire broke out on the ferry Aurelia. All 431 people aboard are leaving it. 9 were treated for smoke.").
		report("f2", "Eastmark Times", "Mon 11:30", "All 431 people were taken off. 14 were treated for smoke, the coastguard said.").
		copies("Union Wire", "Lowmoor Courier", "Meridian Daily", "Sundholm News", "Quayside Sun", "Upper Forth Herald").
		report("f3", "Coastal Record", "Mon 18:20", "431 people were aboard, and 26 were treated for smoke.").
		report("f4", "Northern Ledger", "Tue 06:10", "23 were treated for smoke. The hospital has kept three.").
		line("The car ferry Aurelia caught fire off Karsund on Monday morning, and all 431 people aboard were taken off by 13:00.", "f1", "f2", "f3").
		flagged("How many were treated for smoke is disputed: 26 or 23.", "f3", "f4").
		line("The operator says the fire began on the car deck. The coastguard names no cause yet.", "f2", "f4")
	a.claim("people treated for smoke", "person", claim.Disputed,
		stated(26, 26, a.said("f3", "26", 26, 26, figure.Exact)), stated(23, 23, a.said("f4", "23", 23, 23, figure.Exact)))
	a.last().Between = ""
	a.claim("people treated for smoke on Monday", "person", claim.Superseded,
		stated(9, 9, a.said("f1", "9", 9, 9, figure.Exact)), stated(14, 14, a.said("f2", "14", 14, 14, figure.Exact, "the coastguard"))).
		claim("people aboard", "person", claim.Agreed,
			stated(431, 431, a.said("f1", "431 people", 431, 431, figure.Exact), a.said("f2", "431 people", 431, 431, figure.Exact), a.said("f3", "431 people", 431, 431, figure.Exact))).
		claim("still in hospital", "person", claim.Single, stated(3, 3, a.said("f4", "three", 3, 3, figure.Exact, "the hospital")))
	a.Key = nil
	a.Conflicts = []conflict.Conflict{{About: "name", Sides: []conflict.TextSide{
		{Text: "Aurelia", Mentions: []conflict.Quote{{Span: figure.Span{Start: 28, End: 35, Byte: 28, Text: "Aurelia"}, Article: "f1", Report: 0, In: claim.Text}}},
		{Text: "Aurelie", Mentions: []conflict.Quote{{Span: figure.Span{Start: 3, End: 10, Byte: 3, Text: "Aurelie"}, Article: "f3", Report: 2, In: claim.Text}}},
	}}}
	return a.done()
}

// marchToll has a figure that moved several times, and a dispute of claimants.
func marchToll(t testing.TB) summary.Summary {
	a := newAccount(t, "vellmar", "Bridge in Vellmar falls while a march crosses it").
		report("m1", "Harbour Post", "Mon 13:10", "At least 3 people were hurt. Tens of thousands were on the march.").
		report("m2", "Meridian Daily", "Mon 14:40", "5 people were hurt, the fire brigade said. Organisers counted 90,000 people.").
		report("m3", "Northern Ledger", "Mon 18:05", "12 people were hurt, the hospital said. Police put the march at 22,000 people.").
		report("m4", "The Vellmar and Upper Forth Evening Advertiser", "Mon 21:30", "9 people were hurt. It was a march of more than 40,000.").
		report("m5", "Coastal Record", "Tue 05:50", "14 people were hurt. Police counted 22,000.").
		line("A footbridge over the Vell fell on Monday while a march crossed it.", "m1", "m2", "m3", "m4", "m5").
		line("14 people are hurt, one of them badly.", "m5")
	a.claim("people on the march", "person", claim.Disputed,
		stated(22000, 22000, a.said("m3", "22,000", 22000, 22000, figure.Exact, "police"), a.said("m5", "22,000", 22000, 22000, figure.Exact, "police")),
		stated(90000, 90000, a.said("m2", "90,000", 90000, 90000, figure.Exact, "organisers"), a.said("m4", "more than 40,000", 40000, math.Inf(1), figure.Above)))
	a.last().Between, a.last().Hint = "between organisers and police", "the organisers count everybody who came, police those on the bridge at four"
	a.claim("people hurt", "person", claim.Superseded,
		stated(3, math.Inf(1), a.said("m1", "At least 3 people", 3, math.Inf(1), figure.Above)),
		stated(5, 5, a.said("m2", "5 people", 5, 5, figure.Exact, "the fire brigade")),
		stated(9, 9, a.said("m4", "9 people", 9, 9, figure.Exact)),
		stated(12, 12, a.said("m3", "12 people", 12, 12, figure.Exact, "the hospital")),
		stated(14, 14, a.said("m5", "14 people", 14, 14, figure.Exact)))
	return a.done()
}

func rateDecision(t testing.TB) summary.Summary {
	a := newAccount(t, "norland-rate", "Norland’s central bank raises its rate to 3.5%").
		report("r1", "Capital Despatch", "Mon 12:00", "The rate rises to 3.5%, by a quarter of a point. Inflation should be about 2%.").
		report("r2", "Meridian Daily", "Mon 12:18", "Up 25 basis points to 3.5%.").
		report("r3", "Northern Ledger", "Mon 13:40", "The rate is 3.5% after a quarter of a point. Inflation may be 2.1%.").
		report("r4", "Lowmoor Courier", "Mon 16:25", "At 3.5%, 25 basis points more. Around 60,000 households will pay more.").
		line("The Bank of Norland lifted its main rate by a quarter of a point to 3.5% on Monday, its third rise this year.", "r1", "r2", "r3", "r4").
		line("It expects inflation of about 2% at the end of 2026.", "r1", "r3").
		line("Around 60,000 households will pay more from December, according to Lowmoor Courier alone.", "r4")
	a.claim("main rate", "percentage", claim.Agreed, stated(3.5, 3.5,
		a.said("r1", "3.5%", 3.5, 3.5, figure.Exact), a.said("r2", "3.5%", 3.5, 3.5, figure.Exact), a.said("r3", "3.5%", 3.5, 3.5, figure.Exact), a.said("r4", "3.5%", 3.5, 3.5, figure.Exact))).
		claim("rise of the rate", "percentage point", claim.Agreed, stated(.25, .25,
			a.said("r1", "a quarter of a point", .25, .25, figure.Exact), a.said("r2", "25 basis points", .25, .25, figure.Exact), a.said("r3", "a quarter of a point", .25, .25, figure.Exact), a.said("r4", "25 basis points", .25, .25, figure.Exact))).
		claim("inflation expected", "percentage", claim.Compatible, stated(1.9, 2.1,
			a.said("r1", "about 2%", 1.9, 2.1, figure.Approx), a.said("r3", "2.1%", 2.1, 2.1, figure.Exact))).
		claim("households that will pay more", "household", claim.Single, stated(59000, 61000, a.said("r4", "Around 60,000 households", 59000, 61000, figure.Approx)))
	return a.done()
}

func single(t testing.TB, id, headline, outlet, at string) summary.Summary {
	return newAccount(t, id, headline).report(id, outlet, at, headline).line(headline, id).done()
}

// sample is a digest with something of everything.
func sample(t testing.TB) Digest {
	return Digest{
		ID: "d-20251104-0800", Channel: "C0NEWSDESK",
		From: on(t, "Mon 08:00"), To: on(t, "Tue 08:00"),
		Articles: 61, Feeds: 38, FeedsRead: 36,
		NotRead: []NotRead{{"Valley Gazette", "answered 403 since Mon 14:00"}, {"Tidewater Weekly", "timed out"}},
		Stories: []Entry{
			{Summary: cloudDeal(t)}, {Summary: ferryFire(t), Update: "people treated for smoke now disputed: 26 (Coastal Record) or 23 (Northern Ledger)"}, {Summary: marchToll(t)}, {Summary: rateDecision(t)},
			{Summary: single(t, "mill", "Mill fire in Osterby is out after nine hours", "Lowmoor Courier", "Mon 16:25")},
			{Summary: single(t, "bus", "Bus drivers in Tidewater call off their strike", "Tidewater Weekly", "Mon 20:10")},
		},
		More: 4, Next: on(t, "Wed 08:00"), Archive: "https://digest.example.org", Interactive: true,
	}
}

func renderer(t testing.TB) *Renderer {
	t.Helper()
	r, err := New(templates.FS)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// settled is the correction that closes the ferry's dispute.
func settled(t testing.TB) Correction {
	s := ferryFire(t)
	coastal, northern := s.Claims[0].Sides[0].Mentions[0], s.Claims[0].Sides[1].Mentions[0]
	was := []history.Value{{Article: "f3", Outlet: "Coastal Record", Text: "26", At: coastal.At}}
	coastal.Text, coastal.Low, coastal.High = "23", 23, 23
	s.Claims[0].Verdict, s.Claims[0].Sides = claim.Agreed, []claim.Side{stated(23, 23, northern, coastal)}
	return Correction{
		Digest: "d-20251104-0800", Number: 1, Posted: on(t, "Tue 08:00"), At: on(t, "Tue 09:12"), Archive: "https://digest.example.org",
		Story: s, Change: history.Change{Kind: history.Corrected, About: "people treated for smoke", Was: was, Now: []history.Value{{Article: "f3", Outlet: "Coastal Record", Text: "23"}}},
	}
}

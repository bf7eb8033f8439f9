package history

import (
	"encoding/json"
	"math"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/digestbot/digestbot/digest/article"
	"github.com/digestbot/digestbot/digest/claim"
	"github.com/digestbot/digestbot/digest/figure"
	"github.com/digestbot/digestbot/digest/story"
)

// tell makes a record: each word is outlet:report:text=value[@claimant], the
// figure as the outlet prints it; sides are made of equal values.
func tell(about string, verdict claim.Verdict, words ...string) Record {
	r := Record{Story: "s"}
	c := Claim{About: about, Kind: figure.Count, Verdict: verdict}
	for i, w := range words {
		outlet, rest, _ := strings.Cut(w, ":")
		text, claimant, _ := strings.Cut(rest, "@")
		name, edition, _ := strings.Cut(outlet, "/")
		r.Articles = append(r.Articles, Article{ID: name, Outlet: name, Report: i, Hash: edition})
		if text == "" {
			continue
		}
		var v float64
		if err := json.Unmarshal([]byte(strings.Fields(text)[0]), &v); err != nil {
			panic(err)
		}
		value := Value{Article: name, Outlet: name, Text: text, Claimant: claimant, At: time.Date(2026, 3, 2, 13, 10+i, 0, 0, time.UTC)}
		j := 0
		for j < len(c.Sides) && *c.Sides[j].Low != v {
			j++
		}
		if j == len(c.Sides) {
			c.Sides = append(c.Sides, Side{Low: &v, High: &v})
		}
		c.Sides[j].Values = append(c.Sides[j].Values, value)
	}
	if len(c.Sides) > 0 {
		r.Claims = []Claim{c}
	}
	return r
}

func TestCompare(t *testing.T) {
	for name, test := range map[string]struct {
		was, now Record
		want     []string
	}{
		"nothing":           {tell("toll", claim.Single, "A:12 people"), tell("toll", claim.Single, "A:12 people"), nil},
		"the same, renamed": {tell("toll", claim.Single, "A:12 people"), tell("people killed", claim.Single, "A:12 people"), nil},
		"moved": {tell("toll", claim.Single, "A:12 people"), tell("toll", claim.Superseded, "A:12 people", "B:15 people@police"),
			[]string{"Toll now 15 people (was 12 people), police, Mon 14:11", "1 new independent report: B"}},
		"agreed by one more":       {tell("toll", claim.Single, "A:12 people"), tell("toll", claim.Agreed, "A:12 people", "B:12 people"), []string{"1 new independent report: B"}},
		"disputed":                 {tell("toll", claim.Single, "A:12 people"), tell("toll", claim.Disputed, "A:12 people", "B:15 people"), []string{"Toll now disputed: 12 people (A) or 15 people (B)", "1 new independent report: B"}},
		"corrected and settled":    {tell("toll", claim.Disputed, "A:26", "B:23"), tell("toll", claim.Agreed, "A/2:23", "B:23"), []string{"Toll: A has changed its 26 to 23"}},
		"settled otherwise":        {tell("toll", claim.Disputed, "A:26", "B:23"), tell("toll", claim.Superseded, "A:26", "B:23", "A:23"), []string{"Toll no longer disputed: now 23 (was 26 or 23), A, Mon 14:12"}},
		"withdrawn":                {tell("toll", claim.Single, "A:26"), tell("toll", claim.Single, "A/2:"), []string{"Toll: A no longer gives its 26"}},
		"edited elsewhere":         {tell("toll", claim.Single, "A:26"), tell("toll", claim.Single, "A/2:26"), nil},
		"out of the window":        {tell("toll", claim.Agreed, "A:26", "B:26"), tell("toll", claim.Single, "B:26"), nil},
		"new claim of new reports": {tell("toll", claim.Single, "A:"), tell("toll", claim.Disputed, "A:", "B:26", "C:23"), []string{"2 new independent reports: B, C"}},
	} {
		t.Run(name, func(t *testing.T) {
			var got []string
			for _, c := range Compare(test.was, test.now, nil) {
				got = append(got, c.Words(time.FixedZone("CET", 3600)))
			}
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("-want +got\n%s", diff)
			}
		})
	}
}

// A record is the same after it was stored.
func TestRecordIsStable(t *testing.T) {
	inf := figure.Figure{Span: figure.Span{Text: "at least 5"}, Low: 5, High: math.Inf(1)}
	a := article.Article{ID: "a", Source: "A", Title: "T", Text: "At least 5."}
	told := story.Story{ID: "a", Reports: []story.Report{{Article: a, Copies: []article.Article{{ID: "b", Source: "B"}}}}}
	was := Of(told, "H", []claim.Claim{{About: "toll", Kind: figure.Count, Verdict: claim.Single,
		Sides: []claim.Side{{Low: 5, High: math.Inf(1), Mentions: []claim.Mention{{Figure: inf, Article: "a", In: claim.Text, Sentence: "At least 5.", At: time.Date(2026, 3, 2, 13, 10, 0, 0, time.UTC)}}}}}})
	text, err := json.Marshal(was)
	if err != nil {
		t.Fatal(err)
	}
	var now Record
	if err := json.Unmarshal(text, &now); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(was, now); diff != "" {
		t.Errorf("-was +now\n%s", diff)
	}
	if changes := Compare(was, now, nil); len(changes) > 0 {
		t.Errorf("changes %v", changes)
	}
	want := `{"story":"a","headline":"H","articles":[{"id":"a","outlet":"A","report":0,"hash":"` + Hash(a) + `"},{"id":"b","outlet":"B","report":0,"hash":"` + Hash(article.Article{}) + `"}],` +
		`"claims":[{"about":"toll","kind":"count","verdict":"single","sides":[{"low":5,"high":null,"values":[{"article":"a","outlet":"A","text":"at least 5","in":"text","at":"2026-03-02T13:10:00Z","frame":"876fde754ebe"}]}]}]}`
	if diff := cmp.Diff(want, string(text)); diff != "" {
		t.Errorf("JSON: -want +got\n%s", diff)
	}
}

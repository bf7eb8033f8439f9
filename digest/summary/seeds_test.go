package summary

import (
	"os"
	"regexp"
	"strings"
	"testing"

	"github.com/digestbot/digestbot/digest/claim"
	"github.com/digestbot/digestbot/digest/conflict"
)

// musts are the facts that the five seed articles' summary has to hold in its
// headline, lines and key figures, as patterns over all of them; a fact with
// several patterns needs all.
var musts = map[string][]string{
	"the deal and its size":          {`OpenAI`, `Amazon`, `\$38 ?(bn|billion)`},
	"its length and its day":         {`seven-year`, `Monday|November 3`},
	"the chips, both numbers":        {`GB200`, `hundreds of thousands`, `Disputed: .*“thousands|“thousands of`},
	"start, full capacity and after": {`immediate`, `2026`, `2027`},
	"the end of the first refusal":   {`first right of refusal|exclusive rights`},
	"the job cuts, not driven by AI": {`14,000`, `not driven by AI|not really AI|not even really AI`},
	"the spending and the power":     {`1\.4 ?trillion`, `30 gigawatts`, `up to 12`},
	"the shares":                     {`4\.7`},
}

// nevers are what it must not say, line by line.
var nevers = []string{
	`Al Jazeera`, `Jass(ey|i)\b`, `300 ?(bn|billion)`, `250 ?(bn|billion)`, `five years`, `4\.7 ?(bn|billion)`, `140%`,
	`lost .*12 billion a year`, `13 billion a quarter`, `will consume 12`, `train its models on websites`,
	`OpenAI (?:laid off|cut) 14,000`, `Amazon.{0,40}non-?profit`,
	`^[^“]*(?:to|use|leverage) thousands of (?:\S+ )?Nvidia[^“]*$`,
	`Disputed: .*\b(?:38|250|1\.4|41|70)\b`,
}

func TestSeeds(t *testing.T) {
	s, ok := evalStories(t)["seeds"]
	if !ok {
		t.Fatalf("no seeds in %s", os.Getenv("EVAL_DIR"))
	}
	sum := Write(s, claim.Of(s), conflict.Of(s))
	text := show(sum)
	held := 0
	for fact, patterns := range musts {
		missing := ""
		for _, p := range patterns {
			if !regexp.MustCompile(p).MatchString(text) {
				missing = p
			}
		}
		if missing == "" {
			held++
		} else {
			t.Logf("missing: %s (%s)", fact, missing)
		}
	}
	t.Logf("%d of %d facts\n%s", held, len(musts), text)
	if held < 3 {
		t.Errorf("%d facts are held, fewer than were reached", held)
	}
	for line := range strings.Lines(text) {
		for _, p := range nevers {
			if regexp.MustCompile(p).MatchString(line) {
				t.Errorf("must not be said (%s): %s", p, line)
			}
		}
	}
}

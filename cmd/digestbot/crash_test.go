package main

import (
	"flag"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"digestbot/internal/slack/slackfake"
)

var (
	crashRuns = flag.Int("crash.runs", 20, "how many runs TestCrash makes")
	crashSeed = flag.Uint64("crash.seed", 0, "seed of the first of them; 0 takes one from the clock")
)

// TestCrash runs the real program against a Slack that kills it, loses its
// answers, refuses and stalls at random, starts it again until it is done, and
// then looks at the channel: every story once, replies in order, under one
// parent a digest. Each run has its own seed, which a failure names:
//
//	go test ./cmd/digestbot -run TestCrash -crash.runs 2000
//	go test ./cmd/digestbot -run TestCrash -crash.runs 1 -crash.seed SEED
func TestCrash(t *testing.T) {
	if testing.Short() {
		t.Skip("starts the program hundreds of times")
	}
	seed := *crashSeed
	if seed == 0 {
		seed = uint64(time.Now().UnixNano())
	}
	t.Logf("%d runs from seed %d", *crashRuns, seed)
	var wait sync.WaitGroup
	places := make(chan struct{}, 24) // most of a run is waiting
	for i := range *crashRuns {
		wait.Add(1)
		places <- struct{}{}
		go func() {
			defer func() { <-places; wait.Done() }()
			if report := crash(t, seed+uint64(i)); report != "" {
				t.Errorf("seed %d: %s", seed+uint64(i), report)
			}
		}()
	}
	wait.Wait()
}

// crash is one run: two digests, each started again and again until it is
// posted. It returns what is wrong.
func crash(t *testing.T, seed uint64) string {
	n := newNewsroom(t)
	random := rand.New(rand.NewPCG(seed, 0))
	trouble := 1 + random.IntN(6) // faults left
	var mu sync.Mutex
	var history []string
	n.slack.Decide(func(c slackfake.Call) *slackfake.Fault {
		mu.Lock()
		defer mu.Unlock()
		if trouble == 0 || random.IntN(3) == 0 {
			return nil
		}
		trouble--
		name, fault := anyFault(random, n.kill)
		history = append(history, c.Method+" "+name)
		return fault
	})
	n.report("fire")
	n.report("strike")
	logs := n.untilPosted()
	n.report("comet")
	logs += n.untilPosted()
	if wrong := n.whatIsWrong(); wrong != "" {
		return fmt.Sprintf("%s\nfaults: %s\n%s", wrong, strings.Join(history, ", "), logs)
	}
	return ""
}

// anyFault draws what happens to a call.
func anyFault(random *rand.Rand, kill func()) (string, *slackfake.Fault) {
	switch random.IntN(11) {
	case 0:
		return "killed before", slackfake.Kill(true, kill)
	case 1, 2:
		return "killed after", slackfake.Kill(false, kill)
	case 3:
		return "reset before", slackfake.ResetBefore()
	case 4:
		return "reset after", slackfake.ResetAfter()
	case 5:
		return "answer cut", slackfake.CutAnswer()
	case 6:
		return "503", slackfake.Status(503)
	case 7:
		return "500 after", slackfake.StatusAfter(500)
	case 8:
		return "fatal_error after", slackfake.RefuseAfter("fatal_error")
	case 9:
		shape := random.IntN(3)
		return fmt.Sprint("rate limit shape ", shape), slackfake.RateLimited(shape, time.Second)
	default:
		return "slow and killed", &slackfake.Fault{Silence: 50 * time.Millisecond, Process: true, After: kill}
	}
}

// untilPosted starts the program until it ends well, as a container platform would.
func (n *newsroom) untilPosted() (logs string) {
	for range 20 {
		code, log := n.once()
		logs += log
		if code == exitOK {
			return logs
		}
	}
	return logs + "\nnot done after 20 starts"
}

// whatIsWrong compares the channel with what has to stand there.
func (n *newsroom) whatIsWrong() string {
	parents, replies := n.digests()
	if len(parents) != 2 {
		return fmt.Sprintf("%d parents, want 2", len(parents))
	}
	want := [][]string{{"Bremstead", "Aldhaven"}, {"Lindqvist"}}
	for i, p := range parents {
		var got []string
		for _, r := range replies[p.TS] {
			for _, place := range []string{"Aldhaven", "Bremstead", "Lindqvist"} {
				if strings.Contains(r.Text, place) {
					got = append(got, place)
				}
			}
		}
		if !slices.Equal(got, want[i]) {
			return fmt.Sprintf("digest %d has the replies %q, want %q", i+1, got, want[i])
		}
	}
	return ""
}

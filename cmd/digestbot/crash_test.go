package main

import (
	"flag"
	"fmt"
	"maps"
	"math/rand/v2"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/digestbot/digestbot/internal/slack/slackfake"
)

var (
	crashRuns = flag.Int("crash.runs", 20, "how many runs TestCrash makes")
	crashSeed = flag.Uint64("crash.seed", 0, "seed of the first of them; 0 takes one from the clock")
)

// TestCrash runs the real program against a Slack that kills it, loses its
// answers, refuses, stalls and limits at random, kills it also at any moment
// between two calls, starts it again until it is done, and then looks at the
// channels: every story once, replies in order, under one parent a digest, and
// the figure that moved corrected once. A run is either two passes of once, or
// serve with two channels whose digests are asked for at the same time. Each run
// has its own seed, which a failure names:
//
//	go test ./cmd/digestbot -run 'TestCrash$' -crash.runs 2000 -timeout 3h
//	go test ./cmd/digestbot -run 'TestCrash$' -crash.runs 1 -crash.seed SEED
func TestCrash(t *testing.T) {
	if testing.Short() {
		t.Skip("starts the program hundreds of times")
	}
	t.Parallel()
	seed := *crashSeed
	if seed == 0 {
		seed = uint64(time.Now().UnixNano())
	}
	t.Logf("%d runs from seed %d", *crashRuns, seed)
	var wait sync.WaitGroup
	var mu sync.Mutex
	dealt := map[string]int{}
	places := make(chan struct{}, 24) // most of a run is waiting
	for i := range *crashRuns {
		places <- struct{}{}
		wait.Go(func() {
			defer func() { <-places }()
			report, faults := crash(t, seed+uint64(i))
			if report != "" {
				t.Errorf("seed %d: %s\nfaults: %s", seed+uint64(i), report, strings.Join(faults, ", "))
			}
			mu.Lock()
			defer mu.Unlock()
			for _, f := range faults {
				dealt[f]++
			}
		})
	}
	wait.Wait()
	for _, f := range slices.Sorted(maps.Keys(dealt)) {
		t.Logf("%6d  %s", dealt[f], f)
	}
}

// crash is one run: two rounds of digests, each started again and again until
// all is posted. It returns what is wrong, and what was done to the program.
func crash(t *testing.T, seed uint64) (wrong string, faults []string) {
	n := newsroomWith(t, slackfake.Config{Bare: seed%2 == 0})
	trouble := newTrouble(seed, n)
	post, channels := n.untilPosted, []string{newsroomChannel}
	if trouble.random.IntN(3) == 0 {
		post, channels = n.untilAnswered, []string{newsroomChannel, "C0ENERGY"}
		n.openChannel("C0ENERGY")
	}
	n.slack.Decide(trouble.next)
	n.moment = trouble.moment
	n.report("fire")
	n.report("strike")
	logs := post(channels)
	n.report("comet")
	n.revise("strike", "strike recounted")
	logs += post(channels)
	trouble.mu.Lock()
	defer trouble.mu.Unlock()
	for _, c := range channels {
		if wrong := n.whatIsWrong(c); wrong != "" {
			return c + ": " + wrong + "\n" + logs, trouble.dealt
		}
	}
	return "", trouble.dealt
}

// A trouble is what befalls the program in one run.
type trouble struct {
	mu     sync.Mutex
	random *rand.Rand
	kill   func()
	pass   int     // calls that go well before it begins
	chance float64 // that a call after them does not
	left   int     // faults
	storm  func() *slackfake.Fault
	storms int      // calls that the storm still hits
	dealt  []string // kinds of faults, as they came
}

func newTrouble(seed uint64, n *newsroom) *trouble {
	random := rand.New(rand.NewPCG(seed, 0))
	return &trouble{random: random, kill: n.kill, pass: random.IntN(2) * random.IntN(24),
		chance: []float64{.2, .5, .8}[random.IntN(3)], left: 1 + random.IntN(8)}
}

// next says what happens to a call.
func (tr *trouble) next(c slackfake.Call) *slackfake.Fault {
	tr.mu.Lock()
	defer tr.mu.Unlock()
	switch {
	case tr.pass > 0:
		tr.pass--
		return nil
	case tr.storms > 0:
		tr.storms--
		return tr.storm()
	case tr.left == 0 || tr.random.Float64() > tr.chance:
		return nil
	}
	tr.left--
	name, fault := tr.fault()
	tr.dealt = append(tr.dealt, c.Method+" "+name)
	return fault
}

// moment draws when the program is killed, wherever it then is; zero if not.
func (tr *trouble) moment() time.Duration {
	tr.mu.Lock()
	defer tr.mu.Unlock()
	if tr.left == 0 || tr.random.IntN(5) > 0 {
		return 0
	}
	tr.left--
	tr.dealt = append(tr.dealt, "killed at any moment")
	return time.Duration(tr.random.IntN(1500)) * time.Millisecond
}

// fault draws what happens to a call, and perhaps to those that follow.
func (tr *trouble) fault() (string, *slackfake.Fault) {
	switch tr.random.IntN(16) {
	case 0, 1:
		return "killed before", slackfake.Kill(true, tr.kill)
	case 2, 3:
		return "killed after", slackfake.Kill(false, tr.kill)
	case 4:
		return "killed during", &slackfake.Fault{Silence: 50 * time.Millisecond, Process: true, After: tr.kill}
	case 5:
		return "reset before", slackfake.ResetBefore()
	case 6, 7:
		return "reset after", slackfake.ResetAfter()
	case 8:
		return "answer cut", slackfake.CutAnswer()
	case 9:
		return "500 before", slackfake.Status(500)
	case 10:
		return "500 after", slackfake.StatusAfter(500)
	case 11:
		return "fatal_error after", slackfake.RefuseAfter("fatal_error")
	case 12:
		return "silence after", slackfake.SilentAfter(20 * time.Second)
	case 13:
		return "storm of 503", tr.begin(func() *slackfake.Fault { return slackfake.Status(503) })
	case 14:
		return "storm of lost answers", tr.begin(slackfake.ResetAfter)
	default:
		shape := tr.random.IntN(3)
		return fmt.Sprint("storm of rate limits, shape ", shape),
			tr.begin(func() *slackfake.Fault { return slackfake.RateLimited(shape, time.Second) })
	}
}

// begin starts a storm and returns its first fault.
func (tr *trouble) begin(fault func() *slackfake.Fault) *slackfake.Fault {
	tr.storm, tr.storms = fault, tr.random.IntN(4)
	return fault()
}

// mostStarts is how often the program is started for one round.
const mostStarts = 30

// untilPosted runs once until it ends well, as a container platform would.
func (n *newsroom) untilPosted([]string) (logs string) {
	for range mostStarts {
		code, log := n.once()
		logs += log
		if code == exitOK {
			return logs
		}
	}
	return logs + "\nnot done after so many starts"
}

// openChannel has a channel read the newsroom's feeds.
func (n *newsroom) openChannel(channel string) {
	n.slack.SetChannel(slackfake.Channel{ID: channel, Name: "energy", Member: true})
	s := n.serve()
	defer func() { s.kill(); <-s.done }()
	for _, feed := range []string{"/a", "/b"} {
		before := len(n.slack.Responses())
		s.send("/slack/commands", n.slack.Command("subscribe "+n.feeds.URL+feed, channel, slackfake.Reader))
		s.eventually("subscribed", func() bool { return len(n.slack.Responses()) > before })
	}
}

// untilAnswered serves, and asks for the digests of all channels at the same
// time until each is posted, or there is nothing more to post.
func (n *newsroom) untilAnswered(channels []string) (logs string) {
	left := slices.Clone(channels)
	for range mostStarts {
		s, err := n.start()
		if err != nil {
			logs += err.Error() + "\n"
			continue
		}
		var mu sync.Mutex
		var unposted []string
		var asking sync.WaitGroup
		for _, c := range left {
			asking.Go(func() {
				said := s.askNow(c)
				mu.Lock()
				defer mu.Unlock()
				logs += c + ": " + said + "\n"
				if !strings.HasPrefix(said, "Posted: ") && !strings.HasPrefix(said, "Nothing new") {
					unposted = append(unposted, c)
				}
			})
		}
		asking.Wait()
		s.kill()
		<-s.done
		if left = unposted; len(left) == 0 {
			return logs
		}
	}
	return logs + "\nnot done after so many starts"
}

// askNow asks for a digest and returns the answer; empty if the program dies first.
func (s *service) askNow(channel string) string {
	click := s.slack.MessageClick(slackfake.Click{BlockID: "choices", ActionID: "now", Value: "now"}, channel, "", slackfake.Reader)
	if s.send("/slack/interactions", click) != nil {
		return ""
	}
	for {
		for _, r := range s.slack.Responses() {
			if r.URL == click["response_url"] && !strings.HasPrefix(r.Text, "Making the digest") {
				return r.Text
			}
		}
		select {
		case err := <-s.done:
			s.done <- err
			return ""
		case <-time.After(20 * time.Millisecond):
		}
	}
}

// whatIsWrong compares a channel with what has to stand there.
func (n *newsroom) whatIsWrong(channel string) string {
	parents, replies := n.digests(channel)
	if len(parents) != 2 {
		return fmt.Sprintf("%d parents, want 2", len(parents))
	}
	want := [][]string{{"Aldhaven", "Bremstead", "correction"}, {"Lindqvist"}}
	for i, p := range parents {
		var got []string
		for _, r := range replies[p.TS] {
			got = append(got, n.about(r))
		}
		if !slices.Equal(got, want[i]) {
			return fmt.Sprintf("digest %d has the replies %q, want %q", i+1, got, want[i])
		}
	}
	if told := replies[parents[0].TS][1]; told.Edited == nil || !strings.Contains(string(told.Blocks), "900") {
		return fmt.Sprintf("the figure that moved is not edited: %s", told.Blocks)
	}
	return ""
}

// about says what a reply tells.
func (n *newsroom) about(r slackfake.Message) string {
	if strings.Contains(r.Text, "900") && strings.Contains(r.Text, "600") {
		return "correction"
	}
	for _, place := range []string{"Aldhaven", "Bremstead", "Lindqvist", "Tolvmark"} {
		if strings.Contains(r.Text, place) {
			return place
		}
	}
	return r.Text
}

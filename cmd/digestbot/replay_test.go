package main

import (
	"bytes"
	"fmt"
	"strings"
	"testing"
)

// TestReplayOfACorrectedDigest sees that a digest is replayed as it was posted,
// also after it was corrected.
func TestReplayOfACorrectedDigest(t *testing.T) {
	n := newNewsroom(t)
	n.report("strike")
	if code, log := n.once(); code != exitOK {
		t.Fatalf("exit %d\n%s", code, log)
	}
	id, asPosted := n.replay(t)
	n.items = []string{"strike recounted"}
	if code, log := n.once(); code != exitOK {
		t.Fatalf("exit %d\n%s", code, log)
	}
	if _, replies := n.digests(newsroomChannel); len(replies) != 1 || !strings.Contains(fmt.Sprint(replies), "900") {
		t.Fatalf("the digest was not corrected: %v", replies)
	}
	if again := n.program(t, "replay", id, "--format", "blocks"); again != asPosted {
		t.Errorf("a corrected digest is replayed as\n%s\nwant\n%s", again, asPosted)
	}
	if said := n.program(t, "replay", id); !strings.Contains(said, "600") || strings.Contains(said, "900") || strings.Contains(said, `{"`) {
		t.Errorf("for people it is replayed as\n%s", said)
	}
	if said := n.program(t, "replay", id, "--rebuild"); !strings.HasPrefix(said, "no difference") {
		t.Errorf("a corrected digest made again: %s", said)
	}
}

// replay returns the ID of the digest posted last and what replay prints of it.
func (n *newsroom) replay(t *testing.T) (id, printed string) {
	parents, _ := n.digests(newsroomChannel)
	key := string(parents[len(parents)-1].Metadata)
	id = key[strings.Index(key, "d-20"):]
	id = id[:strings.IndexAny(id, ":\"/ ]}")]
	return id, n.program(t, "replay", id, "--format", "blocks")
}

// program runs the program in this process and returns what it prints.
func (n *newsroom) program(t *testing.T, args ...string) string {
	for _, s := range n.settings() {
		name, value, _ := strings.Cut(s, "=")
		t.Setenv(name, value)
	}
	var out, problems bytes.Buffer
	if code := run(args, strings.NewReader(""), &out, &problems); code != exitOK {
		t.Fatalf("%v: exit %d\n%s", args, code, problems.String())
	}
	return out.String()
}

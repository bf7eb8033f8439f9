package main

import (
	"os"
	"os/signal"
	"strconv"
	"strings"
	"syscall"
	"testing"
)

// fileLimit, set in the environment of the program under test, is the size in
// bytes at which its files stop growing, as on a full disk. It needs no rights.
const fileLimit = "TEST_FILE_LIMIT"

func limitFiles() {
	limit, err := strconv.ParseUint(os.Getenv(fileLimit), 10, 64)
	if err != nil {
		return
	}
	signal.Ignore(syscall.SIGXFSZ) // so that writing fails, and does not kill
	if err := syscall.Setrlimit(syscall.RLIMIT_FSIZE, &syscall.Rlimit{Cur: limit, Max: limit}); err != nil {
		panic(err)
	}
}

// TestFullDiskAtFirst has no room for the database.
func TestFullDiskAtFirst(t *testing.T) {
	for _, limit := range []int{4 << 10, 60 << 10, 160 << 10} {
		n := newNewsroom(t)
		n.report("fire")
		n.onceFull(limit)
		n.wantDigests("")
		if code, log := n.once(); code != exitOK {
			t.Fatalf("limit %d: exit %d when there is room again\n%s", limit, code, log)
		}
		n.wantDigests("", 1)
	}
}

// TestDoctorOnFullDisk has room for files, but not for what is in them.
func TestDoctorOnFullDisk(t *testing.T) {
	n := newNewsroom(t)
	if code, findings := n.doctor(fileLimit + "=" + strconv.Itoa(60<<10)); code != exitFailed || !strings.Contains(findings, "BAD  folder     the database's folder takes no data") {
		t.Errorf("exit %d\n%s", code, findings)
	}
}

// TestFullDisk gives a pass ever more room to write, so that it fails at ever
// later moments, before, while and after it posts. Nothing comes twice, and
// when there is room enough nothing is lost.
func TestFullDisk(t *testing.T) {
	n := newNewsroom(t)
	n.report("fire")
	if code, log := n.once(); code != exitOK {
		t.Fatalf("exit %d\n%s", code, log)
	}
	n.report("strike")
	failed := 0
	for limit := 36 << 10; n.onceFull(limit); limit += 12 << 10 {
		failed++
	}
	if failed < 3 {
		t.Errorf("the disk was full %d times only", failed)
	}
	n.report("comet")
	if code, log := n.once(); code != exitOK {
		t.Fatalf("exit %d\n%s", code, log)
	}
	n.wantDigests("", 1, 1, 1)
}

// onceFull runs the program when the disk is full from a limit on, and says
// whether it failed; then it must say so.
func (n *newsroom) onceFull(limit int) bool {
	n.t.Helper()
	code, log := n.once(fileLimit + "=" + strconv.Itoa(limit))
	if code != exitOK && (code != exitFailed || !strings.Contains(log, "has room")) {
		n.t.Errorf("limit %d: exit %d, want %d and what to do\n%s", limit, code, exitFailed, log)
	}
	n.t.Logf("limit %d: exit %d: %s", limit, code, log[strings.LastIndex(strings.TrimSpace(log), "\n")+1:])
	return code != exitOK
}

// Report reads what go test -json prints and shows it as go test does: a line a
// package, the output of what failed, and last, in one line, which tests were
// skipped and why. It fails when a test did.
package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"regexp"
	"slices"
	"strings"
)

// An event is a line of go test -json: see go doc test2json.
type event struct {
	Action, Package, Test, Output, ImportPath string
}

// reason is what a call of Skip printed, after its place in the source.
var reason = regexp.MustCompile(`^\s+\w+_test\.go:\d+: (.*)\n`)

func main() {
	failed, err := report(os.Stdin, os.Stdout)
	if err != nil {
		fmt.Fprintln(os.Stderr, "report:", err)
		os.Exit(2)
	}
	if failed {
		os.Exit(1)
	}
}

// report shows a run and reports whether something failed.
func report(in io.Reader, out io.Writer) (failed bool, err error) {
	said := map[string][]string{}    // lines by package and test
	skipped := map[string][]string{} // tests by reason
	lines := bufio.NewScanner(in)
	lines.Buffer(nil, 16<<20)
	for lines.Scan() {
		var e event
		if err := json.Unmarshal(lines.Bytes(), &e); err != nil {
			fmt.Fprintln(out, lines.Text()) // of the go command itself
			continue
		}
		name := e.Package + " " + e.Test
		switch e.Action {
		case "output", "build-output":
			if e.Test == "" {
				fmt.Fprint(out, ofPackage(e.Output))
			} else {
				said[name] = append(said[name], e.Output)
			}
		case "skip":
			if why := why(said[name]); e.Test != "" {
				skipped[why] = append(skipped[why], e.Test)
			}
			delete(said, name)
		case "fail", "build-fail":
			failed = true
			fmt.Fprint(out, strings.Join(said[name], ""))
			delete(said, name)
		case "pass":
			delete(said, name)
		}
	}
	fmt.Fprintln(out, summary(skipped))
	return failed, lines.Err()
}

// ofPackage leaves out what says no more than the line of the package does.
func ofPackage(line string) string {
	if line == "PASS\n" || strings.HasPrefix(line, "-test.shuffle ") {
		return ""
	}
	return line
}

// why returns the reason that a skipped test gave.
func why(said []string) string {
	for _, line := range slices.Backward(said) {
		if m := reason.FindStringSubmatch(line); m != nil {
			return m[1]
		}
	}
	return "no reason given"
}

// summary words in one line what was skipped.
func summary(skipped map[string][]string) string {
	if len(skipped) == 0 {
		return "skipped: nothing"
	}
	var parts []string
	for why, tests := range skipped {
		slices.Sort(tests)
		parts = append(parts, why+" ("+strings.Join(slices.Compact(tests), ", ")+")")
	}
	slices.Sort(parts)
	return "skipped: " + strings.Join(parts, "; ")
}

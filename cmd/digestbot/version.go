package main

import (
	"cmp"
	"fmt"
	"runtime"
	"runtime/debug"
)

// version and commit are set by the release build, which has no repository to
// look into: -ldflags "-X main.version=v1.2.3 -X main.commit=0123abc".
var version, commit = "devel", ""

type versionCommand struct{}

func (versionCommand) Run(sh *shell) error {
	_, err := fmt.Fprintln(sh.stdout, versionLine())
	return err
}

func versionLine() string {
	built := commit
	if info, ok := debug.ReadBuildInfo(); ok && built == "" {
		for _, s := range info.Settings {
			if s.Key == "vcs.revision" {
				built = s.Value
			}
		}
	}
	return fmt.Sprintf("digestbot %s, commit %s, %s", version, cmp.Or(built, "unknown"), runtime.Version())
}

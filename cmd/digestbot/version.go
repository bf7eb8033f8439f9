package main

import (
	"fmt"
	"runtime"
	"runtime/debug"
)

// version is set by the release build: -ldflags "-X main.version=v1.2.3".
var version = "devel"

type versionCommand struct{}

func (versionCommand) Run(sh *shell) error {
	_, err := fmt.Fprintln(sh.stdout, versionLine())
	return err
}

func versionLine() string {
	commit := "unknown"
	if info, ok := debug.ReadBuildInfo(); ok {
		for _, s := range info.Settings {
			if s.Key == "vcs.revision" {
				commit = s.Value
			}
		}
	}
	return fmt.Sprintf("digestbot %s, commit %s, %s", version, commit, runtime.Version())
}

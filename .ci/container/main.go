// Command container checks what containers are made and run from, with the
// packages of those who read it, for machines without a container engine: a
// Dockerfile with buildkit's, Compose files with Compose's, Kubernetes objects
// with Kubernetes'. It is a module of its own, so that the bot depends on none.
package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
)

func main() {
	failed := false
	for _, file := range os.Args[1:] {
		if err := check(file); err != nil {
			fmt.Fprintln(os.Stderr, err)
			failed = true
		}
	}
	if failed {
		os.Exit(1)
	}
}

func check(file string) error {
	switch name := filepath.Base(file); {
	case name == "Dockerfile":
		return checkContainerfile(file)
	case strings.HasPrefix(name, "compose"):
		return checkCompose(file)
	}
	return checkKubernetes(file)
}

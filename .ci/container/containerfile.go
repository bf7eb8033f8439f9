package main

import (
	"fmt"
	"os"

	"github.com/moby/buildkit/frontend/dockerfile/instructions"
	"github.com/moby/buildkit/frontend/dockerfile/linter"
	"github.com/moby/buildkit/frontend/dockerfile/parser"
)

// checkContainerfile parses and lints a Dockerfile: it reports the first error, or
// how many warnings there are.
func checkContainerfile(file string) error {
	f, err := os.Open(file)
	if err != nil {
		return err
	}
	defer f.Close()
	ast, err := parser.Parse(f)
	if err != nil {
		return fmt.Errorf("parse %s: %w", file, err)
	}
	warnings := len(ast.Warnings)
	lint := linter.New(&linter.Config{Warn: func(rule, description, url, message string, location []parser.Range) {
		warnings++
		fmt.Printf("%s: %s: %s\n", file, rule, message)
	}})
	stages, _, err := instructions.Parse(ast.AST, lint)
	if err != nil {
		return fmt.Errorf("read %s: %w", file, err)
	}
	if warnings > 0 {
		return fmt.Errorf("%s: %d warnings", file, warnings)
	}
	last := stages[len(stages)-1]
	fmt.Printf("%s: %d stages, the last from %s, no warning\n", file, len(stages), last.BaseName)
	return nil
}

package main

import "github.com/alecthomas/kong"

// helpCommand is for those who type it in place of --help.
type helpCommand struct {
	Command []string `arg:"" optional:"" help:"Of which command; without, of all."`
}

func (c helpCommand) Run(parser *kong.Kong) error {
	_, err := parser.Parse(append(c.Command, "--help")) // which ends the program, unless there is no such command
	return configError{err}
}

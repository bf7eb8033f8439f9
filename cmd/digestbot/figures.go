package main

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/digestbot/digestbot/digest/figure"
)

type figuresCommand struct {
	File string `arg:"" optional:"" help:"File with one text a line; standard input if none."`
}

// Run answers every line before it waits for the next, so that it can stand in a pipe.
func (c figuresCommand) Run(sh *shell) error {
	input := sh.stdin
	if c.File != "" {
		f, err := os.Open(c.File)
		if err != nil {
			return configError{fmt.Errorf("read texts: %w", err)}
		}
		defer f.Close()
		input = f
	}
	in, out := bufio.NewReader(input), bufio.NewWriter(sh.stdout)
	for {
		line, err := in.ReadString('\n')
		if err != nil && !errors.Is(err, io.EOF) {
			return errors.Join(fmt.Errorf("read texts: %w", err), out.Flush())
		}
		if line != "" {
			if err := writeFigures(out, strings.ToValidUTF8(strings.TrimRight(line, "\r\n"), "\uFFFD")); err != nil {
				return err
			}
		}
		if err != nil {
			return out.Flush()
		}
		if in.Buffered() == 0 {
			if err := out.Flush(); err != nil {
				return err
			}
		}
	}
}

func writeFigures(w io.Writer, text string) error {
	figures := figure.Find(text)
	if figures == nil {
		figures = []figure.Figure{}
	}
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	return e.Encode(struct {
		Text    string          `json:"text"`
		Figures []figure.Figure `json:"figures"`
	}{text, figures})
}

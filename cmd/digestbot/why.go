package main

import (
	"bytes"
	"errors"
	"fmt"

	"github.com/digestbot/digestbot/internal/bot"
)

// whyCommand follows an entry through the digests.
type whyCommand struct {
	Link   string `arg:"" help:"Of the entry, as its feed gives it; its title does as well."`
	Digest string `placeholder:"NAME" help:"In one digest: default, or the name or id of its channel; without, in all."`
}

func (c whyCommand) Run(sh *shell) error {
	in, err := look(sh)
	if err != nil {
		return err
	}
	defer in.close()
	if in.desk.Bot.Store == nil {
		return configError{errors.New("there is no database yet, so nothing was read")}
	}
	digests, err := in.digests(sh.ctx, c.Digest)
	if err != nil {
		return err
	}
	var out bytes.Buffer
	for _, d := range digests {
		traces, err := in.desk.Trace(sh.ctx, d, c.Link)
		if err != nil {
			return err
		}
		for _, t := range traces {
			printTrace(&out, d, t)
		}
	}
	if out.Len() == 0 {
		return fmt.Errorf("no feed has given an entry with the link or title %q", c.Link)
	}
	_, err = sh.stdout.Write(out.Bytes())
	return err
}

// printTrace writes where an entry went in one digest.
func printTrace(out *bytes.Buffer, d bot.Digest, t bot.Trace) {
	fmt.Fprintf(out, "%s\n  %s\n  from %s, first seen %s\n  %s: %s\n", t.Title, t.URL, t.Feed, t.Seen.Format("Mon 2 Jan 15:04 MST"), d, t.Went)
	if t.Story != "" {
		fmt.Fprintf(out, "  in %s, as %s\n", t.Digest, t.Story)
	}
	for _, e := range t.Evidence {
		fmt.Fprintf(out, "  %s\n", e)
	}
}

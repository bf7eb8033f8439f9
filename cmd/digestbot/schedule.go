package main

import (
	"errors"
	"fmt"
	"time"

	"github.com/digestbot/digestbot/internal/bot"
)

type scheduleCommand struct {
	Next int       `default:"5" placeholder:"N" help:"How many slots of each schedule (${default})."`
	Now  clockTime `placeholder:"RFC3339" help:"Count from this time on."`
}

// A clockTime is a flag that stands in for the clock.
type clockTime struct{ time.Time }

func (t *clockTime) UnmarshalText(text []byte) (err error) {
	if t.Time, err = time.Parse(time.RFC3339, string(text)); err != nil {
		return fmt.Errorf("%q is no time such as 2025-11-04T08:00:00+01:00", text)
	}
	return nil
}

func (c scheduleCommand) Run(sh *shell) error {
	if c.Next < 1 || c.Next > 1000 {
		return configError{errors.New("--next is a number from 1 to 1000")}
	}
	in, err := look(sh)
	if err != nil {
		return err
	}
	defer in.close()
	digests, err := in.digests(sh.ctx, "")
	if err != nil {
		return err
	}
	if len(digests) == 0 {
		digests = []bot.Digest{in.desk.Default}
	}
	now := c.Now.Time
	if now.IsZero() {
		now = time.Now()
	}
	for _, d := range digests {
		if d.Schedule == nil {
			continue
		}
		at := now
		for range c.Next {
			at = d.Schedule.Next(at)
			line := at.Format(time.RFC3339) + " " + d.Name
			if d.ChannelName != "" {
				line += " #" + d.ChannelName
			}
			if _, err := fmt.Fprintln(sh.stdout, line); err != nil {
				return err
			}
		}
	}
	return nil
}

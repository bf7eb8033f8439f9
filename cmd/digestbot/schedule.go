package main

import (
	"errors"
	"fmt"
	"time"

	"digestbot/internal/bot"
	"digestbot/internal/store"
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
	cfg, err := loadConfig(nil, []string{"DIGEST_SCHEDULE", "DIGEST_TIMEZONE", "DATABASE_URL"})
	if err != nil {
		return err
	}
	d, err := defaultDigest(cfg)
	if err != nil {
		return err
	}
	digests, err := allDigests(sh, cfg, d)
	if err != nil {
		return err
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
			if _, err := fmt.Fprintf(sh.stdout, "%s %s\n", at.Format(time.RFC3339), d.Name); err != nil {
				return err
			}
		}
	}
	return nil
}

// allDigests are the default digest and, if there is a database already, those
// that commands have made.
func allDigests(sh *shell, cfg config, d bot.Digest) ([]bot.Digest, error) {
	db, err := store.View(sh.ctx, cfg.DatabaseURL)
	if errors.Is(err, store.ErrNone) {
		return []bot.Digest{d}, nil
	}
	if err != nil {
		return nil, configError{err}
	}
	defer db.Close()
	desk := &bot.Desk{Bot: &bot.Bot{Store: db, Now: time.Now}, Default: d}
	digests, err := desk.Digests(sh.ctx)
	if err == nil && len(digests) == 0 {
		digests = []bot.Digest{d}
	}
	return digests, err
}

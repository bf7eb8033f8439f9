package main

import (
	"context"
	"errors"
	"time"

	"digestbot/internal/bot"
	"digestbot/internal/store"
)

// console is who asks on the command line: nobody in a channel.
var console = bot.Asker{UserName: "command line"}

// openDesk gives a desk for the default digest and those that commands have
// made. It opens the database for changes, or only for a look; a desk for a look
// has no store if there is no database yet.
func openDesk(sh *shell, change bool) (desk *bot.Desk, cfg config, finish func() error, err error) {
	cfg, err = loadConfig(nil, []string{"DIGEST_FEEDS", "DIGEST_TIMEZONE", "DIGEST_SCHEDULE", "DATABASE_URL", "FETCH_ALLOW"})
	if err != nil {
		return nil, cfg, nil, err
	}
	open := store.View
	if change {
		open = store.Open
	}
	desk = &bot.Desk{Bot: &bot.Bot{Now: time.Now, Log: sh.log}, Default: cfg.defaultDigest(), Finder: newWeb(cfg)}
	finish = func() error { return nil }
	db, err := open(sh.ctx, cfg.DatabaseURL)
	switch {
	case errors.Is(err, store.ErrNone):
		return desk, cfg, finish, nil
	case err != nil:
		return nil, cfg, nil, openFailed(err)
	}
	desk.Bot.Store = db
	return desk, cfg, db.Close, nil
}

// allDigests are the default digest and, if there is a database already, those
// that commands have made.
func allDigests(ctx context.Context, desk *bot.Desk) ([]bot.Digest, error) {
	if desk.Bot.Store == nil {
		return []bot.Digest{desk.Default}, nil
	}
	digests, err := desk.Digests(ctx)
	if err == nil && len(digests) == 0 {
		digests = []bot.Digest{desk.Default}
	}
	return digests, err
}

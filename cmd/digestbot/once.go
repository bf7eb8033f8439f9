package main

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"time"

	"github.com/digestbot/digestbot/digest"
	"github.com/digestbot/digestbot/internal/bot"
	"github.com/digestbot/digestbot/internal/model"
	"github.com/digestbot/digestbot/internal/slack"
	"github.com/digestbot/digestbot/internal/store"
)

type onceCommand struct {
	Digest string `placeholder:"NAME" help:"Of one digest alone: default, or the name or id of its channel; without, of all that are not paused."`
}

// uses are the settings of a pass, besides those it needs.
var uses = []string{
	"DIGEST_FEEDS", "DIGEST_CHANNEL", "DIGEST_SCHEDULE", "DIGEST_TIMEZONE", "DIGEST_WINDOW", "DIGEST_MAX_STORIES", "DIGEST_CORRECTIONS", "DIGEST_TEMPLATES", "DATABASE_URL", "PUBLIC_URL",
	"SLACK_API_URL", "SLACK_PACE", "FETCH_ALLOW", "FETCH_FULL_TEXT", "LLM_BASE_URL", "LLM_MODEL", "LLM_API_KEY", "LLM_LANGUAGE",
}

// Run makes one pass for every digest that is not paused, whatever its schedule:
// who starts it keeps the time.
func (c onceCommand) Run(sh *shell) error {
	cfg, problems := readConfig()
	err := cfg.refuse(problems, cfg.passNeeds(sh.ctx), uses)
	if err != nil && len(problems)+len(cfg.feeds) == 0 && cfg.channel+cfg.botToken == "" { // somebody who has only just come
		err = configError{fmt.Errorf("%w\nTo see a digest without any settings: digestbot preview", err)}
	}
	if err != nil {
		return err
	}
	in, err := work(sh, cfg)
	if err != nil {
		return err
	}
	return errors.Join(c.passes(sh, in), in.close())
}

// passNeeds are the settings without which there is nothing to post: feeds and a
// channel, unless the database may name them.
func (c config) passNeeds(ctx context.Context) []string {
	needs := []string{"SLACK_BOT_TOKEN"}
	if !c.isStored(ctx) {
		needs = append(needs, "DIGEST_FEEDS", "DIGEST_CHANNEL")
	}
	return needs
}

// passes makes a pass for each digest. One that fails stops no other.
func (c onceCommand) passes(sh *shell, in installation) error {
	digests, failed := in.digests(sh.ctx, c.Digest)
	if failed == nil && len(digests) == 0 {
		return configError{errors.New(noFeeds)}
	}
	if err := homeless(digests); err != nil {
		return err
	}
	for _, d := range digests {
		if sh.ctx.Err() != nil {
			return errors.Join(failed, context.Cause(sh.ctx))
		}
		d.Schedule = nil // nobody says here when the next one is due
		said := d.String() + " is paused, so nothing was made"
		if !d.Paused {
			made, left, err := in.desk.Pass(sh.ctx, d)
			if err != nil {
				err = fmt.Errorf("%s: %w", d, err)
			}
			failed, said = errors.Join(failed, err), outcome(d, made, left, err)
		}
		if said != "" && !sh.quiet {
			if _, err := fmt.Fprintln(sh.stdout, said); err != nil {
				return errors.Join(failed, err)
			}
		}
	}
	return failed
}

// outcome words what came of a pass for a person; empty if the error says it all.
func outcome(d bot.Digest, made bot.Made, left int, err error) string {
	stories := func(n int) string {
		if n == 1 {
			return "1 story"
		}
		return fmt.Sprintf("%d stories", n)
	}
	var said []string
	if left > 0 {
		said = append(said, fmt.Sprintf("posted %s to %s that had been left", stories(left), d))
	}
	switch {
	case made.Posted > 0 && made.Posted < made.Stories:
		said = append(said, fmt.Sprintf("posted %d of %s to %s", made.Posted, stories(made.Stories), d))
	case made.Posted > 0:
		said = append(said, fmt.Sprintf("posted %s to %s", stories(made.Stories), d))
	case err != nil:
	case made.ID != "":
		said = append(said, fmt.Sprintf("told %s that there is nothing new", d))
	default:
		said = append(said, fmt.Sprintf("nothing new for %s, so no digest was posted", d))
	}
	return strings.Join(said, "\n")
}

// newBot wires a bot for the settings. Its store stays open until close is called.
func newBot(sh *shell, cfg config) (b *bot.Bot, close func() error, err error) {
	renderer, err := newRenderer(cfg.templates)
	if err != nil {
		return nil, nil, configError{err}
	}
	db, err := store.Open(sh.ctx, cfg.databaseURL)
	if err != nil {
		return nil, nil, openFailed(err)
	}
	web := newWeb(cfg)
	b = &bot.Bot{
		Store:     db,
		Source:    web,
		Poster:    slack.New(cfg.botToken, slack.Options{APIURL: cfg.apiURL, AppToken: cfg.appToken, Log: sh.log}),
		Stories:   digest.Stories,
		Summarise: digest.Summarise,
		Render:    renderer.Slack,
		NoNews:    renderer.NoNews,
		Now:       time.Now,
		Log:       sh.log,
		Version:   version,
		Pace:      cfg.pace,
	}
	if cfg.corrections > 0 {
		b.Correction, b.Corrections = renderer.Correction, cfg.corrections
	}
	if cfg.fullText {
		b.FullText, b.GonePages = web.FullText, web.GonePages
	}
	if cfg.model != "" {
		count := func(e model.Event) { b.Metrics.Modelled(e.Question, e.Outcome, e.Tokens) }
		if b.Editor, err = newEditor(cfg, db, count); err != nil {
			return nil, nil, errors.Join(configError{err}, db.Close())
		}
	}
	return b, func() error { web.Close(); return db.Close() }, nil
}

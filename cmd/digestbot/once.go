package main

import (
	"errors"
	"fmt"
	"time"

	"digestbot/digest"
	"digestbot/internal/bot"
	"digestbot/internal/rewrite"
	"digestbot/internal/slack"
	"digestbot/internal/store"
)

type onceCommand struct{}

// uses are the settings of a pass, besides those it needs.
var uses = []string{
	"DIGEST_SCHEDULE", "DIGEST_TIMEZONE", "DIGEST_WINDOW", "DIGEST_MAX_STORIES", "DIGEST_CORRECTIONS", "DIGEST_TEMPLATES", "DATABASE_URL", "PUBLIC_URL",
	"SLACK_API_URL", "SLACK_PACE", "FETCH_ALLOW", "FETCH_FULL_TEXT", "LLM_BASE_URL", "LLM_MODEL", "LLM_API_KEY", "LLM_LANGUAGE",
}

func (onceCommand) Run(sh *shell) error {
	cfg, err := loadConfig([]string{"DIGEST_FEEDS", "DIGEST_CHANNEL", "SLACK_BOT_TOKEN"}, uses)
	if err != nil {
		return configError{fmt.Errorf("%w\nTo see a digest without any settings: digestbot preview", err)}
	}
	b, closeBot, err := newBot(sh, cfg)
	if err != nil {
		return err
	}
	err = b.RunNow(sh.ctx, cfg.defaultDigest())
	return errors.Join(err, closeBot())
}

// defaultDigest is the digest that the environment defines.
func (c config) defaultDigest() bot.Digest {
	return bot.Digest{
		Name: "default", Channel: c.Channel, Feeds: c.feeds, Schedule: c.schedule,
		Zone: c.zone, Window: c.window, Max: c.maxStories, Archive: c.PublicURL,
	}
}

// openFailed tells a database that no try will open, until somebody acts on the
// settings, from one that may answer the next time.
func openFailed(err error) error {
	if errors.Is(err, store.ErrRefused) {
		return configError{err}
	}
	return err
}

// newBot wires a bot for the settings. Its store stays open until close is called.
func newBot(sh *shell, cfg config) (b *bot.Bot, close func() error, err error) {
	renderer, err := newRenderer(cfg.Templates)
	if err != nil {
		return nil, nil, configError{err}
	}
	db, err := store.Open(sh.ctx, cfg.DatabaseURL)
	if err != nil {
		return nil, nil, openFailed(err)
	}
	web := newWeb(cfg)
	b = &bot.Bot{
		Store:     db,
		Source:    web,
		Poster:    slack.New(cfg.SlackBotToken, slack.Options{APIURL: cfg.SlackAPIURL, AppToken: cfg.SlackAppToken, Log: sh.log}),
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
		b.FullText = web.FullText
	}
	if cfg.LLMModel != "" {
		b.Reword = newModel(cfg).Rewrite
	}
	return b, func() error { web.Close(); return db.Close() }, nil
}

func newModel(cfg config) *rewrite.Rewriter {
	return rewrite.New(rewrite.Config{BaseURL: cfg.LLMBaseURL, Model: cfg.LLMModel, Key: cfg.LLMAPIKey, Language: cfg.LLMLanguage})
}

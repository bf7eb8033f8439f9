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
	d, err := defaultDigest(cfg)
	if err != nil {
		return err
	}
	b, closeBot, err := newBot(sh, cfg)
	if err != nil {
		return err
	}
	err = b.Run(sh.ctx, bot.Slot{Digest: d, At: b.Now()})
	return errors.Join(err, closeBot())
}

// defaultDigest is the digest that the environment defines.
func defaultDigest(cfg config) (bot.Digest, error) {
	schedule, err := bot.ParseSchedule(cfg.Schedule, cfg.zone)
	if err != nil {
		return bot.Digest{}, configError{fmt.Errorf("settings:\n  DIGEST_SCHEDULE %w", err)}
	}
	feeds, err := configuredFeeds(cfg)
	if err != nil {
		return bot.Digest{}, err
	}
	return bot.Digest{
		Name: "default", Channel: cfg.Channel, Feeds: feeds, Schedule: schedule,
		Zone: cfg.zone, Window: cfg.window, Max: cfg.maxStories, Archive: cfg.PublicURL,
	}, nil
}

// newBot wires a bot for the settings. Its store stays open until close is called.
func newBot(sh *shell, cfg config) (b *bot.Bot, close func() error, err error) {
	renderer, err := newRenderer(cfg.Templates)
	if err != nil {
		return nil, nil, configError{err}
	}
	db, err := store.Open(sh.ctx, cfg.DatabaseURL)
	if err != nil {
		return nil, nil, configError{err}
	}
	web := newWeb(cfg)
	b = &bot.Bot{
		Store:     db,
		Source:    web,
		Poster:    slack.New(cfg.SlackBotToken, slack.Options{APIURL: cfg.SlackAPIURL, Log: sh.log}),
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
		b.Reword = rewrite.New(rewrite.Config{BaseURL: cfg.LLMBaseURL, Model: cfg.LLMModel, Key: cfg.LLMAPIKey, Language: cfg.LLMLanguage}).Rewrite
	}
	return b, func() error { web.Close(); return db.Close() }, nil
}

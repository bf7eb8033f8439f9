package main

import (
	"fmt"
	"strings"

	"digestbot/internal/slack"
)

type manifestCommand struct {
	Name string `default:"digestbot" help:"Name of the app (${default})."`
	Job  bool   `help:"For once alone: no commands, fewer scopes."`
}

func (c manifestCommand) Run(sh *shell) error {
	cfg, err := loadConfig(nil, []string{"PUBLIC_URL"})
	if err != nil {
		return err
	}
	_, err = fmt.Fprint(sh.stdout, slack.Manifest(slack.ManifestOptions{
		Name:  c.Name,
		URL:   cfg.PublicURL,
		Job:   c.Job,
		Names: !strings.HasPrefix(cfg.Channel, "C"),
		Join:  true,
	}))
	return err
}

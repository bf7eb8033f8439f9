package main

import (
	"fmt"

	"github.com/digestbot/digestbot/internal/slack"
)

type manifestCommand struct {
	Name string `default:"digestbot" help:"Name of the app (${default})."`
	Job  bool   `help:"For once alone: no commands, fewer scopes."`
}

func (c manifestCommand) Run(sh *shell) error {
	cfg, err := loadConfig(nil, []string{"PUBLIC_URL", "DIGEST_EDITORS"})
	if err != nil {
		return err
	}
	o := manifestOptions(cfg, c.Job)
	o.Name = c.Name
	_, err = fmt.Fprint(sh.stdout, slack.Manifest(o))
	return err
}

// manifestOptions are what the app needs for a configuration. A channel that is
// not set yet may be a name.
func manifestOptions(cfg config, job bool) slack.ManifestOptions {
	return slack.ManifestOptions{
		URL:  cfg.publicURL,
		Job:  job,
		Read: !slack.IsChannelID(cfg.channel) || cfg.membersEdit && !job,
		Join: true,
	}
}

package main

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"digestbot/internal/slack"
	"digestbot/internal/store"
	"digestbot/sources"
)

type doctorCommand struct{}

// A finding is what the doctor says of one thing.
type finding struct {
	what   string
	good   bool
	detail string // how it is, or what is wrong and what to do
}

// Run checks everything, also after something was found wrong, and fails if
// anything was. It posts nothing and changes nothing.
func (doctorCommand) Run(sh *shell) error {
	cfg, err := loadConfig([]string{"DIGEST_FEEDS", "DIGEST_CHANNEL", "SLACK_BOT_TOKEN"}, variables())
	if err != nil {
		return err
	}
	findings := []finding{{"settings", true, "complete"}}
	for _, check := range []func(context.Context, config) []finding{checkSchedule, checkTemplates, checkDatabase, checkSlack, checkFeeds} {
		findings = append(findings, check(sh.ctx, cfg)...)
	}
	bad := 0
	for _, f := range findings {
		mark := "ok "
		if !f.good {
			mark = "BAD"
			bad++
		}
		if _, err := fmt.Fprintf(sh.stdout, "%s  %-10s %s\n", mark, f.what, f.detail); err != nil {
			return err
		}
	}
	if bad > 0 {
		return fmt.Errorf("%d of %d checks found something", bad, len(findings))
	}
	return nil
}

func checkSchedule(_ context.Context, cfg config) []finding {
	d, err := defaultDigest(cfg)
	if err != nil {
		return []finding{{"schedule", false, err.Error()}}
	}
	now := time.Now()
	return []finding{
		{"schedule", true, fmt.Sprintf("%s in %s, next %s", d.Schedule, cfg.zone, d.Schedule.Next(now).Format("Mon 2 Jan 2006 15:04 MST"))},
		{"clock", true, "it is " + now.In(cfg.zone).Format("Mon 2 Jan 2006 15:04:05 MST") + "; if not, set the clock of this machine"},
	}
}

func checkTemplates(_ context.Context, cfg config) []finding {
	if _, err := newRenderer(cfg.Templates); err != nil {
		return []finding{{"templates", false, err.Error()}}
	}
	return []finding{{"templates", true, "parsed"}}
}

func checkDatabase(ctx context.Context, cfg config) []finding {
	db, err := store.View(ctx, cfg.DatabaseURL)
	if errors.Is(err, store.ErrNone) {
		return []finding{{"database", true, "none yet: the first run makes it"}}
	}
	if err != nil {
		return []finding{{"database", false, err.Error()}}
	}
	defer db.Close()
	if err := db.Ping(ctx); err != nil {
		return []finding{{"database", false, err.Error()}}
	}
	return []finding{{"database", true, "answers"}}
}

// checkSlack asks who the bot is, compares its scopes with those it needs, and
// looks for the channel.
func checkSlack(ctx context.Context, cfg config) []finding {
	client := slack.New(cfg.SlackBotToken, slack.Options{APIURL: cfg.SlackAPIURL})
	who, err := client.Identify(ctx)
	if err != nil {
		return []finding{{"slack", false, err.Error()}}
	}
	all := []finding{{"slack", true, fmt.Sprintf("%s in %s", who.Name, who.Team)}}
	commands := cfg.SlackAppToken != "" || cfg.SlackSigningSecret != ""
	o := manifestOptions(cfg, !commands)
	o.Join = false // it helps, and is not needed
	if missing := missingScopes(who.Scopes, slack.Scopes(o)); len(missing) > 0 {
		all = append(all, finding{"scopes", false, "missing " + strings.Join(missing, ", ") + ": add them (digestbot manifest) and install the app again"})
	} else {
		all = append(all, finding{"scopes", true, strings.Join(who.Scopes, ", ")})
	}
	if _, err := client.Posted(ctx, cfg.Channel, "", time.Now().Add(-time.Minute)); err != nil {
		all = append(all, finding{"channel", false, err.Error()})
	} else {
		all = append(all, finding{"channel", true, cfg.Channel + " can be read, so a post with a lost answer is not repeated"})
	}
	if commands {
		all = append(all, checkEditors(ctx, cfg, client, who.UserID))
	}
	return all
}

// checkEditors says who may change settings by command.
func checkEditors(ctx context.Context, cfg config, client *slack.Client, self string) finding {
	if !cfg.membersEdit {
		who := "everybody may"
		if cfg.editors != nil {
			who = "only " + strings.Join(cfg.editors, ", ") + " may"
		}
		return finding{"editors", true, who + " change settings"}
	}
	if _, err := client.Member(ctx, cfg.Channel, self); err != nil {
		return finding{"editors", false, "nobody may change settings: " + err.Error()}
	}
	return finding{"editors", true, "members of a channel may change its settings"}
}

func missingScopes(have, need []string) []string {
	if len(have) == 0 {
		return nil // Slack did not say
	}
	return slices.DeleteFunc(slices.Clone(need), func(scope string) bool { return slices.Contains(have, scope) })
}

func checkFeeds(ctx context.Context, cfg config) []finding {
	feeds, err := configuredFeeds(cfg)
	if err != nil {
		return []finding{{"feeds", false, err.Error()}}
	}
	web := newWeb(cfg)
	defer web.Close()
	results := map[string]sources.Result{}
	web.Poll(ctx, neverPolled(feeds), func(r sources.Result) { results[r.Feed.URL] = r })
	var all []finding
	for _, feed := range feeds { // in the order of the settings
		r := results[feed]
		f := finding{"feed", r.Err == nil, fmt.Sprintf("%s: %d items", sources.Redact(feed), len(r.Articles))}
		if r.Err != nil {
			f.detail = sources.Redact(feed) + ": " + r.Feed.State.Trouble()
		}
		all = append(all, f)
	}
	return all
}

package main

import (
	"fmt"
	"os"
	"slices"
	"strings"

	"digestbot/sources"
)

// newWeb reads feeds as the settings say. It logs nothing: who polls says what
// became of each feed.
func newWeb(cfg config) *sources.Web {
	web := &sources.Web{Allow: cfg.fetchAllow}
	if cfg.PublicURL != "" {
		web.UserAgent = "digestbot/" + version + " (feed reader; +" + cfg.PublicURL + ")"
	}
	return web
}

// neverPolled are feeds of which nothing is known from earlier polls.
func neverPolled(addresses []string) []sources.Feed {
	feeds := make([]sources.Feed, len(addresses))
	for i, a := range addresses {
		feeds[i].URL = a
	}
	return feeds
}

// configuredFeeds are the addresses of DIGEST_FEEDS, OPML files read, each once.
func configuredFeeds(cfg config) ([]string, error) {
	var all []string
	for _, f := range cfg.feeds {
		addresses := []string{f}
		if !strings.Contains(f, "://") {
			if _, err := os.Stat(f); err == nil || strings.HasSuffix(f, ".opml") {
				if addresses, err = opmlFeeds(f); err != nil {
					return nil, err
				}
			} else {
				addresses = []string{"https://" + f}
			}
		}
		for _, a := range addresses {
			if !slices.Contains(all, a) {
				all = append(all, a)
			}
		}
	}
	return all, nil
}

func opmlFeeds(file string) ([]string, error) {
	f, err := os.Open(file)
	if err != nil {
		return nil, configError{fmt.Errorf("settings:\n  DIGEST_FEEDS %w", err)}
	}
	defer f.Close()
	list, err := sources.ReadOPML(f)
	if err != nil {
		return nil, configError{fmt.Errorf("settings:\n  DIGEST_FEEDS %s: %w", file, err)}
	}
	var feeds []string
	for _, s := range list {
		feeds = append(feeds, s.URL)
	}
	return feeds, nil
}

package main

import (
	"digestbot/sources"
)

// newWeb reads feeds as the settings say. It logs nothing: who polls says what
// became of each feed.
func newWeb(cfg config) *sources.Web {
	return &sources.Web{Allow: cfg.fetchAllow}
}

// configuredFeeds are the addresses of DIGEST_FEEDS.
func configuredFeeds(cfg config) ([]string, error) {
	return cfg.feeds, nil
}

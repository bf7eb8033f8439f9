package main

import (
	"digestbot/sources"
)

// userAgent tells the servers of feeds whom they deal with.
const userAgent = "digestbot/1 (feed reader)"

func newWeb(sh *shell, cfg config) *sources.Web {
	return &sources.Web{Allow: cfg.fetchAllow, Log: sh.log}
}

// configuredFeeds are the addresses of DIGEST_FEEDS.
func configuredFeeds(cfg config) ([]string, error) {
	return cfg.feeds, nil
}

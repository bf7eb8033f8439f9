package main

import "github.com/digestbot/digestbot/sources"

// newWeb reads feeds as the settings say. It logs nothing: who polls says what
// became of each feed.
func newWeb(cfg config) *sources.Web {
	web := &sources.Web{Allow: cfg.allow}
	if cfg.publicURL != "" {
		web.UserAgent = "digestbot/" + version + " (feed reader; +" + cfg.publicURL + ")"
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

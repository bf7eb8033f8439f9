// Package sample holds a morning of invented news: feed files written for this
// project, so that the first try needs no settings and no network. The cloud
// deal retells facts and figures of a real event; outlets, people, places and
// everything else are made up.
package sample

import (
	"embed"
	"time"
)

// Feeds holds the feed files, all in the folder "feeds".
//
//go:embed feeds
var Feeds embed.FS

// Now is the moment at which the sample's digest is made, in the outlets' zone.
var Now = time.Date(2025, time.November, 4, 8, 0, 0, 0, time.FixedZone("CET", 3600))

// Count is how many feeds there are.
const Count = 10

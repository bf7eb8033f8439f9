package sources

import (
	"hash/fnv"
	"net/http"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/digestbot/digestbot/digest/article"
)

// This file says when a feed is asked again. The rules are:
//
//   - after a success: half the feed's rhythm, between 10 minutes and an hour,
//     or later if the feed (ttl) or the server (Cache-Control) says so
//   - after a failure: 5 minutes, doubled with each one in a row, up to 12 hours
//   - at once after a refusal of ours, for FETCH_ALLOW may let it pass next time
//   - never before what Retry-After says; what a server says with 429 holds for
//     all its feeds and pages, and for a minute if it says nothing
//   - a server that leaves twice as many requests in a row unanswered as it gets
//     at a time is left alone for a minute; its other feeds stay as they are
//   - nothing that a server says counts for more than a day
//   - times are spread by a tenth either way, so that feeds do not come in a crowd
//   - servers of ours are asked whenever we like, unless they say Retry-After
const (
	soonest   = 10 * time.Minute
	latest    = time.Hour
	firstWait = 5 * time.Minute
	longWait  = 12 * time.Hour
	mostHeed  = 24 * time.Hour
)

// afterSuccess says how long to wait after a poll that went well.
func afterSuccess(rhythm, ttl time.Duration, header http.Header) time.Duration {
	wait := latest
	if rhythm > 0 {
		wait = min(max(rhythm/2, soonest), latest)
	}
	return max(wait, min(ttl, mostHeed), min(maxAge(header), mostHeed))
}

// afterFailure says how long to wait after the given number of failures in a row.
func afterFailure(failures int) time.Duration {
	return min(firstWait<<min(max(failures-1, 0), 20), longWait)
}

// maxAge reads Cache-Control; zero if it says nothing.
func maxAge(header http.Header) time.Duration {
	for directive := range strings.SplitSeq(header.Get("Cache-Control"), ",") {
		name, value, _ := strings.Cut(strings.TrimSpace(directive), "=")
		if strings.EqualFold(name, "max-age") {
			return seconds(strings.Trim(value, `"`))
		}
	}
	return 0
}

// retryAfter reads Retry-After, seconds or a date, capped; zero if it says nothing.
func retryAfter(header http.Header, now time.Time) time.Duration {
	value := strings.TrimSpace(header.Get("Retry-After"))
	if value == "" {
		return 0
	}
	if t, err := http.ParseTime(value); err == nil {
		return min(max(t.Sub(now), 0), mostHeed)
	}
	return min(seconds(value), mostHeed)
}

// seconds reads a number of seconds; a number too large to read is a very long time.
func seconds(value string) time.Duration {
	n, err := strconv.ParseUint(value, 10, 31)
	switch {
	case err == nil:
		return time.Duration(n) * time.Second
	case strings.Trim(value, "0123456789") == "" && value != "":
		return 1 << 31 * time.Second
	}
	return 0
}

// spread moves a waiting time by up to a tenth, by address and failure.
func spread(wait time.Duration, address string, failures int) time.Duration {
	h := fnv.New32a()
	h.Write([]byte(address + strconv.Itoa(failures)))
	return wait + wait/10*time.Duration(int(h.Sum32()%201)-100)/100
}

// rhythm gives the median time between the latest 20 articles; zero if fewer
// than three have a time.
func rhythm(articles []article.Article) time.Duration {
	var times []time.Time
	for _, a := range articles {
		if !a.Published.IsZero() {
			times = append(times, a.Published)
		}
	}
	if len(times) < 3 {
		return 0
	}
	slices.SortFunc(times, func(a, b time.Time) int { return b.Compare(a) })
	var gaps []time.Duration
	for i := range times[:min(len(times), 20)-1] {
		gaps = append(gaps, times[i].Sub(times[i+1]))
	}
	slices.Sort(gaps)
	return gaps[len(gaps)/2]
}

package main

import (
	"bytes"
	"context"
	"errors"
	"testing"
)

// TestFeedsCheckInterrupted holds that a check which is ended calls no feed failed.
func TestFeedsCheckInterrupted(t *testing.T) {
	t.Chdir(t.TempDir())
	t.Setenv("DIGEST_FEEDS", "https://harbourpost.example/rss")
	ctx, stop := context.WithCancel(t.Context())
	stop()
	var out, log bytes.Buffer
	err := feedsCheckCommand{}.Run(&shell{ctx: ctx, stdout: &out, stderr: &log, log: newLog(&log, commands{}), quiet: true}, &feedsCommand{})
	if !errors.Is(err, context.Canceled) || out.Len() > 0 {
		t.Errorf("error %v; printed %q", err, out.String())
	}
}

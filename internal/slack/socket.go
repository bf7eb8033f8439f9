package slack

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"log"
	"sync"
	"time"

	slackgo "github.com/slack-go/slack"
	"github.com/slack-go/slack/socketmode"
)

const (
	// maxEnvelope bounds one message from Slack's socket, in bytes.
	maxEnvelope = 4 << 20

	// reconnectPause is how long Listen waits before it starts anew after slack-go
	// has given up.
	reconnectPause = 10 * time.Second
)

// CheckSocket asks Slack for a socket and opens none: an error says that the
// app's token is not taken.
func (c *Client) CheckSocket(ctx context.Context) error {
	ctx, seen := watch(ctx)
	if _, _, err := c.api.StartSocketModeContext(ctx); err != nil {
		return c.failed("open a socket", seen, err, socketRefusals)
	}
	return nil
}

// Listen answers what comes over Socket Mode until the context ends. It
// reconnects by itself; only a token that Slack does not take ends it, with an error.
func (a *App) Listen(ctx context.Context) error {
	for {
		err := a.listen(ctx)
		var named slackgo.SlackErrorResponse
		switch {
		case ctx.Err() != nil:
			return nil
		case errors.As(err, &named):
			return a.client.failed("open a socket", &call{}, err, socketRefusals)
		}
		a.log.Warn("socket lost for good; starting anew", "error", a.client.clean("socket", err), "in", reconnectPause)
		select {
		case <-time.After(reconnectPause):
		case <-ctx.Done():
			return nil
		}
	}
}

// socketRefusals are the codes of apps.connections.open that mean something else there.
var socketRefusals = map[string]refusal{
	"invalid_auth":           {refusals["invalid_auth"].outcome, "Slack does not know the app's token", "make an app-level token with the scope connections:write and set SLACK_APP_TOKEN"},
	"not_allowed_token_type": {refusals["invalid_auth"].outcome, "this is not an app-level token", "set SLACK_APP_TOKEN to the token that begins with xapp-"},
}

// listen holds connections, one after the other, until slack-go gives up.
func (a *App) listen(ctx context.Context) error {
	client := socketmode.New(a.client.api, socketmode.OptionReadLimit(maxEnvelope),
		socketmode.OptionLog(log.New(io.Discard, "", 0)))
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	var wg sync.WaitGroup
	// Events are taken without pause: where they stall, acknowledgements stall too.
	wg.Go(func() {
		for {
			select {
			case e := <-client.Events:
				wg.Go(func() { a.take(ctx, client, e) })
			case <-ctx.Done():
				return
			}
		}
	})
	err := client.RunContext(ctx)
	cancel()
	wg.Wait()
	return err
}

// take acknowledges one envelope and has its work done.
func (a *App) take(ctx context.Context, client *socketmode.Client, e socketmode.Event) {
	switch e.Type {
	case socketmode.EventTypeConnected:
		a.log.Info("socket connected")
	case socketmode.EventTypeConnectionError:
		if failed, ok := e.Data.(*slackgo.ConnectionErrorEvent); ok {
			a.log.Warn("socket not connected", "error", a.client.clean("open a socket", failed.ErrorObj), "again in", failed.Backoff)
		}
	}
	if e.Request == nil || e.Request.EnvelopeID == "" {
		return
	}
	var ack any
	err := guarded(ctx, func(context.Context) (err error) {
		ack, err = a.dispatch(e)
		return err
	})
	if err != nil {
		a.log.Error("envelope not understood", "type", e.Type, "error", err)
	}
	if err := client.AckCtx(ctx, e.Request.EnvelopeID, ack); err != nil {
		a.log.Error("envelope not acknowledged", "type", e.Type, "error", err)
	}
}

// dispatch hands an envelope to the function that HTTP would hand it to.
func (a *App) dispatch(e socketmode.Event) (any, error) {
	switch e.Type {
	case socketmode.EventTypeSlashCommand:
		if c, ok := e.Data.(slackgo.SlashCommand); ok {
			return a.command(c, e.Request.EnvelopeID), nil
		}
	case socketmode.EventTypeInteractive:
		if c, ok := e.Data.(slackgo.InteractionCallback); ok {
			return a.interaction(c, e.Request.EnvelopeID), nil
		}
	case socketmode.EventTypeEventsAPI:
		var ev event
		if err := json.Unmarshal(e.Request.Payload, &ev); err != nil {
			return nil, fmt.Errorf("event: %w", err)
		}
		a.event(ev, e.Request.EnvelopeID)
	}
	return nil, nil
}

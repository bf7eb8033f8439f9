package main

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"net/http"
	"sync"
	"time"

	"github.com/prometheus/client_golang/prometheus"

	"github.com/digestbot/digestbot/internal/bot"
	"github.com/digestbot/digestbot/internal/slack"
	"github.com/digestbot/digestbot/internal/web"
)

type serveCommand struct{}

// stopTime is how long what is under way may take after SIGTERM; container
// platforms kill after ten seconds.
const stopTime = 9 * time.Second

// Run starts in order: settings, database, schedule and commands, and last the
// web server, whose /readyz says when all can work.
func (serveCommand) Run(sh *shell) error {
	cfg, problems := readConfig()
	if err := cfg.refuse(append(problems, cfg.exposed()...), cfg.serveNeeds(sh.ctx), variables()); err != nil {
		return err
	}
	in, err := work(sh, cfg)
	if err != nil {
		return err
	}
	return errors.Join(in.serve(sh), in.close())
}

// serve listens and runs.
func (in installation) serve(sh *shell) error {
	digests, err := in.digests(sh.ctx, "")
	if err == nil && len(digests) == 0 && !in.cfg.commands() {
		return configError{errors.New(noFeeds)}
	}
	if err := homeless(digests); err != nil {
		return err
	}
	b := in.desk.Bot
	b.Metrics = bot.NewMetrics(prometheus.DefaultRegisterer, b.Store, b.Now)
	b.Commands = in.cfg.commands()
	listener, err := net.Listen("tcp", in.cfg.listen)
	if err != nil {
		return configError{fmt.Errorf("listen on HTTP_ADDR: %w", err)}
	}
	return serve(sh, in.cfg, b, in.desk, listener)
}

// serveNeeds are the settings without which there is nothing to serve: those of
// a pass, unless commands in Slack can name feeds and channels.
func (c config) serveNeeds(ctx context.Context) []string {
	if c.commands() {
		return []string{"SLACK_BOT_TOKEN"}
	}
	return c.passNeeds(ctx)
}

// commands says whether commands in Slack are answered.
func (c config) commands() bool { return c.signingSecret != "" || c.appToken != "" }

// again is how soon what Slack refused is tried anew.
const again = time.Minute

// untilDone does something until it succeeds or the context ends, and says each
// time why it did not.
func untilDone(ctx context.Context, do func() error, say func(error)) {
	for {
		err := do()
		if err == nil || ctx.Err() != nil {
			return
		}
		say(err)
		select {
		case <-time.After(again):
		case <-ctx.Done():
			return
		}
	}
}

// tokenRefused is why nothing can be posted before somebody acts; nil also when
// Slack does not answer, which must not take the archive away.
func tokenRefused(ctx context.Context, client *slack.Client) error {
	_, err := client.Identify(ctx)
	if post := (*bot.PostError)(nil); errors.As(err, &post) && post.Outcome == bot.Unauthorised {
		return err
	}
	return nil
}

// serve runs until the shell's context ends.
func serve(sh *shell, cfg config, b *bot.Bot, desk *bot.Desk, listener net.Listener) error {
	ctx, cancel := context.WithCancelCause(sh.ctx)
	defer cancel(nil)
	client := b.Poster.(*slack.Client)
	app := slack.NewApp(client, desk, slack.AppOptions{SigningSecret: cfg.signingSecret, Archive: cfg.publicURL, Log: sh.log})
	renderer, err := newRenderer(cfg.templates)
	if err != nil {
		return configError{err}
	}
	mux := http.NewServeMux()
	if cfg.signingSecret != "" {
		handler, err := app.Handler()
		if err != nil {
			return configError{err}
		}
		mux.Handle("/slack/", handler)
	}
	mux.Handle("/", web.New(b.Store, renderer, web.Options{Token: cfg.httpToken, Public: cfg.publicURL, Zone: cfg.zone, Log: sh.log,
		Ready: func(ctx context.Context) error { return tokenRefused(ctx, client) }}))
	server := &http.Server{Handler: web.Under(web.Root(cfg.publicURL), mux), ErrorLog: slog.NewLogLogger(sh.log.Handler(), slog.LevelWarn), ReadHeaderTimeout: 5 * time.Second, IdleTimeout: time.Minute}

	var work sync.WaitGroup
	work.Go(func() { b.Serve(ctx, desk.Digests) })
	if cfg.appToken != "" {
		work.Go(func() {
			untilDone(ctx, func() error { return app.Listen(ctx) }, func(err error) {
				sh.log.Error("commands in Slack are not answered; digests and archive go on", "error", err, "again_in", again)
			})
		})
	}
	work.Go(func() {
		untilDone(ctx, func() error { _, err := client.Identify(ctx); return err }, func(err error) {
			sh.log.Error("nothing can be posted until this is mended", "error", err, "again_in", again)
		})
	})
	work.Go(func() {
		if err := server.Serve(listener); !errors.Is(err, http.ErrServerClosed) {
			cancel(fmt.Errorf("serve HTTP: %w", err))
		}
	})
	sh.log.Info("serving", "address", listener.Addr().String(), "commands_http", cfg.signingSecret != "", "socket_mode", cfg.appToken != "")
	<-ctx.Done()

	grace, stop := context.WithTimeout(context.WithoutCancel(ctx), stopTime)
	defer stop()
	err = server.Shutdown(grace)
	app.Close(grace)
	work.Wait()
	sh.log.Info("stopped")
	if cause := context.Cause(ctx); !errors.Is(cause, context.Canceled) {
		return errors.Join(cause, err)
	}
	return err
}

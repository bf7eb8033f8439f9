package main

import (
	"bytes"
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"net/url"
	"os"
	"slices"
	"time"

	"github.com/digestbot/digestbot/internal/bot"
	"github.com/digestbot/digestbot/sources"
)

// feedsCommand works on feeds: check, list and export on those of all digests
// unless one is named, add, remove and import on those of the default one.
type feedsCommand struct {
	Digest string `placeholder:"NAME" help:"Of one digest: default, or the name or id of its channel."`

	Check  feedsCheckCommand  `cmd:"" help:"Read every feed and say how it is doing."`
	List   feedsListCommand   `cmd:"" help:"Print the addresses of all feeds."`
	Add    feedsAddCommand    `cmd:"" help:"Add the feeds at an address of the web: of a feed, a site or an OPML file."`
	Remove feedsRemoveCommand `cmd:"" help:"Remove a feed that was added."`
	Import feedsImportCommand `cmd:"" help:"Add the feeds of an OPML file, without reading them."`
	Set    feedsSetCommand    `cmd:"" help:"Say how a feed is told: feeds set NAME as list, as news, or as auto."`
	Export feedsExportCommand `cmd:"" help:"Print all feeds as OPML."`
}

type (
	feedsCheckCommand struct{}
	feedsListCommand  struct{}
	feedsAddCommand   struct {
		Address string `arg:"" help:"Of a feed, a site or an OPML file."`
	}
	feedsRemoveCommand struct {
		Feed string `arg:"" help:"Its address or name."`
	}
	feedsImportCommand struct {
		File string `arg:"" help:"The OPML file, as other feed readers export it."`
	}
	feedsSetCommand struct {
		Feed string `arg:"" help:"Its address or name."`
		Word string `arg:"" name:"as" enum:"as" help:"The word as."`
		How  string `arg:"" name:"how" enum:"list,news,auto" help:"list: all entries under its name; news: each as a story; auto: as its entries suggest."`
	}
	feedsExportCommand struct {
		Passwords bool `help:"With the names and passwords of addresses that have some."`
	}
)

// open gives the installation for a look, and its feeds.
func (c *feedsCommand) open(sh *shell) (in installation, feeds []string, err error) {
	if in, err = look(sh); err != nil {
		return in, nil, err
	}
	digests, err := in.digests(sh.ctx, c.Digest)
	if err != nil {
		return in, nil, errors.Join(err, in.close())
	}
	return in, feedsOf(digests), nil
}

func (feedsCheckCommand) Run(sh *shell, parent *feedsCommand) error {
	in, feeds, err := parent.open(sh)
	if err != nil {
		return err
	}
	defer in.close()
	if len(feeds) == 0 {
		return configError{errors.New(noFeeds)}
	}
	checked := make([]checkedFeed, len(feeds))
	if in.desk.Bot.Store != nil {
		last, err := in.desk.LastRead(sh.ctx, feeds)
		if err != nil {
			return err
		}
		for i, at := range last {
			checked[i].last = at
		}
	}
	step := newProgress(sh, "reading feeds", len(feeds))
	in.web().Poll(sh.ctx, neverPolled(feeds), func(r sources.Result) {
		checked[slices.Index(feeds, r.Feed.URL)].Result = r
		step()
	})
	if sh.ctx.Err() != nil {
		return context.Cause(sh.ctx) // what was not read by then says nothing of its feed
	}
	return printHealth(sh.stdout, lookOf(sh.stdout), checked, time.Now().In(in.cfg.zone))
}

func (feedsListCommand) Run(sh *shell, parent *feedsCommand) error {
	in, feeds, err := parent.open(sh)
	if err != nil {
		return err
	}
	defer in.close()
	if len(feeds) == 0 && !sh.quiet {
		fmt.Fprintln(sh.stderr, noFeeds)
	}
	for _, f := range feeds {
		if _, err := fmt.Fprintln(sh.stdout, sources.Redact(f)); err != nil {
			return err
		}
	}
	return nil
}

func (c feedsAddCommand) Run(sh *shell, parent *feedsCommand) error {
	if _, err := os.Stat(c.Address); err == nil {
		return configError{fmt.Errorf("%s is a file: digestbot feeds import %[1]s adds the feeds of an OPML file", c.Address)}
	}
	return parent.change(sh, func(desk *bot.Desk, who bot.Asker) error {
		done, err := desk.Subscribe(sh.ctx, who, c.Address)
		if err != nil {
			return err
		}
		return printAdded(sh.stdout, done)
	})
}

// change has do change the digest that the command works on.
func (c *feedsCommand) change(sh *shell, do func(*bot.Desk, bot.Asker) error) error {
	in, err := change(sh)
	if err != nil {
		return err
	}
	defer in.close()
	who, err := in.asker(sh.ctx, c.Digest)
	if err != nil {
		return err
	}
	return do(in.desk, who)
}

// printAdded says what became of feeds that were to be added.
func printAdded(w io.Writer, done bot.Subscribed) error {
	var out bytes.Buffer
	for _, f := range done.Added {
		fmt.Fprintf(&out, "added  %s  %s\n", f.URL, f.Name)
	}
	for _, refused := range done.Refused {
		fmt.Fprintf(&out, "not added  %s\n", refused)
	}
	if done.Known > 0 {
		fmt.Fprintf(&out, "%d known already\n", done.Known)
	}
	_, err := w.Write(out.Bytes())
	return err
}

func (c feedsRemoveCommand) Run(sh *shell, parent *feedsCommand) error {
	return parent.change(sh, func(desk *bot.Desk, who bot.Asker) error {
		f, err := desk.Unsubscribe(sh.ctx, who, c.Feed)
		if err == nil {
			_, err = fmt.Fprintf(sh.stdout, "removed  %s  %s\n", f.URL, f.Name)
		}
		return err
	})
}

func (c feedsSetCommand) Run(sh *shell, parent *feedsCommand) error {
	return parent.change(sh, func(desk *bot.Desk, who bot.Asker) error {
		how := c.How
		if how == "auto" {
			how = ""
		}
		f, err := desk.TellAs(sh.ctx, who, c.Feed, how)
		if err == nil {
			_, err = fmt.Fprintf(sh.stdout, "set  %s  %s  as %s\n", f.URL, f.Name, c.How)
		}
		return err
	})
}

func (c feedsImportCommand) Run(sh *shell, parent *feedsCommand) error {
	f, err := os.Open(c.File)
	if err != nil {
		return configError{fmt.Errorf("import feeds: %w", err)}
	}
	defer f.Close()
	list, err := sources.ReadOPML(f)
	if err != nil {
		return configError{fmt.Errorf("import feeds from %s: %w", c.File, err)}
	}
	if len(list) == 0 {
		return configError{fmt.Errorf("import feeds from %s: no feed is in it", c.File)}
	}
	return parent.change(sh, func(desk *bot.Desk, who bot.Asker) error {
		done, err := desk.Import(sh.ctx, who, list)
		if err != nil {
			return err
		}
		return printAdded(sh.stdout, done)
	})
}

func (c feedsExportCommand) Run(sh *shell, parent *feedsCommand) error {
	in, feeds, err := parent.open(sh)
	if err != nil {
		return err
	}
	defer in.close()
	known, err := in.titles(sh.ctx)
	if err != nil {
		return err
	}
	list := make([]sources.Subscription, len(feeds))
	left := 0
	for i, f := range feeds {
		list[i] = known[sources.Redact(f)]
		list[i].URL, list[i].Title = f, cmp.Or(list[i].Title, sources.Redact(f))
		if u, err := url.Parse(f); err == nil && u.User != nil && !c.Passwords {
			u.User = nil
			list[i].URL = u.String()
			left++
		}
	}
	if left > 0 && !sh.quiet {
		fmt.Fprintf(sh.stderr, "Names and passwords are left out of %d of %d addresses: --passwords writes them.\n", left, len(feeds))
	}
	return sources.WriteOPML(sh.stdout, "digestbot", list)
}

// titles returns the titles and topics of the feeds of all digests, by what may
// be shown of their addresses.
func (in installation) titles(ctx context.Context) (map[string]sources.Subscription, error) {
	known := map[string]sources.Subscription{}
	for _, s := range in.cfg.listed {
		known[sources.Redact(s.URL)] = s
	}
	if in.desk.Bot.Store == nil {
		return known, nil
	}
	digests, err := in.digests(ctx, "")
	if err != nil {
		return nil, err
	}
	for _, d := range digests {
		health, err := in.desk.Feeds(ctx, askerOf(d))
		if err != nil {
			return nil, err
		}
		for _, h := range health {
			s := known[h.URL]
			s.Title, s.Topic = h.Name, cmp.Or(h.Topic, s.Topic)
			known[h.URL] = s
		}
	}
	return known, nil
}
